"""An agenda as it stands and is not sent, as a PDF marked a draft on every page."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from raadslag.agendas.access import came_by_import
from raadslag.agendas.actions import note_draft_reading
from raadslag.agendas.models import AgendaItem
from raadslag.cases.states import Classification
from raadslag.exchange.binder.bind import for_draft
from raadslag.exchange.binder.write import Unwritable, write
from raadslag.web.access import opened_by
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.agendas.seen import Draft, draft_seen


@opened_by(signed_in)
def draft_pdf(request: HttpRequest, meeting: int) -> HttpResponse:
    """The items the reader may see, without their attachments; reading what is closed is noted."""
    draft = draft_seen(request, meeting)
    if came_by_import(draft.agenda):
        raise Http404
    items = draft.items()
    unseen = draft.unseen(items)
    seen = [one for one in items if one.pk not in unseen]
    try:
        printed = _printed(draft, seen)
    except Unwritable as why:
        messages.error(request, str(why))
        return redirect("workspace:agenda", meeting)
    _noted(draft, seen)
    answer = HttpResponse(printed, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="kladde-{draft.agenda.meeting.slug}.pdf"'
    return answer


def _printed(draft: Draft, items: list[AgendaItem]) -> bytes:
    with TemporaryDirectory(prefix="raadslag-draft-") as place:
        target = Path(place) / "kladde.pdf"
        write(for_draft(draft.agenda, items), target)
        return target.read_bytes()


def _noted(draft: Draft, items: list[AgendaItem]) -> None:
    now = timezone.localtime()
    for one in items:
        if one.paper.classification == Classification.CLOSED:
            note_draft_reading(item=one, actor=draft.actor, now=now)
