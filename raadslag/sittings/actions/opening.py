"""Open a meeting, and give its members their seats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from raadslag.agendas.access import came_by_import
from raadslag.agendas.queries import agenda_of
from raadslag.bodies.models import Membership
from raadslag.bodies.queries import seats_in
from raadslag.bodies.states import Role
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MOVABLE, MeetingState
from raadslag.rules.danish_date import in_words
from raadslag.sittings.access import may_with_meeting, may_with_sitting
from raadslag.sittings.actions.house_rules import taken_over
from raadslag.sittings.actions.outbox import held_for, signal
from raadslag.sittings.faults import CannotOpen, HeldElsewhere, NoMembers, NotIssued, TooEarly
from raadslag.sittings.models import Seat, Sitting
from raadslag.sittings.queries import group_of, house_rules_of
from raadslag.sittings.states import SittingState, Topic


@transaction.atomic
def open_sitting(*, meeting: Meeting, now: datetime, actor: Actor) -> Sitting:
    """Open a meeting with a seat for each member; the sitting it has if it is open.

    Raises:
        CannotOpen: The meeting is held or called off.
        HeldElsewhere: Its agenda came by import.
        NotIssued: Its members have not been sent an agenda.
        TooEarly: Its day is yet to come.
        NoMembers: Nobody sits in the body.

    Source: kommunestyrelsesloven § 8, stk. 4 and § 20, stk. 3 (RD 1997/97.1.1): an agenda
    is always sent, however urgent the meeting; it may be sent late, with a reason.
    """
    opened = _open_sitting_of(meeting)
    if opened is None:
        locked = Meeting.objects.select_for_update(of=("self",))
        meeting = locked.select_related("organization__body").get(pk=meeting.pk)
        opened = _open_sitting_of(meeting)  # another may have been first
    if opened is not None:
        may_with_sitting(actor, "lead", opened).require()
        return opened
    may_with_meeting(actor, "open", meeting).require()
    _require_ready(meeting, now)
    Meeting.objects.filter(pk=meeting.pk).update(begun_at=now)
    sitting = Sitting.objects.create(
        meeting=meeting, opened_at=now, **taken_over(house_rules_of(meeting.organization))
    )
    seats = _seat(sitting, seats_in(meeting.organization, meeting.on))
    if not seats:
        raise NoMembers(organization=meeting.organization)
    record("sittings.open", subject=sitting, actor=actor, seats=[one.person_id for one in seats])
    signal(sitting, Topic.SITTING)
    return sitting


@transaction.atomic
def take_in(*, sitting: Sitting, now: datetime, actor: Actor) -> list[Seat]:
    """Give a seat to each who has joined the body since the opening; return the new ones."""
    sitting = held_for(sitting, "take_in", actor)
    meeting = sitting.meeting
    seats = _seat(sitting, seats_in(meeting.organization, meeting.on), since=now)
    if seats:
        people = [one.person_id for one in seats]
        record("sittings.take_in", subject=sitting, actor=actor, seats=people)
        signal(sitting, Topic.PRESENCE)
    return seats


def _open_sitting_of(meeting: Meeting) -> Sitting | None:
    """The sitting of a meeting that goes on."""
    found = Sitting.objects.filter(meeting=meeting, state=SittingState.OPEN)
    return found.select_related("meeting__organization__body", "item").first()


def _require_ready(meeting: Meeting, now: datetime) -> None:
    """Fail when the meeting can not be opened, with what to do about it."""
    if meeting.state not in MOVABLE:
        raise CannotOpen(state=MeetingState(meeting.state).label)
    agenda = agenda_of(meeting)
    if agenda is not None and came_by_import(agenda):
        raise HeldElsewhere
    if agenda is None or not agenda.version:
        raise NotIssued
    if timezone.localtime(now).date() < meeting.on:
        raise TooEarly(day=in_words(meeting.on))


def _seat(
    sitting: Sitting, memberships: Iterable[Membership], since: datetime | None = None
) -> list[Seat]:
    """Make a seat for each member who has none, chair first; substitutes get none."""
    taken = set(sitting.seat_set.values_list("person_id", flat=True))
    first = len(taken)
    members: dict[int, Membership] = {}
    for one in memberships:
        if one.role != Role.SUBSTITUTE and one.person_id not in taken:
            members.setdefault(one.person_id, one)
    seats = [
        Seat(
            sitting=sitting,
            person=one.person,
            position=place,
            name=one.person.name,
            group=group_of(one),
            election_group=one.election_group,
            role=one.role,
            since=since,
        )
        for place, one in enumerate(members.values(), first)
    ]
    return Seat.objects.bulk_create(seats)
