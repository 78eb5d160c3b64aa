"""Lots drawn where votes or quotients tie."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from raadslag.decisions.elections.actions.holding import going_on
from raadslag.decisions.elections.actions.proportional import allocation
from raadslag.decisions.elections.actions.rounds import conclude, standing
from raadslag.decisions.elections.faults import ElectionFault
from raadslag.decisions.elections.models import Election, LotDraw
from raadslag.decisions.elections.states import ElectionMethod
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.sittings.actions import signal
from raadslag.sittings.states import Topic


@transaction.atomic
def draw_lots(
    *, election: Election, drawn: Sequence[str], witness: str, now: datetime, actor: Actor
) -> LotDraw:
    """Enter lots that were drawn in the room; the system never draws.

    Args:
        election: An election that waits for lots.
        drawn: Names of candidates or groups, in the order they were drawn.
        witness: Who drew, or saw it drawn.
        now: Present instant.
        actor: The secretary.

    Raises:
        ElectionOver: The election is settled.
        ElectionFault: No lots are wanted, others were drawn, or nobody saw it.

    Source: RD 2013/13.1.5; kommunestyrelsesloven § 24, stk. 3.
    """
    sitting, election = going_on(election, actor)
    if not witness.strip():
        raise ElectionFault(what="Skriv, hvem der trak lod, eller hvem der så det.")
    among = _among(election)
    if not among:
        raise ElectionFault(what="Ingen står lige, så der skal ikke trækkes lod.")
    made = LotDraw.objects.create(
        election=election,
        among=list(among),
        drawn=list(drawn),
        witness=witness.strip(),
        drawn_at=now,
    )
    if election.method == ElectionMethod.MAJORITY:
        conclude(election, standing(election), now)
    else:
        allocation(election)
    record(
        "decisions.draw_lots",
        subject=election,
        actor=actor,
        among=list(among),
        drawn=list(drawn),
    )
    signal(sitting, Topic.VOTE, election.item)
    return made


def _among(election: Election) -> tuple[str, ...]:
    """Between whom lots are wanted now."""
    if election.method == ElectionMethod.MAJORITY:
        return standing(election).lots_among
    return allocation(election).lots_among
