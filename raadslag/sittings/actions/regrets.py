"""A member says that they cannot come, or that they come all the same."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.faults import NotAMember
from raadslag.bodies.models import Membership, Person
from raadslag.bodies.queries import current
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MOVABLE, MeetingState
from raadslag.sittings.access import may_forget_reasons
from raadslag.sittings.actions.outbox import held_at, signal
from raadslag.sittings.faults import AlreadyThere, CannotRegret
from raadslag.sittings.models import Regret, Sitting
from raadslag.sittings.queries import reasons_outdated, roll_of
from raadslag.sittings.states import Topic

MOST = 5000  # reasons taken out at a time, so that nobody waits for it


@transaction.atomic
def regret(
    *, meeting: Meeting, person: Person, now: datetime, actor: Actor, reason: str = ""
) -> Regret:
    """Enter that a member cannot come: themselves, or the secretary; told twice it is one.

    Raises:
        CannotRegret: The meeting is over, or called off.
        NotAMember: The person does not sit in the body on the day.
        AlreadyThere: The member is in the room.

    Source: RD 2011/11.1.5: a member who cannot come tells the chair beforehand.
    """
    sitting = held_at(meeting, _verb(person, actor), actor)
    _require_expected(meeting, person, sitting)
    kept, new = Regret.objects.get_or_create(
        meeting=meeting,
        person=person,
        withdrawn_at=None,
        defaults={"reason": reason.strip(), "told_at": now, "user_id": actor.user_id},
    )
    if not new and kept.reason != reason.strip():
        kept.reason, new = reason.strip(), True
        kept.save(update_fields=["reason"])
    if new:
        record("sittings.regret", subject=kept, actor=actor, person=person.pk, meeting=meeting.pk)
        _tell(sitting)
    return kept


@transaction.atomic
def withdraw_regret(*, regret: Regret, now: datetime, actor: Actor) -> bool:
    """Enter that a member comes all the same; False when that was so already."""
    sitting = held_at(regret.meeting, _verb(regret.person, actor), actor)
    withdrawn = Regret.objects.filter(pk=regret.pk, withdrawn_at=None).update(withdrawn_at=now)
    if withdrawn:
        record("sittings.withdraw_regret", subject=regret, actor=actor, person=regret.person_id)
        _tell(sitting)
    return bool(withdrawn)


@transaction.atomic
def forget_reasons(*, before: datetime, actor: Actor) -> int:
    """Take out why members could not come to meetings closed before; return how many.

    A reason may tell of somebody's health. That they could not come is never taken out.
    """
    may_forget_reasons(actor).require()
    old = list(reasons_outdated(before)[:MOST])
    if not old:
        return 0
    record(
        "sittings.forget_reasons",
        subject=old[-1],
        actor=actor,
        count=len(old),
        before=before.isoformat(),
    )
    Regret.objects.filter(pk__in=[one.pk for one in old]).update(reason="")
    return len(old)


def _verb(person: Person, actor: Actor) -> str:
    """One's own regret is one right, another's is the secretary's."""
    return "regret" if actor.person_id == person.pk else "enter_regret"


def _require_expected(meeting: Meeting, person: Person, sitting: Sitting | None) -> None:
    """Fail when the person is not expected at the meeting, or is there."""
    if meeting.state not in MOVABLE:
        raise CannotRegret(state=MeetingState(meeting.state).label)
    seats = Membership.objects.filter(current(meeting.on), organization=meeting.organization_id)
    if not seats.filter(person=person).exists():
        raise NotAMember(person=person, organization=meeting.organization)
    if sitting is not None and person.pk in roll_of(sitting).inside():
        raise AlreadyThere(person=person)


def _tell(sitting: Sitting | None) -> None:
    if sitting is not None:
        signal(sitting, Topic.PRESENCE)
