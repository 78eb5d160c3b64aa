"""Close a vote, settle what was voted on, and annul what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from raadslag.decisions.actions.session import in_session
from raadslag.decisions.faults import Miscount
from raadslag.decisions.floor import Floor, floor_of
from raadslag.decisions.models import Motion, VoteEvent
from raadslag.decisions.states import (
    MOTION_LIFE,
    VOTE_LIFE,
    CountMethod,
    MotionState,
    VoteResult,
    VoteState,
)
from raadslag.decisions.table import places
from raadslag.decisions.tallies import casts_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules import ballot
from raadslag.rules.ballot import Miscounted, Tally
from raadslag.rules.motion_order import lapsing
from raadslag.rules.quorum import may_decide
from raadslag.sittings.actions import signal
from raadslag.sittings.faults import AgainstTheRules
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic

BECOMES = {
    VoteResult.ADOPTED.value: "adopt",
    VoteResult.REJECTED.value: "reject",
    VoteResult.LAPSED.value: "lapse",
}


@transaction.atomic
def close_vote(*, event: VoteEvent, now: datetime, actor: Actor) -> VoteEvent:
    """Close a vote counted on what each member said; the closed one if it was closed already.

    The motion is adopted, rejected or lapsed, and what needs no vote after it lapses.

    Raises:
        Miscount: Somebody has voted who is no longer in the room; take the vote away first.
        AgainstTheRules: There is no quorum any more.
    """
    item = event.item
    sitting = in_session(item, "lead_vote", actor)
    event = VoteEvent.objects.select_related("item", "motion").get(pk=event.pk)
    if event.state != VoteState.OPEN:
        return event
    floor = floor_of(sitting, item, now)
    tally = counted(lambda: ballot.by_member(casts_of(event), floor.voters))
    return close(sitting, event, tally, floor, now, actor)


def counted(count: Callable[[], Tally]) -> Tally:
    """A count, refused in its own words where it can not be right."""
    try:
        return count()
    except Miscounted as wrong:
        raise Miscount(what=str(wrong)) from wrong


def require_quorum(floor: Floor) -> None:
    """Fail when too few are there to decide.

    Raises:
        AgainstTheRules: There is no quorum on the item.

    Source: kommunestyrelsesloven § 11, stk. 2 and § 20.
    """
    lamp = may_decide(floor.quorum)
    if not lamp:
        raise AgainstTheRules(lamp)


def close(
    sitting: Sitting,
    event: VoteEvent,
    tally: Tally,
    floor: Floor,
    now: datetime,
    actor: Actor,
    method: CountMethod = CountMethod.MEMBER,
) -> VoteEvent:
    """Enter the count, and what it does to the motions."""
    require_quorum(floor)
    result = ballot.result(tally).value
    before, after = VOTE_LIFE["close_vote"]
    VoteEvent.objects.filter(pk=event.pk, state__in=before).update(
        state=after,
        method=method,
        yes=tally.in_favour,
        no=tally.against,
        abstained=tally.blank,
        missing=tally.missing_count,
        result=result,
        closed_at=now,
    )
    lapsed = _settle(event, result) if event.motion is not None else []
    record(
        "decisions.close_vote",
        subject=event,
        actor=actor,
        item=event.item_id,
        method=method.value,
        result=result,
        lapsed=lapsed,
    )
    signal(sitting, Topic.VOTE, event.item)
    event.refresh_from_db()
    return event


def _settle(event: VoteEvent, result: str) -> list[int]:
    """Adopt, reject or lapse the motion, and lapse what needs no vote after it."""
    tabled = list(Motion.objects.filter(item=event.item_id, state=MotionState.TABLED))
    motion = next(one for one in tabled if one.pk == event.motion_id)
    gone = lapsing(places(tabled), motion.number) if result == VoteResult.ADOPTED else ()
    _, after = MOTION_LIFE[BECOMES[result]]
    why = "Bortfaldet ved stemmelighed." if result == VoteResult.LAPSED else ""
    Motion.objects.filter(pk=motion.pk).update(state=after, why=why, settled_by=event)
    for one in gone:
        mine = Motion.objects.filter(item=event.item_id, number=one.motion.number)
        mine.update(state=MotionState.LAPSED, why=one.why, settled_by=event)
    return [one.motion.number for one in gone]


@transaction.atomic
def annul_vote(*, event: VoteEvent, reason: str, actor: Actor) -> bool:
    """Annul a vote that went wrong, with a reason; its motions are on the table again.

    It stays as it was counted, and counts no more. False when it was annulled already.
    """
    item = event.item
    sitting = in_session(item, "lead_vote", actor)
    if not reason.strip():
        raise Miscount(what="Skriv, hvorfor afstemningen annulleres.")
    before, after = VOTE_LIFE["annul_vote"]
    if not VoteEvent.objects.filter(pk=event.pk, state__in=before).update(state=after):
        return False
    Motion.objects.filter(settled_by=event).update(
        state=MotionState.TABLED, why="", settled_by=None, place=None
    )
    record("decisions.annul_vote", subject=event, actor=actor, reason=reason.strip(), item=item.pk)
    signal(sitting, Topic.VOTE, item)
    return True
