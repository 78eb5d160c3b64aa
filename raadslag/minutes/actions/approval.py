"""Ask those who took part to approve the exact text, and bring that to its end."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.minutes.actions.holding import held_for, move
from raadslag.minutes.actions.sealing import seal_it
from raadslag.minutes.actions.writing import text_now
from raadslag.minutes.content import fingerprint
from raadslag.minutes.faults import (
    FactsChanged,
    NobodyMissing,
    NobodySigns,
    NothingToSay,
    RemarksWait,
    TextChanged,
)
from raadslag.minutes.models import Minutes, MinutesCopy, Signatory
from raadslag.minutes.queries import latest_copy, standing_of, unanswered
from raadslag.sittings.models import Attendance, Sitting


@transaction.atomic
def ask_for_approval(
    *,
    minutes: Minutes,
    seen: str,
    now: datetime,
    actor: Actor,
    due_at: datetime | None = None,
    message: str = "",
) -> MinutesCopy:
    """Ask all who took part to approve the text; nothing of the meeting changes meanwhile.

    Args:
        minutes: A draft, or one that is read through.
        seen: Fingerprint of the text the one who asks has read.
        now: Present instant.
        actor: The secretary, or the chair.
        due_at: When the answers are wished for.
        message: To those who are asked.

    Raises:
        TextChanged: Another text than the one seen is the latest.
        FactsChanged: The facts no longer give this text.
        RemarksWait: Remarks have not been answered.
        NobodySigns: Nobody who took part is known by name.
        WrongState: It has been asked already.

    Source: kommunestyrelsesloven § 13: those who took part sign.
    """
    minutes = held_for(minutes, "ask_for_approval", actor)
    copy = latest_copy(minutes)
    if copy is None or copy.fingerprint != seen:
        raise TextChanged
    if fingerprint(text_now(minutes)) != copy.fingerprint:
        raise FactsChanged
    waiting = unanswered(minutes)
    if waiting:
        raise RemarksWait(count=waiting)
    copy = _name_signatories(_unsigned(copy, now, actor))
    move("ask_for_approval", minutes)
    Minutes.objects.filter(pk=minutes.pk).update(due_at=due_at, message=message.strip())
    Sitting.objects.filter(meeting=minutes.meeting_id).update(locked_at=now)
    record(
        "minutes.ask_for_approval",
        subject=minutes,
        actor=actor,
        copy=copy.pk,
        fingerprint=copy.fingerprint,
    )
    return copy


def _unsigned(copy: MinutesCopy, now: datetime, actor: Actor) -> MinutesCopy:
    """The text anew when it has been up for approval before: the answers of then fell."""
    if not copy.signatory_set.exists():
        return copy
    return MinutesCopy.objects.create(
        minutes=copy.minutes,
        number=copy.number + 1,
        text=copy.text,
        fingerprint=copy.fingerprint,
        made_at=now,
        author=actor.name,
    )


def _name_signatories(copy: MinutesCopy) -> MinutesCopy:
    """The text, with those who took part, as the attendance list has them."""
    rows = Attendance.objects.filter(
        meeting=copy.minutes.meeting_id, present=True, person__isnull=False
    ).order_by("position")
    made = Signatory.objects.bulk_create(
        Signatory(copy=copy, person_id=one.person_id or 0, name=one.name, position=place)
        for place, one in enumerate(rows)
    )
    if not made:
        raise NobodySigns
    return copy


@transaction.atomic
def remind(*, minutes: Minutes, actor: Actor) -> int:
    """Remind those who have not answered; return how many.

    Raises:
        NobodyMissing: Everyone has answered.
    """
    minutes = held_for(minutes, "remind", actor)
    missing = standing_of(minutes).missing
    if not missing:
        raise NobodyMissing
    people = [one.person_id for one in missing]
    record("minutes.remind", subject=minutes, actor=actor, people=people)
    return len(people)


@transaction.atomic
def reopen(*, minutes: Minutes, reason: str, actor: Actor) -> None:
    """Take minutes back to a draft before they are sealed; the answers fall, and are kept.

    Raises:
        NothingToSay: No reason is given.
        WrongState: They are not being approved.
    """
    minutes = held_for(minutes, "reopen", actor)
    if not reason.strip():
        raise NothingToSay(what="hvorfor referatet åbnes igen")
    move("reopen", minutes)
    Sitting.objects.filter(meeting=minutes.meeting_id).update(locked_at=None)
    record("minutes.reopen", subject=minutes, actor=actor, reason=reason.strip())


@transaction.atomic
def seal(*, minutes: Minutes, reason: str, now: datetime, actor: Actor) -> MinutesCopy:
    """Seal minutes though answers are missing or refused: the chair closes it, with a reason.

    Those who are missing can approve later; it is then recorded as late.

    Raises:
        NothingToSay: No reason is given.
        WrongState: They are not being approved, or are sealed already.

    Source: kommunestyrelsesloven § 13; RD 2004/04.1.4.
    """
    minutes = held_for(minutes, "seal", actor)
    if not reason.strip():
        raise NothingToSay(what="hvorfor referatet lukkes, selv om nogen mangler")
    return seal_it(minutes, now=now, actor=actor, reason=reason.strip())
