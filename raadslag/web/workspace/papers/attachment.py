"""One attachment: looked at, fetched, replaced, taken away."""

from __future__ import annotations

from typing import IO, Any, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.cases.actions import remove_attachment, replace_attachment
from raadslag.cases.models import Attachment
from raadslag.exchange.enclosures.accept import accept
from raadslag.exchange.enclosures.preview import page_image
from raadslag.exchange.meeting import Unreadable
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file, text_of
from raadslag.rules.private import Finding, findings_in_file
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.seen import paper_page, seen_attachment, seen_paper

PDF = "application/pdf"


@opened_by(signed_in)
@sent_once
def attachment(request: HttpRequest, attachment: int) -> HttpResponse:
    """An attachment with a page of it, what ought not be in it, and its verbs."""
    found = seen_attachment(request, attachment)
    paper = seen_paper(request, found.paper_id)
    refused = ""
    if request.method == "POST":
        try:
            return _act(request, found)
        except NotAllowed:
            raise
        except RuleBroken as broken:
            refused = str(broken)
    page = _page_number(request)
    context = {
        "attachment": found,
        "page": page,
        "findings": findings_of(found),
        "refused": refused,
        **_preview(found.file, page),
    }
    status = 400 if refused else 200
    return paper_page(
        request, "workspace/papers/attachment.html", paper, "attachments", context, status
    )


def _act(request: HttpRequest, found: Attachment) -> HttpResponse:
    actor, sent = acting(request), request.FILES.get("file")
    if request.POST.get("do") == "remove":
        remove_attachment(attachment=found, actor=actor)
        messages.success(request, _("Bilaget er fjernet."))
    else:
        _replace(request, found, sent)
        messages.success(request, _("Filen er udskiftet; plads og titel er de samme."))
    return redirect("workspace:paper-attachments", found.paper_id)


class NoFile(RuleBroken):
    """Nothing was sent to put in the attachment's place."""

    text = "Vælg den nye fil først."


def _replace(request: HttpRequest, found: Attachment, sent: UploadedFile[Any] | None) -> None:
    if sent is None:
        raise NoFile
    opened = cast("IO[bytes]", sent.file)
    accepted = accept(opened, sent.name or "")
    replace_attachment(
        attachment=found,
        file=keep(opened),
        name=accepted.name,
        actor=acting(request),
        now=timezone.now(),
    )


def _page_number(request: HttpRequest) -> int:
    said = request.GET.get("side", "")
    return max(1, int(said)) if said.isdecimal() and len(said) < 6 else 1


def _preview(file: StoredFile | None, page: int) -> dict[str, object]:
    """How many pages there are, or why none is shown."""
    if file is None or file.media_type != PDF:
        return {"pages": 0, "unshown": ""}
    try:
        return {"pages": page_image(file, page).pages, "unshown": ""}
    except Unreadable as refused:
        return {"pages": 0, "unshown": str(refused)}


def findings_of(attachment: Attachment) -> tuple[Finding, ...]:
    """What ought not be released, as far as the file has been read."""
    read = text_of(attachment.file) if attachment.file else None
    if read is None:
        return ()
    return findings_in_file(
        name=attachment.title, pages=read.pages, places=read.places, metadata=read.metadata
    )


@opened_by(signed_in)
def fetch(request: HttpRequest, attachment: int) -> FileResponse:
    """The file itself, to be kept; pictures and PDF files open in the browser."""
    found = seen_attachment(request, attachment)
    if found.file is None:
        raise Http404
    return FileResponse(
        open_file(found.file),
        as_attachment=found.file.media_type != PDF,
        filename=found.name or found.title,
        content_type=found.file.media_type,
    )


@opened_by(signed_in)
def page(request: HttpRequest, attachment: int, number: int) -> HttpResponse:
    """The picture of one page."""
    found = seen_attachment(request, attachment)
    if found.file is None or found.file.media_type != PDF:
        raise Http404
    try:
        image = page_image(found.file, number)
    except Unreadable as refused:
        raise Http404 from refused
    return HttpResponse(image.png, content_type="image/png")
