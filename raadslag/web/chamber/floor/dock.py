"""What lies at hand whatever page a member is turned to: the vote, and the floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from raadslag.decisions.floor import Floor, why_not
from raadslag.rules.speech import Talk, Waiting
from raadslag.sittings.queries import Roll, SpeechList, speech_list
from raadslag.web.chamber.electing import Polling, election_on
from raadslag.web.chamber.floor.item import Shown, voters_in
from raadslag.web.chamber.lead.voting import Count, voting_of
from raadslag.web.chamber.seen import Line, Room


@dataclass(frozen=True, slots=True)
class Dock:
    """The item that is up as one in the room has to do with it."""

    line: Line
    open: Count | None  # the vote that is going on
    choices: Sequence[tuple[str, str]]
    own: str  # how the reader has voted in it, Choice; empty while nothing is said
    takes_part: bool  # in the room, with a vote and a voice
    why_not: str  # in a sentence, of one who sits in the body and does not
    polling: Polling | None  # the round of an election the members vote in
    ballot: str | None  # whom the reader has voted for in it; none while nothing is said
    speech: SpeechList
    me: int

    @property
    def speaks(self) -> bool:
        """Whether the reader has the floor."""
        return self.speech.speaking is not None and self.speech.speaking.who.key == self.me

    @property
    def waiting(self) -> Waiting | None:
        """What the reader waits for."""
        return next((one for one in self.speech.queue if one.who.key == self.me), None)

    @property
    def told(self) -> list[Talk]:
        """Who has spoken, and is done."""
        return [one for one in self.speech.talks if one.ended is not None]

    @property
    def place(self) -> int:
        """The reader's place among those who wait, from 1."""
        keys = [one.who.key for one in self.speech.queue]
        return keys.index(self.me) + 1 if self.me in keys else 0


def dock_of(room: Room, roll: Roll, now: datetime, shown: Shown | None) -> Dock | None:
    """The item that is up; none between two items, and none of what the reader is kept from.

    Args:
        room: The meeting.
        roll: Who is there.
        now: The present instant.
        shown: The item the page is turned to; when it is the one that is up, it is known.
    """
    up = room.now()
    if up is None or up.withheld or not room.open:
        return None
    voters = voters_in(roll, up, now)
    known = shown if shown is not None and shown.up else None
    voting = (known and known.voting) or voting_of(up.item, voters)
    course = known.course if known else election_on(up.item, voters)

    me = room.actor.person_id or 0
    there = any(who.key == me for who in voters)
    polling = course.polling if course is not None else None
    said = {one.who.key: one.choice for one in voting.ballots}
    return Dock(
        line=up,
        open=voting.open,
        choices=voting.choices,
        own=said.get(me, ""),
        takes_part=there,
        why_not="" if there else _why_not(roll, up, me, now),
        polling=polling,
        ballot=polling.ballots.get(me) if polling is not None else None,
        speech=speech_list(room.going(), up.item, now, roll.people),
        me=me,
    )


def _why_not(roll: Roll, up: Line, me: int, now: datetime) -> str:
    if me not in roll.people:
        return ""
    at = roll.latest(now)
    return why_not(Floor(roll, up.item, (), roll.quorum(up.item, at)), me)[0]
