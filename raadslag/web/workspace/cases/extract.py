"""What sealed minutes say of a case, as a document of its own for the case's folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from raadslag.agendas.models import AgendaItem
from raadslag.cases.actions import note_reading
from raadslag.cases.models import Paper
from raadslag.cases.queries import papers_seen_by
from raadslag.exchange.binder.write import Unwritable
from raadslag.exchange.protocol import printing
from raadslag.journal.actor import Actor
from raadslag.minutes.access import may_read_item, may_with_minutes
from raadslag.minutes.content import PartialProtocol
from raadslag.minutes.queries import sealed_about, sealed_copy
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.handed import handed_file
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.cases.seen import seen_case


def extracts_of(papers: Sequence[Paper], actor: Actor) -> list[AgendaItem]:
    """The items of sealed minutes on papers the reader sees; closed ones for the meeting's own."""
    found = sealed_about([one.pk for one in papers])
    return [one for one in found if not one.closed or _may_read(actor, one)]


def _may_read(actor: Actor, item: AgendaItem) -> bool:
    """Whether the reader may read what the minutes tell of a closed item."""
    minutes = item.agenda.meeting.minutes
    seen = may_with_minutes(actor, "see", minutes)
    return bool(seen and may_read_item(actor, minutes, item))


@require_safe
@opened_by(signed_in)
def extract(request: HttpRequest, case: int, item: int) -> HttpResponseBase:
    """One item of the minutes, as PDF; reading what is closed is noted."""
    actor, found = acting(request), seen_case(request, case)
    papers = list(papers_seen_by(actor).filter(case=found))
    chosen = next((one for one in extracts_of(papers, actor) if one.pk == item), None)
    copy = sealed_copy(chosen.agenda.meeting) if chosen is not None else None
    if chosen is None or copy is None:
        raise Http404
    if chosen.closed:
        note_reading(thing=chosen.paper, actor=actor, now=timezone.localtime())
    copy.minutes.meeting = chosen.agenda.meeting
    try:
        made = printing.extract(cast(PartialProtocol, copy.text), copy.minutes, chosen.slug)
    except Unwritable as why:
        messages.error(request, str(why))
        return redirect("workspace:case", found.pk)
    where = f"{chosen.agenda.meeting.organization.slug}-{chosen.agenda.meeting.slug}"
    return handed_file(made.file, made.media_type, f"uddrag-{where}-{chosen.slug}.{made.ending}")
