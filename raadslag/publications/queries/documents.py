"""Documents released with items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

from django.db.models import Q

from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.publications.models import Publication, PublicBody, PublicFile, PublicMeeting
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.states import RedactionState
from raadslag.publications.states import PublicationKind, PublicationState


@dataclass(frozen=True, slots=True)
class Absence:
    """Why a document that was public is not: taken out, withdrawn, or in no release in force."""

    meeting: PublicMeeting
    redaction: Redaction | None = None
    publication: Publication | None = None  # that was withdrawn


def document(sha256: str) -> PublicFile | None:
    """The document, when an open item the public may see now has it; the latest such item."""
    files = PublicFile.objects.filter(
        sha256=sha256,
        redaction=None,
        item__shown=True,
        item__gone=False,
        item__closed=False,
        item__publication__state=PublicationState.CURRENT,
    )
    latest = files.order_by("-item__meeting__on", "pk")
    return latest.select_related("item__meeting__organization__body").first()


def absence(sha256: str) -> Absence | None:
    """Why a document that was public can be read no more; None when it never was.

    Of one that has been closed since nothing is told, but for what stands on a tombstone.
    """
    told = Q(hushed=False) | ~Q(redaction=None)
    files = PublicFile.objects.filter(told, sha256=sha256, item__closed=False).select_related(
        "redaction", "item__publication", "item__meeting__organization"
    )
    found = [_absence(one) for one in files.order_by("-pk")]
    return min(found, key=_rank, default=None)


def _absence(file: PublicFile) -> Absence:
    redaction, publication = file.redaction, file.item.publication
    if redaction is not None and redaction.state == RedactionState.LIFTED:
        redaction = None
    away = publication.state == PublicationState.WITHDRAWN
    return Absence(file.item.meeting, redaction, publication if away else None)


def _rank(absence: Absence) -> int:
    """The one that tells most comes first."""
    return 0 if absence.redaction else 1 if absence.publication else 2


def open_document(sha256: str) -> IO[bytes]:
    """The bytes of a released document, to be read and closed.

    Raises:
        FileNotFoundError: The store has lost the document.
    """
    return open_file(StoredFile(sha256=sha256))


def carried_json(publication: Publication) -> bytes | None:
    """The JSON that lies in the PDF of public minutes, and is kept by itself; none without one."""
    if not publication.carried:
        return None
    try:
        with open_document(publication.carried) as opened:
            return opened.read()
    except FileNotFoundError:
        return None


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


def released_as(body: PublicBody, sha256: str) -> Publication | None:
    """The release in force that a PDF with that checksum, or the JSON in it, belongs to."""
    found = Publication.objects.filter(
        Q(document=sha256) | Q(carried=sha256),
        meeting__organization__body=body,
        state=PublicationState.CURRENT,
    )
    return found.select_related("meeting__organization").first()


def printed_minutes(meeting_id: int) -> Publication | None:
    """The minutes whose PDF the public may fetch now; none while anything of them is hidden."""
    current = Publication.objects.filter(
        meeting__meeting_id=meeting_id,
        kind=PublicationKind.MINUTES,
        state=PublicationState.CURRENT,
        minutes_of__isnull=False,
    ).exclude(document="")
    hidden = current.filter(publicitem__shown=False)
    return current.exclude(pk__in=hidden.values("pk")).first()
