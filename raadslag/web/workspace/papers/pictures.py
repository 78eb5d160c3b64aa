"""Pictures in the text of papers: received and shown."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.cases.access import may_with_paper
from raadslag.cases.actions import lay_in_picture
from raadslag.cases.queries import pictures_seen_by
from raadslag.exchange.enclosures.accept import most_bytes
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures.picture import picture_of
from raadslag.files.actions import keep
from raadslag.files.queries import open_file
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.seen import seen_paper


@opened_by(signed_in)
@require_POST
def receive(request: HttpRequest, paper: int) -> JsonResponse:
    """Take a picture into the text of a paper; it is drawn anew first."""
    found, actor = seen_paper(request, paper), acting(request)
    verdict = may_with_paper(actor, "write", found)
    if not verdict:
        return JsonResponse({"error": verdict.reason}, status=409)
    file = request.FILES.get("file")
    if file is None or file.size is None or file.size > most_bytes():
        too_large = _("Billedet er for stort; gør det mindre, og prøv igen.")
        said = too_large if file else _("Vælg et billede.")
        return JsonResponse({"error": said}, status=400)
    try:
        picture = picture_of(file)
    except Unreadable as refused:
        return JsonResponse({"error": str(refused)}, status=400)
    kept = keep(picture.data)
    lay_in_picture(paper=found, file=kept, actor=actor)
    return JsonResponse({"url": f"/arbejdsplads/billede/{kept.sha256}/"})


@opened_by(signed_in)
def picture(request: HttpRequest, sha256: str) -> FileResponse:
    """A picture, for those who may see a paper it stands in."""
    file = get_object_or_404(pictures_seen_by(acting(request)), sha256=sha256)
    return FileResponse(open_file(file), content_type=file.media_type)
