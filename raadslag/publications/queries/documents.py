"""Documents released with items."""

from __future__ import annotations

from typing import IO

from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.publications.models import PublicFile
from raadslag.publications.states import PublicationState


def document(sha256: str) -> PublicFile | None:
    """The document, when an open item the public may see now has it."""
    return PublicFile.objects.filter(
        sha256=sha256,
        item__shown=True,
        item__closed=False,
        item__publication__state=PublicationState.CURRENT,
    ).first()


def document_was_withdrawn(sha256: str) -> bool:
    """Whether the document was public in a release that was taken away."""
    return PublicFile.objects.filter(
        sha256=sha256,
        item__closed=False,
        item__publication__state=PublicationState.WITHDRAWN,
    ).exists()


def open_document(released: PublicFile) -> IO[bytes]:
    """The bytes of a released document, to be read and closed.

    Raises:
        FileNotFoundError: The store has lost the document.
    """
    return open_file(StoredFile(sha256=released.sha256))
