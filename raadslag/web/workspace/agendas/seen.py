"""What of an agenda the one who asks may see; all else is as if it were not there."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from raadslag.agendas.access import may_with_agenda, parts_to
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import agenda_of, seen_items, standing_items
from raadslag.bodies.models import Organization
from raadslag.bodies.states import Duty
from raadslag.cases.states import Classification, ItemKind
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.rights import Part
from raadslag.web.actor import acting


@dataclass(frozen=True, slots=True)
class Draft:
    """An agenda being worked on, as the actor may see it."""

    agenda: Agenda
    actor: Actor
    parts: frozenset[Part]

    @property
    def arranges(self) -> bool:
        """Whether the actor sets the agenda."""
        return Part.SECRETARY in self.parts

    def items(self) -> list[AgendaItem]:
        """All items; of those in ``unseen`` nothing may be shown."""
        return standing_items(self.agenda)

    def unseen(self, items: list[AgendaItem]) -> set[int]:
        """Keys of the items whose text the actor may not see."""
        reviewing = Part.REVIEWER in self.parts
        return {one.pk for one in items} - seen_items(items, self.actor, reviewing=reviewing)


def meeting_known(key: int) -> Meeting:
    """A meeting by its key.

    Raises:
        Http404: There is none.
    """
    return get_object_or_404(Meeting.objects.select_related("organization__body"), pk=key)


def draft_seen(request: HttpRequest, meeting: int) -> Draft:
    """The agenda of a meeting, for those who may see it before it is out.

    Raises:
        Http404: There is none, or not for this reader.
    """
    actor = acting(request)
    agenda = agenda_of(meeting_known(meeting))
    if agenda is None or not may_with_agenda(actor, "see", agenda):
        raise Http404
    return Draft(agenda, actor, parts_to(actor, agenda))


def item_seen(draft: Draft, key: int) -> AgendaItem:
    """An item on the agenda whose text the actor may see.

    Raises:
        Http404: There is none, or not for this reader.
    """
    items = draft.items()
    item = next((one for one in items if one.pk == key), None)
    if item is None or item.pk in draft.unseen(items):
        raise Http404
    return item


def is_open(item: AgendaItem) -> bool:
    """Whether the item has been chosen open."""
    return item.paper.classification == Classification.OPEN


def organization_kept(request: HttpRequest, key: int) -> Organization:
    """A body whose secretary the actor is.

    Raises:
        Http404: There is none, or the actor is not.
    """
    organization = get_object_or_404(Organization.objects.select_related("body"), pk=key)
    serves = acting(request).serves(
        Duty.SECRETARY, body_id=organization.body_id, organization_id=organization.pk
    )
    if not serves:
        raise Http404
    return organization


def announced_on(request: HttpRequest, meeting: int, key: int) -> AgendaItem:
    """An item of announcements, for those who may add to it; members see no more than that.

    Raises:
        Http404: There is none, or not for this reader.
        NotAllowed: The reader is a member, and the agenda is out.
    """
    agenda, actor = agenda_of(meeting_known(meeting)), acting(request)
    if agenda is None:
        raise Http404
    allowed = may_with_agenda(actor, "announce", agenda)
    if not allowed and not may_with_agenda(actor, "see_issued", agenda):
        raise Http404
    allowed.require()
    items = standing_items(agenda)
    found = next((one for one in items if one.pk == key), None)
    if found is None or found.kind != ItemKind.ANNOUNCEMENTS or not is_open(found):
        raise Http404
    return found
