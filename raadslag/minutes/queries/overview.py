"""How agendas and minutes stand to their deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F, Q
from django.utils.timezone import localtime, make_naive

from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import deadlines_of_all, meetings_of
from raadslag.meetings.states import MeetingState
from raadslag.rules.deadline import Standing, standing
from raadslag.rules.timetable import Deadlines, Due

AHEAD = timedelta(days=70)  # how far the overview looks
BACK = timedelta(days=60)  # how long missing minutes are kept in sight
RECENT = timedelta(days=14)  # how long a meeting stays when nothing is missing


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting of the overview; what is past and was never due here stands as none."""

    meeting: Meeting
    deadlines: Deadlines
    papers: Standing | None
    agenda: Standing | None
    minutes: Standing | None


def overview(actor: Actor, now: datetime) -> list[Line]:
    """How agendas and minutes of the actor's meetings stand; three queries for any number."""
    today = localtime(now).date()
    near = Q(on__gte=today - RECENT, on__lte=today + AHEAD)
    missing = Q(on__gte=today - BACK, on__lt=today, recorded=None)
    rows = (
        meetings_of(actor)
        .exclude(state=MeetingState.CANCELLED)
        .annotate(issued=F("agenda__issued_at"), recorded=F("minutes__recorded_at"))
        .filter(near | missing)
    )
    meetings = list(rows)
    due = deadlines_of_all(meetings)
    return [_line(one, due[one.pk], _local(now), today) for one in meetings]


def _line(meeting: Meeting, due: Deadlines, now: datetime, today: date) -> Line:
    issued: datetime | None = meeting.issued  # type: ignore[attr-defined]
    recorded: datetime | None = meeting.recorded  # type: ignore[attr-defined]
    over = meeting.on < today
    papers = agenda = None
    timed = not meeting.extraordinary  # else its agenda is sent when it is called
    if timed and (issued is not None or not over):
        agenda = _standing(due.agenda, now, issued)
    if timed and issued is None and not over and due.papers is not None:
        waits = _standing(due.papers, now, None)
        papers = waits if waits is not Standing.OVERDUE else None  # then it is simply over
    written = over or recorded is not None or meeting.on == today
    minutes = _standing(due.minutes, now, recorded) if written else None
    return Line(meeting, due, papers, agenda, minutes)


def _standing(due: Due, now: datetime, done: datetime | None) -> Standing:
    return standing(due.moment, now, _local(done) if done is not None else None)


def _local(instant: datetime) -> datetime:
    """Danish time without a zone, as deadlines are."""
    return make_naive(localtime(instant))
