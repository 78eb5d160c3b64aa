"""A meeting room for tests: an agenda that was sent, and the meeting opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import open_sitting, take_up
from raadslag.sittings.models import Sitting
from tests.cast import Office, office
from tests.desk import DAY, agenda, sent

ZONE = ZoneInfo("Europe/Copenhagen")


def at(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    """An instant of the meeting's day, or of a day after it; local time."""
    return datetime(DAY.year, DAY.month, DAY.day + days, hour, minute, tzinfo=ZONE)


@dataclass(frozen=True)
class Chamber:
    """A committee in its meeting, with what stands on the agenda."""

    desk: Office
    sitting: Sitting
    items: list[AgendaItem]

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return self.sitting.meeting

    def up(self, place: int, when: datetime | None = None) -> AgendaItem:
        """An item by its place from 0, taken up."""
        item = self.items[place]
        take_up(sitting=self.sitting, item=item, now=when or at(13, 40), actor=self.desk.erik)
        return item


def called(*titles: str) -> tuple[Office, list[AgendaItem]]:
    """A meeting whose members have been sent these items."""
    desk = office()
    made = agenda(desk, *titles)
    sent(desk, made)
    return desk, standing_items(made)


def opened(*titles: str) -> Chamber:
    """The meeting, opened by Erik at half past one."""
    desk, items = called(*(titles or ("Ny kaj", "Molen")))
    meeting = items[0].agenda.meeting
    return Chamber(desk, open_sitting(meeting=meeting, now=at(13, 30), actor=desk.erik), items)
