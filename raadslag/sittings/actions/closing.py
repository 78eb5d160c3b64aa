"""Close a meeting: the log is complete, and the list of who was there is written from it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import LIFE as MEETING_LIFE
from raadslag.rules.attendance import absent, taking_part
from raadslag.sittings.actions.floor import end_talk
from raadslag.sittings.actions.guests import guests_leave
from raadslag.sittings.actions.outbox import held_for, signal
from raadslag.sittings.faults import NobodyPresent, OpenQuestion
from raadslag.sittings.models import Attendance, Recusal, Sitting
from raadslag.sittings.queries import Roll, dealt_with, label_of, roll_of
from raadslag.sittings.states import LIFE, RecusalFinding, SittingState, Topic


@transaction.atomic
def close_sitting(*, sitting: Sitting, now: datetime, actor: Actor) -> bool:
    """Close a meeting and enter that it was held; False when it is closed already.

    ``decisions.close`` asks first whether every item is decided. The list of those
    present, as minutes read it, is written from the log: who took part in the order of
    the roll, then who was never there.

    Raises:
        NobodyPresent: Nobody was noted as present.
        OpenQuestion: A conflict of interest on an item dealt with is not decided.

    Source: RD 2011/11.1.5.
    """
    known = Sitting.objects.filter(pk=sitting.pk, state=SittingState.CLOSED)
    if known.exists():
        return False
    sitting = held_for(sitting, "close", actor)
    roll = roll_of(sitting)
    _require_complete(roll)
    end_talk(sitting, now)
    guests_leave(sitting, None, now)
    ends = _last_instant(roll, now)
    sitting.span_set.filter(ends=None).update(ends=ends)
    before, after = LIFE["close_sitting"]
    Sitting.objects.filter(pk=sitting.pk, state__in=before).update(
        state=after, closed_at=ends, item=None
    )
    write_attendance(roll)
    _hold(sitting, actor)
    record("sittings.close", subject=sitting, actor=actor)
    signal(sitting, Topic.SITTING)
    return True


def _require_complete(roll: Roll) -> None:
    """Fail when the log, or a question of conflict, is not at its end."""
    if not taking_part(roll.facts):
        raise NobodyPresent
    asked = Recusal.objects.filter(
        item__in=dealt_with(roll.sitting), finding=RecusalFinding.OPEN
    ).select_related("item", "person")
    question = asked.order_by("item__position", "id").first()
    if question is not None:
        raise OpenQuestion(person=question.person, item=label_of(question.item))


def _last_instant(roll: Roll, now: datetime) -> datetime:
    """When the meeting ended: not before anything that was noted at it."""
    last = roll.sitting.span_set.order_by("-id").first()
    begun = last.begins if last is not None else roll.sitting.opened_at
    return max(roll.latest(now), begun)


def write_attendance(roll: Roll) -> None:
    """Write the printed list: members and substitutes who took part, then those who did not.

    A part of another verb.
    """
    members = roll.members
    came = taking_part(roll.facts)
    order = {who: place for place, who in enumerate(members)}
    present = sorted(came, key=lambda who: order.get(who, len(order)))
    rows = [(who, True) for who in present]
    rows += [(who, False) for who in absent(roll.facts, members)]
    Attendance.objects.filter(meeting=roll.sitting.meeting_id).delete()
    Attendance.objects.bulk_create(
        Attendance(
            meeting_id=roll.sitting.meeting_id,
            position=position,
            name=str(who),
            person_id=who.key,
            present=there,
        )
        for position, (who, there) in enumerate(rows)
    )


def _hold(sitting: Sitting, actor: Actor) -> None:
    """Enter that the meeting was held, as who may close it."""
    before, after = MEETING_LIFE["hold"]
    meeting = sitting.meeting
    if Meeting.objects.filter(pk=meeting.pk, state__in=before).update(state=after):
        meeting.state = after
        record("meetings.hold", subject=meeting, actor=actor)
