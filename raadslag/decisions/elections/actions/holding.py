"""Open an election, settle it, and begin it again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions.session import in_session
from raadslag.decisions.actions.vote_closing import require_quorum
from raadslag.decisions.elections.faults import ElectionFault, ElectionOver
from raadslag.decisions.elections.models import Election
from raadslag.decisions.elections.states import (
    ELECTION_LIFE,
    Denominator,
    ElectionMethod,
    ElectionState,
)
from raadslag.decisions.faults import NotUp
from raadslag.decisions.floor import Floor, floor_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.sittings.actions import signal
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic


@transaction.atomic
def open_election(
    *,
    item: AgendaItem,
    method: str,
    office: str,
    now: datetime,
    actor: Actor,
    seats: int = 1,
    denominator: str = Denominator.PRESENT,
) -> Election:
    """Open an election under an item.

    Args:
        item: The item, which is up.
        method: ElectionMethod: by majority one is elected, proportionally several.
        office: What to, "formand".
        now: Present instant.
        actor: The secretary.
        seats: How many are elected proportionally, 1 or more.
        denominator: What a majority is a majority of; the Act's own is those present.

    Raises:
        NotUp: The item is not being dealt with.
        ElectionFault: The office is not named, or the seats are fewer than one.
        AgainstTheRules: There is no quorum.

    Source: kommunestyrelsesloven § 24 and § 25.
    """
    sitting = in_session(item, "elect", actor)
    if sitting.item_id != item.pk:
        raise NotUp
    if not office.strip():
        raise ElectionFault(what="Skriv, hvad der vælges til, fx »formand«.")
    if seats < 1 or (method == ElectionMethod.MAJORITY and seats != 1):
        raise ElectionFault(what="Ved flertalsvalg vælges én ad gangen; ellers mindst én.")
    require_quorum(floor_of(sitting, item, now))
    made = Election.objects.create(
        item=item,
        number=Election.objects.filter(item=item).count() + 1,
        method=ElectionMethod(method),
        office=office.strip(),
        seats=seats,
        denominator=Denominator(denominator),
        opened_at=now,
        user_id=actor.user_id,
    )
    record("decisions.open_election", subject=made, actor=actor, item=item.pk, method=method)
    signal(sitting, Topic.VOTE, item)
    return made


def going_on(election: Election, actor: Actor) -> tuple[Sitting, Election]:
    """The sitting, held, and the election as it is now, while it goes on.

    Raises:
        ElectionOver: It is settled, or was begun again.
    """
    sitting = in_session(election.item, "elect", actor)
    now = Election.objects.select_related("item__agenda__meeting").get(pk=election.pk)
    if now.state != ElectionState.OPEN:
        raise ElectionOver(state=ElectionState(now.state).label)
    return sitting, now


def room_of(sitting: Sitting, election: Election, now: datetime) -> Floor:
    """Who takes part in the election just now.

    Raises:
        AgainstTheRules: There is no quorum.
    """
    floor = floor_of(sitting, election.item, now)
    require_quorum(floor)
    return floor


def put_away(election: Election) -> list[str]:
    """Close the ballots of the round that goes on; return them, as words for the journal."""
    if election.polled_at is None:
        return []
    rows = election.ballot_set.select_related("person").order_by("id")
    given = [str(one) for one in rows]
    rows.delete()
    Election.objects.filter(pk=election.pk).update(polled_at=None)
    election.polled_at = None
    return given


def settle(election: Election, now: datetime) -> None:
    """Enter that an election is settled."""
    before, after = ELECTION_LIFE["settle"]
    Election.objects.filter(pk=election.pk, state__in=before).update(state=after, settled_at=now)
    election.state, election.settled_at = after, now


@transaction.atomic
def begin_again(*, election: Election, now: datetime, reason: str, actor: Actor) -> Election:
    """Lay an election aside as it is recorded, with a reason, and open it anew.

    Raises:
        ElectionOver: It is settled, or was begun again already.
        ElectionFault: Nothing is said of why.
    """
    sitting, election = going_on(election, actor)
    if not reason.strip():
        raise ElectionFault(what="Skriv, hvorfor valget begynder forfra.")
    before, after = ELECTION_LIFE["begin_again"]
    aside = put_away(election)
    Election.objects.filter(pk=election.pk, state__in=before).update(state=after, settled_at=now)
    record(
        "decisions.begin_again",
        subject=election,
        actor=actor,
        reason=reason.strip(),
        ballots=aside,
    )
    signal(sitting, Topic.VOTE, election.item)
    return open_election(
        item=election.item,
        method=election.method,
        office=election.office,
        seats=election.seats,
        denominator=election.denominator,
        now=now,
        actor=actor,
    )
