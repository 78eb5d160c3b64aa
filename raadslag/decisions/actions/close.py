"""Close a meeting: every item is decided first."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.decisions.elections.models import Election
from raadslag.decisions.elections.states import ElectionState
from raadslag.decisions.faults import ElectionGoesOn, Undecided, VoteGoesOn
from raadslag.decisions.models import VoteEvent
from raadslag.decisions.queries import undecided
from raadslag.decisions.states import VoteState
from raadslag.journal.actor import Actor
from raadslag.rules.member import listed
from raadslag.sittings.access import may_with_sitting
from raadslag.sittings.actions import close_sitting, held
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import label_of


@transaction.atomic
def close(*, sitting: Sitting, now: datetime, actor: Actor) -> bool:
    """Close a meeting of which every item has a decision; False when it is closed already.

    Raises:
        Undecided: Items lack a decision whose wording stands; it names them.
        VoteGoesOn: A vote is open.
        ElectionGoesOn: An election is not settled.
        NobodyPresent: Nobody was noted as present.
        OpenQuestion: A conflict of interest is not decided.
    """
    sitting = held(sitting)
    if sitting.open:
        may_with_sitting(actor, "close", sitting).require()
        _require_decided(sitting)
    return close_sitting(sitting=sitting, now=now, actor=actor)


def _require_decided(sitting: Sitting) -> None:
    left = undecided(sitting.meeting)
    if left:
        raise Undecided(items=f"punkt {listed([label_of(one) for one in left])}")
    going = VoteEvent.objects.filter(item__agenda__meeting=sitting.meeting_id, state=VoteState.OPEN)
    if going.exists():
        raise VoteGoesOn
    electing = Election.objects.filter(
        item__agenda__meeting=sitting.meeting_id, state=ElectionState.OPEN
    )
    if electing.exists():
        raise ElectionGoesOn
