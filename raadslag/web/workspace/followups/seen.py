"""Follow-ups and registers as their reader may know of them; others are not there at all."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.decisions.models import Decision
from raadslag.followups.access import may_open_followup
from raadslag.followups.models import FollowUp
from raadslag.followups.queries import followups_seen_by, in_order, registers_of
from raadslag.web.actor import acting
from raadslag.web.workspace.agendas.seen import draft_seen


def seen_followup(request: HttpRequest, key: int) -> FollowUp:
    """The follow-up of that key.

    Raises:
        Http404: There is none, or none the reader may know of.
    """
    return get_object_or_404(in_order(followups_seen_by(acting(request))), pk=key)


def register_seen(request: HttpRequest, key: int) -> Organization:
    """A body whose register the reader may open.

    Raises:
        Http404: There is none, or not for this reader.
    """
    return get_object_or_404(registers_of(acting(request)), pk=key)


def decision_seen(request: HttpRequest, meeting: int, item: int) -> tuple[AgendaItem, Decision]:
    """A decision, for those who may open follow-ups of it.

    Raises:
        Http404: There is none, or not for this reader.
    """
    draft = draft_seen(request, meeting)
    found = next((one for one in draft.items() if one.pk == item), None)
    organization = draft.agenda.meeting.organization
    if found is None or not may_open_followup(draft.actor, organization):
        raise Http404
    return found, get_object_or_404(Decision, item=found)
