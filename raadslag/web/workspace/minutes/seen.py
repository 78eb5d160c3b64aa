"""The minutes of a meeting, for the one who keeps them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest

from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import agenda_of
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import items_of
from raadslag.minutes.models import Minutes
from raadslag.minutes.queries import minutes_of
from raadslag.minutes.states import WRITABLE, MinutesState
from raadslag.rules.rights import Part
from raadslag.sittings.access import parts_at
from raadslag.sittings.models import Sitting
from raadslag.web.actor import acting
from raadslag.web.workspace.agendas.seen import meeting_known


@dataclass(frozen=True, slots=True)
class Record:
    """A meeting and its minutes, as far as they have come."""

    meeting: Meeting
    sitting: Sitting | None
    minutes: Minutes | None
    actor: Actor
    issue_number: int  # of the agenda in force, whose documents are linked to

    @property
    def state(self) -> str:
        """Where the minutes are in their life; empty before they are begun."""
        return self.minutes.state if self.minutes else ""

    @property
    def writable(self) -> bool:
        """Whether the text may still change."""
        return self.state in WRITABLE

    @property
    def sealed(self) -> bool:
        """Whether the text is sealed."""
        return self.state == MinutesState.SEALED

    def begun(self) -> Minutes:
        """The minutes.

        Raises:
            Http404: They are not begun, or came as a document.
        """
        if self.minutes is None or self.state == MinutesState.RECEIVED:
            raise Http404
        return self.minutes

    def item(self, key: int) -> AgendaItem:
        """An item of the meeting.

        Raises:
            Http404: It is none of its items.
        """
        found = next((one for one in items_of(self.meeting) if one.pk == key), None)
        if found is None:
            raise Http404
        return found


def record_kept(request: HttpRequest, meeting: int) -> Record:
    """The minutes of a meeting, for the secretary of its body; five queries at most.

    Raises:
        Http404: There is no such meeting, or not for this reader.
    """
    actor, found = acting(request), meeting_known(meeting)
    if Part.SECRETARY not in parts_at(actor, found):
        raise Http404
    agenda = agenda_of(found)
    if agenda is None or not agenda.version:
        raise Http404
    sitting = Sitting.objects.filter(meeting=found).first()
    if sitting is not None:
        sitting.meeting = found
    return Record(found, sitting, minutes_of(found), actor, agenda.version)
