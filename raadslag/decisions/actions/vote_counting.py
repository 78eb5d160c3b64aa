"""Votes counted in one act: by groups, by hands, and where all agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions.session import in_session
from raadslag.decisions.actions.vote_casting import own_votes, replace_votes, voter
from raadslag.decisions.actions.vote_closing import close, counted
from raadslag.decisions.actions.vote_opening import opened
from raadslag.decisions.faults import NamesGiven
from raadslag.decisions.floor import floor_of
from raadslag.decisions.models import Motion, VoteEvent
from raadslag.decisions.states import CountMethod
from raadslag.journal.actor import Actor
from raadslag.rules import ballot
from raadslag.rules.ballot import Choice
from raadslag.rules.member import Member


@transaction.atomic
def count_groups(
    *,
    item: AgendaItem,
    groups: Mapping[str, str],
    exceptions: Mapping[int, str | None],
    now: datetime,
    actor: Actor,
    motion: Motion | None = None,
    on: str = "",
) -> VoteEvent:
    """Count a vote on how groups vote, but for some of their members, and close it.

    What a member has said on their own screen stands, also against the group.

    Args:
        item: The item.
        groups: How each group votes, by its letter or name.
        exceptions: Who votes otherwise, by key of the person; None does not vote.
        now: Present instant.
        actor: The secretary.
        motion: What is voted on.
        on: The same in words, when it is no motion.

    Source: RD 1987/87.1.5, RD 1988/88.1.1: group labels are enough when the split follows
    the groups.
    """
    sitting = in_session(item, "count_vote", actor)
    event, _ = opened(sitting, item, motion, on, now, actor)
    floor = floor_of(sitting, item, now)
    apart: dict[Member, Choice | None] = dict(own_votes(event, floor))
    apart |= {
        voter(floor, key)[1]: Choice(choice) if choice is not None else None
        for key, choice in exceptions.items()
    }
    said = {name: Choice(choice) for name, choice in groups.items()}
    tally = counted(lambda: ballot.by_group(said, floor.voters, exceptions=apart))
    replace_votes(event, floor, tally, now)
    return close(sitting, event, tally, floor, now, actor, CountMethod.GROUP)


@transaction.atomic
def unanimous(
    *,
    item: AgendaItem,
    now: datetime,
    actor: Actor,
    motion: Motion | None = None,
    on: str = "",
) -> VoteEvent:
    """Count all who may vote as being for, in one press, and close the vote.

    Raises:
        NamesGiven: Somebody has said otherwise on their own screen.
    """
    sitting = in_session(item, "count_vote", actor)
    event, _ = opened(sitting, item, motion, on, now, actor)
    floor = floor_of(sitting, item, now)
    against = [who for who, choice in own_votes(event, floor).items() if choice is not Choice.FOR]
    if against:
        raise NamesGiven(who=_names(against))
    tally = ballot.unanimously(floor.voters)
    replace_votes(event, floor, tally, now)
    return close(sitting, event, tally, floor, now, actor, CountMethod.UNANIMOUS)


@transaction.atomic
def count_hands(
    *,
    item: AgendaItem,
    in_favour: int,
    against: int,
    blank: int,
    now: datetime,
    actor: Actor,
    motion: Motion | None = None,
    on: str = "",
) -> VoteEvent:
    """Count a vote by a show of hands, and close it.

    Raises:
        NamesGiven: Members have voted on their own screens.
        Miscount: There are more hands than voters.
    """
    sitting = in_session(item, "count_vote", actor)
    event, _ = opened(sitting, item, motion, on, now, actor)
    floor = floor_of(sitting, item, now)
    if own := own_votes(event, floor):
        raise NamesGiven(who=_names(own))
    tally = counted(
        lambda: ballot.by_hands(
            in_favour=in_favour, against=against, blank=blank, entitled=len(floor.voters)
        )
    )
    return close(sitting, event, tally, floor, now, actor, CountMethod.HANDS)


def _names(who: Iterable[Member]) -> str:
    return ", ".join(str(one) for one in who)
