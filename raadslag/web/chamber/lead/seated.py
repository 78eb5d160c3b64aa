"""Those elected take up their seats, by a press with the decision as its ground."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.queries import assemblies
from raadslag.decisions.elections.actions import seat_elected
from raadslag.decisions.elections.models import Election
from raadslag.decisions.models import Decision
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.lead.seating import office_of
from raadslag.web.chamber.seen import Room


@act("lead")
def seated(request: HttpRequest, room: Room, election: int) -> str | None:
    """Enter in the register what an election changes."""
    rows = Election.objects.select_related("item").filter(item__agenda=room.agenda)
    found = rows.filter(pk=election).first()
    decision = Decision.objects.filter(item=found.item).first() if found is not None else None
    if found is None or decision is None:
        raise Http404
    bodies = list(assemblies(room.meeting.organization.body, room.meeting.on))
    made = seat_elected(
        decision=decision,
        election=found,
        office=office_of(room, found.office, bodies, request.POST.dict()),
        shown=request.POST.get("shown", ""),
        now=timezone.now(),
        actor=room.actor,
    )
    return _("Registret er ændret: de valgte er indsat.") if made else None
