"""A meeting that has been held, and its minutes as far as a test needs them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from raadslag.decisions.actions import close
from raadslag.journal.actor import Actor
from raadslag.minutes.actions import approve, ask_for_approval, compose
from raadslag.minutes.models import Minutes, MinutesCopy
from raadslag.minutes.queries import standing_of
from raadslag.sittings.actions import take_up
from tests.decisions.hall import Hall, hall
from tests.kept import kept
from tests.sittings.room import at

DAWN = at(9, days=1)  # the morning after the meeting


@dataclass
class Record:
    """The minutes of a meeting, its people by their place in the roll."""

    hall: Hall

    @property
    def minutes(self) -> Minutes:
        """The minutes as they are now."""
        return Minutes.objects.get(meeting=self.hall.sitting.meeting_id)

    @property
    def erik(self) -> Actor:
        """The secretary."""
        return self.hall.erik

    @property
    def anna(self) -> Actor:
        """The chair."""
        return self.hall.desk.anna

    @property
    def copy(self) -> MinutesCopy:
        """The latest text."""
        return standing_of(self.minutes).copy

    def compose(self, now: datetime = DAWN) -> MinutesCopy:
        """The text, written by Erik."""
        return compose(meeting=self.hall.sitting.meeting, now=now, actor=self.erik)

    def ask(self, now: datetime = DAWN) -> MinutesCopy:
        """The text, put up for approval by Erik."""
        seen = self.copy.fingerprint
        return ask_for_approval(minutes=self.minutes, seen=seen, now=now, actor=self.erik)

    def approve(self, *places: int, now: datetime = DAWN) -> None:
        """Approved by members, by their places in the roll; without any by all."""
        for place in places or range(len(self.hall.people)):
            seen = self.copy.fingerprint
            who = self.hall.member(place)
            approve(minutes=self.minutes, seen=seen, now=now, actor=who)


@kept
def held(members: int = 3, *titles: str, closed: bool = False) -> Record:
    """A meeting that was held and closed, every item decided, and no minutes yet."""
    found = hall(members, *(titles or ("Ny kaj",)), closed=closed)
    told = {"public_text": "Sagen er afgjort."} if closed else {}
    for place, item in enumerate(found.items):
        take_up(sitting=found.sitting, item=item, now=at(14, place), actor=found.erik)
        found.decide(place=place, **told)
    close(sitting=found.sitting, now=at(15, 10), actor=found.erik)
    return Record(found)


def drafted(members: int = 3, *titles: str, closed: bool = False) -> Record:
    """The same, its minutes written."""
    record = held(members, *titles, closed=closed)
    record.compose()
    return record


def asked(members: int = 3, *titles: str, closed: bool = False) -> Record:
    """The same, up for approval."""
    record = drafted(members, *titles, closed=closed)
    record.ask()
    return record


def sealed(members: int = 3, *titles: str, closed: bool = False) -> Record:
    """The same, approved by all."""
    record = asked(members, *titles, closed=closed)
    record.approve()
    return record
