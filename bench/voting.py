"""What a vote costs in queries, in a body of few and of many; runs within Django."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.agendas.queries import standing_items
from raadslag.bodies.actions import register, seat
from raadslag.bodies.models import User
from raadslag.bodies.queries import actor_of
from raadslag.decisions.actions import cast, cast_for, close_vote, open_vote
from raadslag.decisions.models import VoteEvent
from raadslag.decisions.states import Choice
from raadslag.demonstration.seeding import seed
from raadslag.demonstration.year import Year
from raadslag.journal.actor import system
from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import open_sitting, roll_call, take_up

BENCH = system("måling")


def voting(members: int) -> dict[str, int]:
    """Queries of each step of a vote among so many members."""
    now = timezone.now()
    seed(today=timezone.localdate(), plan=Year((), ()), accounts=True)
    meeting = Meeting.objects.select_related("organization__body").get()
    _fill(meeting, members)
    item = standing_items(meeting.agenda)[0]
    erik, anna = (
        actor_of(User.objects.get(username=one), timezone.localdate()) for one in ("erik", "anna")
    )
    sitting = open_sitting(meeting=meeting, now=now, actor=erik)
    people = [one.person for one in sitting.seat_set.select_related("person")]
    if len(people) != members:
        raise RuntimeError(f"{len(people)} members have a seat, not {members}")
    roll_call(sitting=sitting, present=people, now=now, actor=erik)
    take_up(sitting=sitting, item=item, now=now, actor=erik)
    rest = {one.pk: Choice.FOR for one in people if one.pk != anna.person_id}

    def event() -> VoteEvent:
        return VoteEvent.objects.select_related("item").get()

    steps: dict[str, Callable[[], object]] = {
        "open": lambda: open_vote(item=item, now=now, actor=erik),
        "own": lambda: cast(event=event(), choice=Choice.AGAINST, now=now, actor=anna),
        "rest": lambda: cast_for(event=event(), votes=rest, now=now, actor=erik),
        "close": lambda: close_vote(event=event(), now=now, actor=erik),
    }
    return {name: _asked(step) for name, step in steps.items()}


def _fill(meeting: Meeting, members: int) -> None:
    """Seat more people, until there are so many members."""
    body = meeting.organization
    for number in range(members - body.membership_set.count()):
        person = register(body=body.body, name=f"Medlem {number}", actor=BENCH)
        seat(person=person, organization=body, actor=BENCH)


def _asked(step: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as queries:
        step()
    return len(queries)
