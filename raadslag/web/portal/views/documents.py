"""Released documents."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import IO

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import get_valid_filename

from raadslag.ledger.bundle import bundle
from raadslag.ledger.faults import NotEntered
from raadslag.ledger.states import EntryKind
from raadslag.publications.models import Publication, PublicFile, PublicMeeting
from raadslag.publications.queries import documents, meetings
from raadslag.publications.redactions.strip import removal
from raadslag.rules.evidence import README, proof_name
from raadslag.web.access import everyone, opened_by
from raadslag.web.portal.answer import asked_about
from raadslag.web.portal.listing import listed_by_age
from raadslag.web.portal.package import Part, zipped
from raadslag.web.portal.place import Place, page, place_of
from raadslag.web.portal.views.errors import gone, removed, superseded
from raadslag.web.portal.views.meetings import find

PDF, JSON, ZIP = "application/pdf", "application/json", "application/zip"
PIECE = 1 << 18  # bytes sent at a time
ENDINGS = {
    PDF: ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
}


@opened_by(everyone)
def document(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """The document: PDF in the window, all else to be saved, nothing may run."""
    released = documents.document(sha256)
    if released is None:
        return _absent(request, sha256)
    try:
        opened = documents.open_document(released.sha256)
    except FileNotFoundError as lost:
        raise Http404 from lost
    meeting = released.item.meeting
    return _sent(opened, file_name(released), released.media_type, meeting, released.sha256)


def _absent(request: HttpRequest, sha256: str) -> HttpResponse:
    """Why a document that was public is not any more; of all others nothing is told."""
    why = documents.absence(sha256)
    if why is None:
        raise Http404
    if why.redaction is not None:
        return removed(request, place_of(request), why.meeting, removal(why.redaction))
    if why.publication is not None:
        place = place_of(request)
        return gone(request, place, meeting=why.meeting, publication=why.publication)
    return superseded(request, place_of(request), why.meeting)


@page
def agenda(request: HttpRequest, place: Place, organization: str, meeting: str) -> HttpResponseBase:
    """The agenda with its attachments as one PDF, while just that agenda is public."""
    return _printed(request, place, find(place, organization, meeting), "dagsorden")


@page
def minutes(
    request: HttpRequest, place: Place, organization: str, meeting: str
) -> HttpResponseBase:
    """The minutes with their attachments as one PDF, while just those minutes are public."""
    return _printed(request, place, find(place, organization, meeting), "referat")


@page
def minutes_json(
    request: HttpRequest, place: Place, organization: str, meeting: str
) -> HttpResponseBase:
    """The minutes for programs (raadslag-meeting/1), as they lie in the PDF."""
    found = find(place, organization, meeting)
    printed = _offered(request, place, found, "referat")
    if isinstance(printed, HttpResponse):
        return printed
    content = documents.carried_json(printed)
    if content is None:
        raise Http404
    name = f"{_name(found, 'referat')}.json"
    response = _sent(io.BytesIO(content), name, JSON, found, printed.carried)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@page
def minutes_proved(
    request: HttpRequest, place: Place, organization: str, meeting: str
) -> HttpResponseBase:
    """The minutes, their JSON and the proofs of both as one zip, to be checked without us."""
    found = find(place, organization, meeting)
    printed = _offered(request, place, found, "referat")
    if isinstance(printed, HttpResponse):
        return printed
    try:
        parts, size = _parts(printed, _name(found, "referat"))
    except NotEntered:  # written a moment ago; the page says when to come again
        return redirect(f"{reverse('portal:log-check')}?sum={printed.document}")
    except FileNotFoundError as lost:
        raise Http404 from lost
    response = StreamingHttpResponse(zipped(parts, printed.sealed_at), content_type=ZIP)
    name = f"{_name(found, 'referat')}-med-bevis.zip"
    return marked(response, name, found, f"{printed.document}-{size}")


def _parts(printed: Publication, name: str) -> tuple[list[Part], int]:
    """What the package holds, and the size of the log it is proved by.

    Raises:
        NotEntered: No checkpoint covers the document yet.
        FileNotFoundError: The store has lost it.
    """
    proof = bundle(EntryKind.DOCUMENT, printed.document)
    documents.open_document(printed.document).close()  # it is there
    parts = [
        Part(f"{name}.pdf", _pieces(printed.document)),
        Part(proof_name(f"{name}.pdf"), [_written(proof)]),
    ]
    content = documents.carried_json(printed)
    if content is not None:
        also = bundle(EntryKind.DOCUMENT, printed.carried)
        parts += [
            Part(f"{name}.json", [content]),
            Part(proof_name(f"{name}.json"), [_written(also)]),
        ]
    told = render_to_string("portal/log/package.txt", {"name": name, "keys": proof["keys"]})
    return [*parts, Part(README, [told.encode()])], int(str(proof["checkpoint"]).splitlines()[1])


def _pieces(sha256: str) -> Iterator[bytes]:
    """The bytes of a document; it is opened when the first is taken."""
    with documents.open_document(sha256) as opened:
        while piece := opened.read(PIECE):
            yield piece


def _written(proof: dict[str, object]) -> bytes:
    return json.dumps(proof, ensure_ascii=False, indent=1).encode()


def _offered(
    request: HttpRequest, place: Place, found: PublicMeeting, name: str
) -> Publication | HttpResponse:
    """The release whose document the public may fetch; the page that it is gone when withdrawn.

    Raises:
        Http404: There is none.
    """
    released = meetings.released(found)
    if meetings.withdrawn(released):
        return gone(request, place, meeting=found, publication=released)
    asked = documents.printed_minutes if name == "referat" else documents.printed_agenda
    printed = asked(found.meeting_id)
    if printed is None:
        raise Http404
    return printed


def _name(found: PublicMeeting, name: str) -> str:
    return f"{name}-{found.organization.slug}-{found.slug}"


def _printed(
    request: HttpRequest, place: Place, found: PublicMeeting, name: str
) -> HttpResponseBase:
    printed = _offered(request, place, found, name)
    if isinstance(printed, HttpResponse):
        return printed
    try:
        opened = documents.open_document(printed.document)
    except FileNotFoundError as lost:
        raise Http404 from lost
    return _sent(opened, f"{_name(found, name)}.pdf", PDF, found, printed.document)


def _sent(
    opened: IO[bytes], name: str, media_type: str, meeting: PublicMeeting, sha256: str
) -> HttpResponseBase:
    response = FileResponse(
        opened, as_attachment=media_type != PDF, filename=name, content_type=media_type
    )
    return marked(response, "", meeting, sha256)


def marked(
    response: HttpResponseBase, name: str, meeting: PublicMeeting, mark: str
) -> HttpResponseBase:
    """The answer with what all documents bear: its mark, how long it holds, that nothing runs."""
    if name:
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["ETag"] = f'"{mark}"'
    asked_about(response)
    return listed_by_age(response, meeting.organization.body, meeting.on)


def file_name(released: PublicFile) -> str:
    """A name to save the document under, with the ending of its kind."""
    ending = ENDINGS.get(released.media_type, "")
    printed = re.sub(r"[^\w. -]", "", released.title[:100]).strip(". ")
    name = get_valid_filename(printed or "bilag")
    return name if name.lower().endswith(ending) else name + ending
