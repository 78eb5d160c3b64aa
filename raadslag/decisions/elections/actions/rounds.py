"""Rounds of a majority election."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from raadslag.bodies.models import Person
from raadslag.decisions.elections.actions.holding import going_on, put_away, room_of, settle
from raadslag.decisions.elections.entries import RoundEntry
from raadslag.decisions.elections.faults import ElectionFault
from raadslag.decisions.elections.models import Elected, Election, Round, Slip
from raadslag.decisions.elections.queries import standing_of
from raadslag.decisions.elections.states import ElectionMethod
from raadslag.decisions.faults import VotesNotNow
from raadslag.decisions.floor import Floor, why_not
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules import majority_election as rules
from raadslag.rules.majority_election import Misvoted, Settled
from raadslag.sittings.actions import signal
from raadslag.sittings.states import Topic


@transaction.atomic
def hold_round(
    *, election: Election, entry: RoundEntry, now: datetime, actor: Actor
) -> rules.Election:
    """Enter a round as it was counted; return how the election stands.

    Slips, when entered, bear their voters' names, and the votes are counted from them. A
    round members vote in gives way to what was counted in the room.

    Raises:
        ElectionOver: The election is settled.
        ElectionFault: The round can not be right; nothing is entered.
        VotesNotNow: A slip is of somebody who has no vote just now.
        AgainstTheRules: There is no quorum.

    Source: kommunestyrelsesloven § 24, stk. 1; RD 2013/13.1.5; that ballots bear names, as
    votes are open by law (RD 1987/87.1.5).
    """
    sitting, election = going_on(election, actor)
    require_rounds(election)
    floor = room_of(sitting, election, now)
    votes, blank = _votes(floor, entry)
    replaced = put_away(election)
    made = Round.objects.create(
        election=election,
        number=election.round_set.count() + 1,
        votes=votes,
        blank=blank,
        present=len(floor.voters),
        held_at=now,
    )
    Slip.objects.bulk_create(_slips(made, floor, entry.slips or {}))
    found = standing(election)
    record(
        "decisions.hold_round",
        subject=election,
        actor=actor,
        round=made.number,
        settled=found.settled.value,
        replaced=replaced,
    )
    conclude(election, found, now)
    signal(sitting, Topic.VOTE, election.item)
    return found


def require_rounds(election: Election) -> None:
    """Fail where one is not elected by majority."""
    if election.method != ElectionMethod.MAJORITY:
        raise ElectionFault(what="Et forholdstalsvalg har ingen afstemninger; dan valggrupper.")


def _votes(floor: Floor, entry: RoundEntry) -> tuple[list[tuple[str, int]], int]:
    """The votes of a round, and the blank ones."""
    if entry.slips is None:
        return [(name.strip(), count) for name, count in entry.votes], entry.blank
    known = {who.key for who in floor.voters}
    for key in entry.slips:
        if key not in known:
            raise VotesNotNow(*why_not(floor, key))
    given = Counter(name.strip() for name in entry.slips.values())
    blank = given.pop("", 0)
    return list(given.items()), blank


def _slips(made: Round, floor: Floor, slips: Mapping[int, str]) -> list[Slip]:
    return [
        Slip(
            round=made,
            position=place,
            person_id=who.key,
            voter=str(who),
            candidate=slips[who.key].strip(),
        )
        for place, who in enumerate(floor.voters)
        if who.key in slips
    ]


def standing(election: Election) -> rules.Election:
    """How the election stands, refused in the rule's words where it can not be right."""
    try:
        return standing_of(election)
    except Misvoted as wrong:
        raise ElectionFault(what=str(wrong)) from wrong


def conclude(election: Election, found: rules.Election, now: datetime) -> None:
    """Enter who was elected, when somebody was."""
    if found.settled is not Settled.ELECTED:
        return
    house = election.item.agenda.meeting.organization.body_id
    named = Person.objects.filter(body=house, name=found.elected.partition(" (")[0])[:2]
    Elected.objects.create(
        election=election,
        position=0,
        name=found.elected,
        person=named[0] if len(named) == 1 else None,  # of two of one name it is not known
    )
    settle(election, now)


@transaction.atomic
def strike_round(*, election: Election, reason: str, actor: Actor) -> bool:
    """Take the last round away that was entered wrongly, with a reason; False without any.

    Lots drawn after it are taken away with it.

    Raises:
        ElectionOver: The election is settled.
        ElectionFault: Nothing is said of why.
    """
    sitting, election = going_on(election, actor)
    if not reason.strip():
        raise ElectionFault(what="Skriv, hvad der var forkert ved afstemningen.")
    last = election.round_set.order_by("-number").first()
    if last is None:
        return False
    election.lotdraw_set.filter(drawn_at__gte=last.held_at).delete()
    record(
        "decisions.strike_round",
        subject=election,
        actor=actor,
        reason=reason.strip(),
        round=last.number,
        votes=[f"{name}: {votes}" for name, votes in last.votes],
        blank=last.blank,
    )
    put_away(election)
    last.delete()
    signal(sitting, Topic.VOTE, election.item)
    return True
