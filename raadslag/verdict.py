"""May this be done? Yes, or no with a reason a person can read."""

from __future__ import annotations

from dataclasses import dataclass


class RuleBroken(Exception):  # reads as a statement
    """A rule stands in the way; ``text`` is shown, ``source`` is cited."""

    text = "Det kan ikke lade sig gøre."
    source = ""

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.text.format(**values))


class NotAllowed(RuleBroken):
    """This person may not do this."""

    text = "{reason}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Yes, or no with a reason in Danish."""

    allowed: bool
    reason: str = ""

    def require(self) -> None:
        """Pass in silence, or raise ``NotAllowed`` with the reason."""
        if not self.allowed:
            raise NotAllowed(reason=self.reason)

    def __bool__(self) -> bool:
        return self.allowed


YES = Verdict(True)


def no(reason: str) -> Verdict:
    """A refusal with its reason."""
    return Verdict(False, reason)
