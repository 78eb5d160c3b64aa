"""Documents released with items."""

from __future__ import annotations

from typing import IO

from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.publications.models import Publication, PublicFile
from raadslag.publications.states import PublicationKind, PublicationState


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


def open_document(sha256: str) -> IO[bytes]:
    """The bytes of a released document, to be read and closed.

    Raises:
        FileNotFoundError: The store has lost the document.
    """
    return open_file(StoredFile(sha256=sha256))


def published_agenda(meeting_id: int) -> Publication | None:
    """The agenda the public is shown of a meeting, whole; none when anything of it is hidden.

    Minutes in its place hide it, and so does an item that was closed since.
    """
    current = Publication.objects.filter(
        meeting__meeting_id=meeting_id,
        kind=PublicationKind.AGENDA,
        state=PublicationState.CURRENT,
        agenda_of__isnull=False,
    )
    hidden = current.filter(publicitem__shown=False)
    return current.exclude(pk__in=hidden.values("pk")).select_related("issue").first()


def printed_agenda(meeting_id: int) -> Publication | None:
    """The agenda whose PDF the public may fetch now."""
    found = published_agenda(meeting_id)
    return found if found is not None and found.document else None
