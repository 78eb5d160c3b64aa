"""Votes: opened, cast by members and by hand, counted and closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions.motions import lay_recommendation
from raadslag.decisions.actions.session import in_session
from raadslag.decisions.faults import (
    Miscount,
    MotionSettled,
    NamesGiven,
    NotUp,
    VoteClosed,
    VoteGoesOn,
    VotesNotNow,
)
from raadslag.decisions.floor import Floor, floor_of, why_not
from raadslag.decisions.models import Motion, Vote, VoteEvent
from raadslag.decisions.states import (
    MOTION_LIFE,
    VOTE_LIFE,
    CountMethod,
    MotionState,
    VoteResult,
    VoteState,
)
from raadslag.decisions.table import places
from raadslag.decisions.tallies import casts_of, title_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules import ballot
from raadslag.rules.ballot import Choice, Miscounted, Tally
from raadslag.rules.member import Member
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
    event, new = _opened(sitting, item, motion, on, now, actor)
    if new:
        _tell_opened(sitting, event, actor)
    return event


def _tell_opened(sitting: Sitting, event: VoteEvent, actor: Actor) -> None:
    record("decisions.open_vote", subject=event, actor=actor, item=event.item_id)
    signal(sitting, Topic.VOTE, event.item)


def _opened(
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
    if going is not None:
        if going.motion_id != (motion.pk if motion else None):
            raise VoteGoesOn
        return going, False
    if motion is not None:
        motion = Motion.objects.filter(pk=motion.pk, item=item).first()
        if motion is None or motion.state != MotionState.TABLED:
            raise MotionSettled
    _require_quorum(floor_of(sitting, item, now))
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


def _require_quorum(floor: Floor) -> None:
    lamp = may_decide(floor.quorum)
    if not lamp:
        raise AgainstTheRules(lamp)


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
    event = _open_event(event)
    floor = floor_of(sitting, item, now)
    place, who = _voter(floor, actor.person_id or 0)
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


def _open_event(event: VoteEvent) -> VoteEvent:
    """The vote as it is now, when it is open."""
    now = VoteEvent.objects.select_related("item", "motion").get(pk=event.pk)
    if now.state != VoteState.OPEN:
        raise VoteClosed
    return now


def _voter(floor: Floor, key: int) -> tuple[int, Member]:
    """Who votes, with the place of the seat; refused with the reason."""
    for place, who in enumerate(floor.voters):
        if who.key == key:
            return place, who
    raise VotesNotNow(*why_not(floor, key))


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
    event = _open_event(event)
    floor = floor_of(sitting, item, now)
    given = {key: Choice(choice) for key, choice in votes.items() if choice is not None}
    told = {_voter(floor, key)[1]: choice for key, choice in given.items()}
    gone = [key for key, choice in votes.items() if choice is None]
    Vote.objects.filter(event=event, person__in=gone).delete()
    made = _write(event, floor, told, now)
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


def _write(
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
    tally = _counted(lambda: ballot.by_member(casts_of(event), floor.voters))
    return _close(sitting, event, tally, floor, now, actor)


def _counted(count: Callable[[], Tally]) -> Tally:
    """A count, refused in its own words where it can not be right."""
    try:
        return count()
    except Miscounted as wrong:
        raise Miscount(what=str(wrong)) from wrong


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
    event, _ = _opened(sitting, item, motion, on, now, actor)
    floor = floor_of(sitting, item, now)
    apart: dict[Member, Choice | None] = dict(_own(event, floor))
    apart |= {
        _voter(floor, key)[1]: Choice(choice) if choice is not None else None
        for key, choice in exceptions.items()
    }
    said = {name: Choice(choice) for name, choice in groups.items()}
    tally = _counted(lambda: ballot.by_group(said, floor.voters, exceptions=apart))
    _replace(event, floor, tally, now)
    return _close(sitting, event, tally, floor, now, actor, CountMethod.GROUP)


def _own(event: VoteEvent, floor: Floor) -> dict[Member, Choice]:
    """What members still in the room have said on their own screens."""
    known = {who.key: who for who in floor.voters}
    rows = Vote.objects.filter(event=event, by_hand=False).values_list("person_id", "option")
    return {known[key]: Choice(option) for key, option in rows if key in known}


def _replace(event: VoteEvent, floor: Floor, tally: Tally, now: datetime) -> None:
    """Write what was counted by hand, beside what members have said themselves."""
    own = _own(event, floor)
    told = {one.who: one.choice for one in tally.casts if own.get(one.who) is not one.choice}
    kept = [who.key for who in own if who not in told]
    Vote.objects.filter(event=event).exclude(person__in=kept).delete()
    _write(event, floor, told, now)


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
    event, _ = _opened(sitting, item, motion, on, now, actor)
    floor = floor_of(sitting, item, now)
    against = [who for who, choice in _own(event, floor).items() if choice is not Choice.FOR]
    if against:
        raise NamesGiven(who=_names(against))
    tally = ballot.unanimously(floor.voters)
    _replace(event, floor, tally, now)
    return _close(sitting, event, tally, floor, now, actor, CountMethod.UNANIMOUS)


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
    event, _ = _opened(sitting, item, motion, on, now, actor)
    floor = floor_of(sitting, item, now)
    if own := _own(event, floor):
        raise NamesGiven(who=_names(own))
    tally = _counted(
        lambda: ballot.by_hands(
            in_favour=in_favour, against=against, blank=blank, entitled=len(floor.voters)
        )
    )
    return _close(sitting, event, tally, floor, now, actor, CountMethod.HANDS)


def _names(who: Iterable[Member]) -> str:
    return ", ".join(str(one) for one in who)


def _close(
    sitting: Sitting,
    event: VoteEvent,
    tally: Tally,
    floor: Floor,
    now: datetime,
    actor: Actor,
    method: CountMethod = CountMethod.MEMBER,
) -> VoteEvent:
    """Enter the count, and what it does to the motions."""
    _require_quorum(floor)
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
