"""Open a vote."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions.motions import lay_recommendation
from raadslag.decisions.actions.session import in_session
from raadslag.decisions.actions.vote_closing import require_quorum
from raadslag.decisions.faults import MotionSettled, NotUp, VoteGoesOn
from raadslag.decisions.floor import floor_of
from raadslag.decisions.models import Motion, VoteEvent
from raadslag.decisions.states import CountMethod, MotionKind, MotionState, VoteState
from raadslag.decisions.tallies import title_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.sittings.actions import signal
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic


@transaction.atomic
def open_vote(
    *, item: AgendaItem, motion: Motion | None = None, on: str = "", now: datetime, actor: Actor
) -> VoteEvent:
    """Open a vote on a motion, or on what ``on`` says; the one that is open on it, if so.

    Raises:
        NotUp: The item is not being dealt with.
        VoteGoesOn: Another vote on the item is open.
        MotionSettled: The motion is no longer on the table.
        AgainstTheRules: There is no quorum.
    """
    sitting = in_session(item, "lead_vote", actor)
    event, new = opened(sitting, item, motion, on, now, actor)
    if new:
        _tell_opened(sitting, event, actor)
    return event


def _tell_opened(sitting: Sitting, event: VoteEvent, actor: Actor) -> None:
    record("decisions.open_vote", subject=event, actor=actor, item=event.item_id)
    signal(sitting, Topic.VOTE, event.item)


def opened(
    sitting: Sitting,
    item: AgendaItem,
    motion: Motion | None,
    on: str,
    now: datetime,
    actor: Actor,
) -> tuple[VoteEvent, bool]:
    """The open vote, and whether it is new."""
    if sitting.item_id != item.pk:
        raise NotUp
    lay_recommendation(item, now, actor)
    going = VoteEvent.objects.filter(item=item, state=VoteState.OPEN).first()
    if motion is None and not on.strip():
        motion = going.motion if going is not None else _recommendation(item)
    if going is not None:
        if going.motion != motion:
            raise VoteGoesOn
        return going, False
    _require_tabled(item, motion)
    require_quorum(floor_of(sitting, item, now))
    event = VoteEvent.objects.create(
        item=item,
        position=VoteEvent.objects.filter(item=item).count(),
        on=on.strip() or title_of(motion),
        motion=motion,
        state=VoteState.OPEN,
        method=CountMethod.MEMBER,
        opened_at=now,
    )
    return event, True


def _recommendation(item: AgendaItem) -> Motion | None:
    """The recommendation as a whole, while it is on the table."""
    whole = Motion.objects.filter(item=item, kind=MotionKind.RECOMMENDATION, point=0)
    return whole.filter(state=MotionState.TABLED).first()


def _require_tabled(item: AgendaItem, motion: Motion | None) -> None:
    """Fail when the motion no longer waits for a vote."""
    if motion is None:
        return
    tabled = Motion.objects.filter(pk=motion.pk, item=item, state=MotionState.TABLED)
    if not tabled.exists():
        raise MotionSettled
