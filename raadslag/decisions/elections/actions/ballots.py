"""A round the members vote in on their own screens, and the secretary by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from raadslag.decisions.actions.session import in_session
from raadslag.decisions.actions.vote_casting import voter
from raadslag.decisions.elections.actions.holding import going_on, room_of
from raadslag.decisions.elections.actions.rounds import hold_round, require_rounds, standing
from raadslag.decisions.elections.entries import RoundEntry
from raadslag.decisions.elections.faults import ElectionFault, NoRoundOpen, NotACandidate
from raadslag.decisions.elections.models import Ballot, Election
from raadslag.decisions.elections.queries import ballots_of
from raadslag.decisions.elections.states import ElectionState
from raadslag.decisions.floor import floor_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules import majority_election as rules
from raadslag.rules.majority_election import Settled
from raadslag.rules.member import listed
from raadslag.sittings.actions import signal
from raadslag.sittings.states import Topic

LONGEST = 200  # characters of a candidate's name


@transaction.atomic
def open_round(*, election: Election, now: datetime, actor: Actor) -> bool:
    """Let the members vote in the next round themselves; False where they may already.

    Raises:
        ElectionOver: The election is settled.
        ElectionFault: Lots are to be drawn first, or it is not held in rounds.
        AgainstTheRules: There is no quorum.

    Source: kommunestyrelsesloven § 24, stk. 1; RD 2013/13.1.5.
    """
    sitting, election = going_on(election, actor)
    require_rounds(election)
    if election.polled_at is not None:
        return False
    found = standing(election)
    if found.settled is not Settled.NEXT_ROUND:
        raise ElectionFault(what="Der skal ikke stemmes nu. Træk lod, eller begynd valget forfra.")
    room_of(sitting, election, now)
    Election.objects.filter(pk=election.pk).update(polled_at=now)
    record("decisions.open_round", subject=election, actor=actor, round=found.round)
    signal(sitting, Topic.VOTE, election.item)
    return True


@transaction.atomic
def cast_ballot(*, election: Election, candidate: str, now: datetime, actor: Actor) -> Ballot:
    """Vote in the round that goes on, or vote anew; an empty candidate is a blank vote.

    Raises:
        NoRoundOpen: No round is open; what was given before stands as it was counted.
        VotesNotNow: The member is not in the room with a vote; it says why.
        NotACandidate: Somebody is named who does not stand.

    Source: kommunestyrelsesloven § 24, stk. 1; RD 1987/87.1.5: ballots are open, so they
    bear their voters' names.
    """
    item = election.item
    sitting = in_session(item, "cast", actor)
    election = polled(election)
    floor = floor_of(sitting, item, now)
    _, who = voter(floor, actor.person_id or 0)
    named = candidate.strip()
    known = [str(one) for one in floor.roll.people.values()]
    _require_standing(election, named, [*known, *ballots_of(election).values()])
    made, _ = Ballot.objects.update_or_create(
        election=election,
        person_id=who.key,
        defaults={"candidate": named, "cast_at": now, "by_hand": False},
    )
    record("decisions.cast_ballot", subject=election, actor=actor, person=who.key, candidate=named)
    signal(sitting, Topic.VOTE, item)
    return made


@transaction.atomic
def cast_ballots_for(
    *, election: Election, ballots: Mapping[int, str | None], now: datetime, actor: Actor
) -> int:
    """Enter ballots by hand, by the key of the voter; None takes one away; return how many.

    The secretary may enter any name: whoever can be elected need not sit in the body.

    Raises:
        NoRoundOpen: No round is open.
        VotesNotNow: Somebody is not in the room with a vote; it says why.
        NotACandidate: Somebody is named who does not stand in the third round.
    """
    sitting, election = going_on(election, actor)
    election = polled(election)
    floor = floor_of(sitting, election.item, now)
    given = {key: name.strip()[:LONGEST] for key, name in ballots.items() if name is not None}
    for key, named in given.items():
        voter(floor, key)
        _require_standing(election, named, [named])
    election.ballot_set.filter(person__in=list(ballots)).delete()
    Ballot.objects.bulk_create(
        Ballot(election=election, person_id=key, candidate=named, cast_at=now, by_hand=True)
        for key, named in given.items()
    )
    record(
        "decisions.cast_ballots_for",
        subject=election,
        actor=actor,
        people=sorted(given),
        candidates=[given[key] for key in sorted(given)],
        taken_away=sorted(set(ballots) - set(given)),
    )
    signal(sitting, Topic.VOTE, election.item)
    return len(given)


@transaction.atomic
def close_round(*, election: Election, now: datetime, actor: Actor) -> rules.Election:
    """Count the round that goes on; ballots of those who have left the room do not count.

    Raises:
        NoRoundOpen: No round is open, so a second press counts nothing twice.
        ElectionFault: Nobody has voted, or the round can not be right.
        AgainstTheRules: There is no quorum.

    Source: kommunestyrelsesloven § 24, stk. 1; § 11, stk. 3: only those present vote.
    """
    sitting, election = going_on(election, actor)
    election = polled(election)
    floor = room_of(sitting, election, now)
    inside = {who.key for who in floor.voters}
    slips = {key: name for key, name in ballots_of(election).items() if key in inside}
    if not slips:
        raise ElectionFault(what="Ingen har stemt endnu. Skriv stemmerne ind, eller vent.")
    return hold_round(election=election, entry=RoundEntry(slips=slips), now=now, actor=actor)


def polled(election: Election) -> Election:
    """The election as it is now, when a round of it is open to ballots."""
    now = Election.objects.select_related("item__agenda__meeting").get(pk=election.pk)
    if now.state != ElectionState.OPEN or now.polled_at is None:
        raise NoRoundOpen
    return now


def _require_standing(election: Election, named: str, known: list[str]) -> None:
    """Fail when a ballot names somebody who can not be voted for."""
    if not named:
        return
    found = standing(election)
    if found.candidates and named not in found.candidates:
        raise NotACandidate(who=named, among=listed(found.candidates))
    if not found.candidates and named not in known:
        raise NotACandidate(who=named, among="et medlem fra listen")
