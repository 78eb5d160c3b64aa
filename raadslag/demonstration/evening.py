"""A meeting of the demonstration held item by item, as the secretary would have noted it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.bodies.models import Person
from raadslag.cases.states import ItemKind
from raadslag.decisions.actions import (
    cast_for,
    close,
    close_vote,
    fix,
    make_statement,
    open_vote,
    refer,
    write_decision,
)
from raadslag.decisions.entries import Wording
from raadslag.decisions.models import Decision
from raadslag.decisions.states import DissentKind, Outcome
from raadslag.demonstration.content.held import Dealt, Evening
from raadslag.demonstration.office import Office
from raadslag.exchange.firstagenda.wording import long_date
from raadslag.followups.actions import open_followup
from raadslag.followups.entries import FollowUpEntry
from raadslag.journal.actor import Actor
from raadslag.journal.clock import told_at
from raadslag.meetings.models import Meeting
from raadslag.rules.ballot import Choice
from raadslag.sittings.actions import (
    ask_recusal,
    come_back,
    decide_doors,
    decide_recusal,
    note_presence,
    open_sitting,
    roll_call,
    take_up,
)
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import PresenceKind

EACH = timedelta(minutes=14)  # what an item takes
VOTED, DECIDED, DONE = (timedelta(minutes=count) for count in (8, 11, 12))  # into an item


@dataclass(frozen=True, slots=True)
class Room:
    """The meeting as it goes on."""

    office: Office
    sitting: Sitting
    people: Mapping[str, Person]

    @property
    def erik(self) -> Actor:
        """The secretary, who notes it all."""
        return self.office.actor("erik")


def spend(
    evening: Evening, *, office: Office, meeting: Meeting, people: Mapping[str, Person]
) -> datetime:
    """Open a meeting at the office's hour, deal with each item, and close it; when it closed."""
    begins = office.now
    with told_at(begins):
        sitting = open_sitting(meeting=meeting, now=begins, actor=office.actor("erik"))
        room = Room(office, sitting, people)
        seats = sitting.seat_set.select_related("person").exclude(name=evening.away)
        present = [seat.person for seat in seats]
        roll_call(sitting=sitting, present=present, now=begins, actor=room.erik)
    dealt = {one.work.title: one for one in evening.dealt}
    aside = ""
    for place, item in enumerate(standing_items(meeting.agenda), 1):
        now = begins + EACH * place - timedelta(minutes=10)
        one = dealt.get(item.title)
        with told_at(now):
            take_up(sitting=sitting, item=item, now=now, actor=room.erik)
            _coming_and_going(room, evening, place, aside, now)
        _deal_with(room, item, one, now, evening.news)
        aside = one.recused[0] if one else ""
        ends = now + DONE
    with told_at(ends):
        close(sitting=sitting, now=ends, actor=room.erik)
    return ends


def _coming_and_going(room: Room, evening: Evening, place: int, aside: str, now: datetime) -> None:
    """Who stepped aside for the item before is in the room again; somebody may leave early."""
    if aside:
        come_back(sitting=room.sitting, person=room.people[aside], now=now, actor=room.erik)
    who, at = evening.left
    if who and at == place:
        note_presence(
            sitting=room.sitting,
            person=room.people[who],
            kind=PresenceKind.LEFT,
            now=now,
            actor=room.erik,
        )


def _deal_with(room: Room, item: AgendaItem, dealt: Dealt | None, now: datetime, news: str) -> None:
    if dealt is None:
        _decide(room, item, _formal(item, news), now + DECIDED)
        return
    with told_at(now):
        _before(room, item, dealt, now)
    if dealt.against:
        with told_at(now + VOTED):
            _vote(room, item, dealt.against, now + VOTED)
    said = Wording(dealt.decision, public_text=dealt.public_text)
    decision = _decide(room, item, said, now + DECIDED)
    with told_at(now + DONE):
        _after(room, item, dealt, decision, now + DONE)


def _formal(item: AgendaItem, news: str) -> Wording:
    """What is said of the items that stand on every agenda."""
    if item.kind == ItemKind.FORMALITY:
        return Wording("Godkendt.", outcome=Outcome.APPROVED)
    return Wording(news, outcome=Outcome.NOTED)


def _before(room: Room, item: AgendaItem, dealt: Dealt, now: datetime) -> None:
    """Who has a conflict of interest leaves; the doors are closed for what is closed."""
    who, why = dealt.recused
    if who:
        person = room.people[who]
        asked = ask_recusal(item=item, person=person, now=now, actor=room.erik, reason=why)
        decide_recusal(recusal=asked, recused=True, now=now, actor=room.erik)
    if item.closed:
        decide_doors(sitting=room.sitting, item=item, closed=True, now=now, actor=room.erik)


def _vote(room: Room, item: AgendaItem, against: tuple[str, ...], now: datetime) -> None:
    """All in the room vote, by name."""
    event = open_vote(item=item, now=now, actor=room.erik)
    inside = room.sitting.presence_set.filter(kind=PresenceKind.ARRIVED, struck_at=None)
    votes: dict[int, str | None] = {
        one.person_id: Choice.AGAINST if one.person.name in against else Choice.FOR
        for one in inside.select_related("person")
    }
    cast_for(event=event, votes=votes, now=now, actor=room.erik)
    close_vote(event=event, now=now, actor=room.erik)


def _decide(room: Room, item: AgendaItem, said: Wording, now: datetime) -> Decision:
    with told_at(now):
        made = write_decision(item=item, wording=said, seen=0, actor=room.erik)
        fix(item=item, seen=made.revision, now=now, actor=room.erik)
    return made


def _after(room: Room, item: AgendaItem, dealt: Dealt, decision: Decision, now: datetime) -> None:
    """What a member has entered, and what follows from the decision."""
    who, words = dealt.dissent
    if who:
        make_statement(
            item=item,
            kind=DissentKind.DISSENT,
            text=words,
            person=room.people[who],
            now=now,
            actor=room.erik,
        )
    if dealt.referred_by:
        refer(item=item, person=room.people[dealt.referred_by], now=now, actor=room.erik)
    title, days = dealt.follow_up
    if title:
        due = long_date(now.date() + timedelta(days=days))
        entry = FollowUpEntry(title, account=room.office.users["dorte"], due=due)
        open_followup(decision=decision, entry=entry, now=now, actor=room.erik)
