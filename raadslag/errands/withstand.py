"""The edge of the worker: an error in one deed must not end the others."""

from __future__ import annotations

import logging
from types import TracebackType

from raadslag.verdict import RuleBroken

LOG = logging.getLogger(__name__)


class Withstood:
    """Lets a block fail; ``error`` is what went wrong, none when nothing did.

    The one place in the house that withstands every error, as a web server does
    between requests. Being told to stop is no error and passes.
    """

    def __init__(self) -> None:
        self.error: Exception | None = None

    def __enter__(self) -> Withstood:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Keep the error for whoever asks."""
        if isinstance(error, Exception):
            self.error = error
        return self.error is not None


def told(error: Exception) -> str:
    """The error in a sentence; its own words are for the log, they may be closed.

    >>> told(ValueError("hemmeligt"))
    'Uventet fejl (ValueError). Det prøves igen; se serverens log.'
    """
    if isinstance(error, RuleBroken):
        return str(error)
    return f"Uventet fejl ({type(error).__name__}). Det prøves igen; se serverens log."


def log(what: str, error: Exception, *, before: str) -> None:
    """Log with traceback the first time, in a line when it is the same as before."""
    trace = error if told(error) != before else None
    LOG.error("%s: %s", what, told(error), exc_info=trace)
