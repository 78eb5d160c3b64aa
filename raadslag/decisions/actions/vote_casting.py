"""Votes given by members themselves, and entered by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from raadslag.decisions.actions.session import in_session
from raadslag.decisions.faults import VoteClosed, VotesNotNow
from raadslag.decisions.floor import Floor, floor_of, why_not
from raadslag.decisions.models import Vote, VoteEvent
from raadslag.decisions.states import VoteState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.ballot import Choice, Tally
from raadslag.rules.member import Member
from raadslag.sittings.actions import signal
from raadslag.sittings.states import Topic


@transaction.atomic
def cast(*, event: VoteEvent, choice: str, now: datetime, actor: Actor) -> Vote:
    """Give one's own vote, or change it; open by law, so all may see it.

    Raises:
        VoteClosed: The vote is closed.
        VotesNotNow: The member is not in the room with a vote; it says why.

    Source: kommunestyrelsesloven § 11, stk. 3; RD 1987/87.1.5 and RD 1988/88.1.1: votes
    are open.
    """
    item = event.item
    sitting = in_session(item, "cast", actor)
    event = open_event(event)
    floor = floor_of(sitting, item, now)
    place, who = voter(floor, actor.person_id or 0)
    vote, _ = Vote.objects.update_or_create(
        event=event,
        person_id=who.key,
        defaults={
            "position": place,
            "option": Choice(choice),
            "voter": str(who),
            "cast_at": now,
            "by_hand": False,
        },
    )
    record("decisions.cast", subject=event, actor=actor, person=who.key, choice=vote.option)
    signal(sitting, Topic.VOTE, item)
    return vote


@transaction.atomic
def cast_for(
    *, event: VoteEvent, votes: Mapping[int, str | None], now: datetime, actor: Actor
) -> list[Vote]:
    """Enter votes by hand, by the key of the person; None takes a vote away.

    A vote may be taken away from anybody, so a wrong one never stands in the way.

    Raises:
        VoteClosed: The vote is closed.
        VotesNotNow: Somebody is not in the room with a vote; it says why.
    """
    item = event.item
    sitting = in_session(item, "count_vote", actor)
    event = open_event(event)
    floor = floor_of(sitting, item, now)
    given = {key: Choice(choice) for key, choice in votes.items() if choice is not None}
    told = {voter(floor, key)[1]: choice for key, choice in given.items()}
    gone = [key for key, choice in votes.items() if choice is None]
    Vote.objects.filter(event=event, person__in=gone).delete()
    made = write_votes(event, floor, told, now)
    record(
        "decisions.cast_for",
        subject=event,
        actor=actor,
        people=sorted(given),
        choices=[str(given[key].value) for key in sorted(given)],
        taken_away=sorted(gone),
    )
    signal(sitting, Topic.VOTE, item)
    return made


def open_event(event: VoteEvent) -> VoteEvent:
    """The vote as it is now, when it is open."""
    now = VoteEvent.objects.select_related("item", "motion").get(pk=event.pk)
    if now.state != VoteState.OPEN:
        raise VoteClosed
    return now


def voter(floor: Floor, key: int) -> tuple[int, Member]:
    """Who votes, with the place of the seat; refused with the reason."""
    for place, who in enumerate(floor.voters):
        if who.key == key:
            return place, who
    raise VotesNotNow(*why_not(floor, key))


def write_votes(
    event: VoteEvent, floor: Floor, told: Mapping[Member, Choice], now: datetime
) -> list[Vote]:
    """Votes in the place of what the same people said before; two queries for any number."""
    Vote.objects.filter(event=event, person__in=[who.key for who in told]).delete()
    place = {who: at for at, who in enumerate(floor.voters)}
    return Vote.objects.bulk_create(
        Vote(
            event=event,
            person_id=who.key,
            position=place[who],
            option=choice,
            voter=str(who),
            cast_at=now,
            by_hand=True,
        )
        for who, choice in told.items()
    )


def own_votes(event: VoteEvent, floor: Floor) -> dict[Member, Choice]:
    """What members still in the room have said on their own screens."""
    known = {who.key: who for who in floor.voters}
    rows = Vote.objects.filter(event=event, by_hand=False).values_list("person_id", "option")
    return {known[key]: Choice(option) for key, option in rows if key in known}


def replace_votes(event: VoteEvent, floor: Floor, tally: Tally, now: datetime) -> None:
    """Write what was counted by hand, beside what members have said themselves."""
    own = own_votes(event, floor)
    told = {one.who: one.choice for one in tally.casts if own.get(one.who) is not one.choice}
    kept = [who.key for who in own if who not in told]
    Vote.objects.filter(event=event).exclude(person__in=kept).delete()
    write_votes(event, floor, told, now)
