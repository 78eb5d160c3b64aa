"""Meetings of the last weeks, held here from the calendar to the public minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.utils.timezone import make_aware

from raadslag.agendas.actions import draw, prepare
from raadslag.agendas.queries import standing_items
from raadslag.bodies.models import Person
from raadslag.demonstration.content import held as told
from raadslag.demonstration.content.called import ROOM
from raadslag.demonstration.content.held import FIRST, SECOND, THIRD, Evening
from raadslag.demonstration.evening import spend
from raadslag.demonstration.office import Office, worked
from raadslag.demonstration.town import HALL
from raadslag.journal.clock import told_at
from raadslag.meetings.actions import plan
from raadslag.meetings.models import Meeting
from raadslag.minutes.actions import (
    answer_remark,
    approve,
    ask_for_approval,
    close_read_through,
    compose,
    correct,
    open_read_through,
    refuse,
    remark,
    seal,
)
from raadslag.minutes.models import Minutes
from raadslag.minutes.queries import standing_of
from raadslag.publications.actions import issue, let_out, release_meetings
from raadslag.publications.states import PublicationKind
from raadslag.rules.term import term_of
from raadslag.sittings.actions import regret

THURSDAY = 3
FORTNIGHT = timedelta(days=14)
AHEAD = timedelta(days=28)  # from the calendar to the meeting
SENT = timedelta(days=8)  # the Wednesday of the week before
STARTS, ENDS = time(13, 30), time(16, 0)
REST = timedelta(days=2)  # at least so long ago was the latest of them


def held(office: Office, people: Mapping[str, Person]) -> list[Meeting]:
    """Hold the committee's last meetings: sealed by all, closed by the chair, not yet approved.

    None that would lie before the term of office.
    """
    last = _last(office.now.date())
    days = (last - 2 * FORTNIGHT, last - FORTNIGHT, last)
    begun, _ = term_of(office.now.date())
    return [
        _held(office, people, evening, day, finish)
        for day, evening, finish in zip(
            days, (FIRST, SECOND, THIRD), (_approved, _closed, _waiting), strict=True
        )
        if day - AHEAD >= begun
    ]


def _last(today: date) -> date:
    """The latest Thursday that leaves a day to write and approve in."""
    before = today - REST
    return before - timedelta(days=(before.weekday() - THURSDAY) % 7)


@dataclass(frozen=True, slots=True)
class Desk:
    """Minutes on the secretary's desk; hours are counted from midnight of the meeting's day."""

    office: Office
    minutes: Minutes
    day: date

    def at(self, days: int, hour: int, minute: int = 0) -> datetime:
        """An instant after the meeting."""
        return instant(self.day + timedelta(days=days), time(hour, minute))

    @property
    def seen(self) -> str:
        """The fingerprint of the text to approve."""
        return standing_of(self.minutes).copy.fingerprint


def instant(day: date, hour: time) -> datetime:
    """An hour of a day, local time."""
    return make_aware(datetime.combine(day, hour))


def _held(
    office: Office,
    people: Mapping[str, Person],
    evening: Evening,
    day: date,
    finish: Callable[[Desk], None],
) -> Meeting:
    meeting = _planned(office, day)
    _sent(office, meeting, evening, people)
    there = replace(office, now=instant(day, STARTS))
    ends = spend(evening, office=there, meeting=meeting, people=people)
    with told_at(ends + timedelta(minutes=20)) as now:
        copy = compose(meeting=meeting, now=now, actor=there.actor("erik"))
    finish(Desk(there, copy.minutes, day))
    return meeting


def _planned(office: Office, day: date) -> Meeting:
    """Put a meeting in the public calendar, weeks ahead."""
    with told_at(instant(day - AHEAD, time(10))):
        meeting = plan(
            organization=office.committee,
            on=day,
            starts=STARTS,
            ends=ENDS,
            location=f"{ROOM}, {HALL}",
            actor=office.actor("erik"),
        )
        release_meetings(body=office.body, meetings=[meeting], actor=office.actor("erik"))
    return meeting


def _sent(office: Office, meeting: Meeting, evening: Evening, people: Mapping[str, Person]) -> None:
    """Write the papers, set the agenda, and send it in time; somebody may send regrets."""
    with told_at(instant(meeting.on - SENT, time(10))) as now:
        then = replace(office, now=now)
        erik = then.actor("erik")
        agenda = prepare(meeting=meeting, actor=erik)
        for one in evening.dealt:
            draw(agenda=agenda, consultation=worked(then, one.work), actor=erik)
        issue(agenda=agenda, now=now, actor=erik)
    if evening.away:
        with told_at(instant(meeting.on, time(8, 5))) as now:
            regret(meeting=meeting, person=people[evening.away], now=now, actor=erik)


def _approved(desk: Desk) -> None:
    """Read through, approved by all, public the day after; a correction some days later."""
    _read_through(desk)
    _asked(desk, desk.at(1, 8, 30))
    for place, name in enumerate(("clara", "anna", "jette", "torben", "bo", "soeren")):
        _approve(desk, name, desk.at(1, 9, 4 + 7 * place))
    _out(desk, desk.at(1, 13))
    _corrected(desk)


def _read_through(desk: Desk) -> None:
    """Bo has something to say; Erik answers."""
    erik = desk.office.actor("erik")
    with told_at(desk.at(0, 16)):
        open_read_through(minutes=desk.minutes, due_at=desk.at(1, 8), actor=erik)
    item = standing_items(desk.minutes.meeting.agenda)[1]
    with told_at(desk.at(0, 19, 12)) as now:
        made = remark(
            minutes=desk.minutes,
            item=item,
            text=told.REMARK,
            now=now,
            actor=desk.office.actor("bo"),
        )
    with told_at(desk.at(1, 8, 15)) as now:
        answer_remark(remark=made, answer=told.ANSWER, now=now, actor=erik)
        close_read_through(minutes=desk.minutes, actor=erik)


def _asked(desk: Desk, at: datetime) -> None:
    with told_at(at):
        ask_for_approval(
            minutes=desk.minutes,
            seen=desk.seen,
            due_at=at + timedelta(days=3),
            now=at,
            actor=desk.office.actor("erik"),
        )


def _approve(desk: Desk, name: str, at: datetime) -> None:
    with told_at(at):
        approve(minutes=desk.minutes, seen=desk.seen, now=at, actor=desk.office.actor(name))


def _out(desk: Desk, at: datetime) -> None:
    """Put what is sealed before the public."""
    with told_at(at):
        let_out(
            meeting=desk.minutes.meeting,
            kind=PublicationKind.MINUTES,
            now=at,
            actor=desk.office.actor("erik"),
        )


def _corrected(desk: Desk) -> None:
    item = standing_items(desk.minutes.meeting.agenda)[1]
    with told_at(desk.at(5, 10, 40)) as now:
        correct(
            minutes=desk.minutes,
            item=item,
            text=told.CORRECTION,
            reason=told.CORRECTED_WHY,
            now=now,
            actor=desk.office.actor("erik"),
        )
    _out(desk, desk.at(5, 10, 50))


def _closed(desk: Desk) -> None:
    """One is missing, so the chair closes it days later; the missing one comes after all."""
    _asked(desk, desk.at(1, 9))
    for place, name in enumerate(("jette", "bo", "torben", "soeren", "clara", "anna")):
        _approve(desk, name, desk.at(1 + place // 3, 12, 20 + 9 * (place % 3)))
    with told_at(desk.at(5, 9, 30)) as now:
        seal(
            minutes=desk.minutes,
            reason=told.CLOSED_WHY,
            now=now,
            actor=desk.office.actor("anna"),
        )
    _out(desk, desk.at(5, 11))
    _approve(desk, "camilla", desk.at(9, 18, 45))


def _waiting(desk: Desk) -> None:
    """Some have approved and one refuses; the others have not answered yet."""
    _asked(desk, desk.at(1, 8, 30))
    for place, name in enumerate(("torben", "soeren", "jette")):
        _approve(desk, name, desk.at(1, 10, 5 + 11 * place))
    with told_at(desk.at(1, 11, 15)) as now:
        refuse(
            minutes=desk.minutes,
            seen=desk.seen,
            reason=told.REFUSED_WHY,
            now=now,
            actor=desk.office.actor("camilla"),
        )
