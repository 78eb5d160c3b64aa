"""Motions: put, withdrawn, and in the order they are voted on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import excluded_from
from raadslag.bodies.models import Person
from raadslag.decisions.access import may_at_meeting
from raadslag.decisions.actions.session import in_session, sitting_of
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.faults import (
    KeptFromItem,
    MotionSettled,
    NothingMoved,
    OrderFault,
    OtherItem,
    VoteGoesOn,
)
from raadslag.decisions.models import Motion, VoteEvent
from raadslag.decisions.people import name_at
from raadslag.decisions.states import MOTION_LIFE, MotionKind, MotionState, VoteState
from raadslag.decisions.table import Placed, in_order, places
from raadslag.decisions.wording import asked_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.motion_order import Disordered, rearranged
from raadslag.rules.rights import Part
from raadslag.sittings.access import may_read_item, parts_at
from raadslag.sittings.actions import held, signal
from raadslag.sittings.faults import NotOnTheAgenda
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic

SPEAKS_FOR_ITSELF = (MotionKind.POSTPONEMENT,)


@transaction.atomic
def put_motion(*, item: AgendaItem, motion: MotionEntry, now: datetime, actor: Actor) -> Motion:
    """Put a motion on the table, before or during the meeting; the order is proposed anew.

    A member puts it in their own name; the secretary in anybody's. The
    recommendation comes on the table with the first motion.

    Raises:
        NotOnTheAgenda: The members have not been sent the item.
        KeptFromItem: The mover is kept from the item.
        NothingMoved: It says nothing.
        OtherItem: What it changes is on another item, or no longer on the table.
    """
    sitting = _held(item)
    item = _as_sent(item)
    may_at_meeting(actor, "put_motion", item.agenda.meeting).require()
    if item.gone or not item.since:
        raise NotOnTheAgenda
    mover = _mover(item, motion.by, actor)
    _require_sound(item, motion, mover)
    lay_recommendation(item, now, actor)
    Motion.objects.filter(item=item, state=MotionState.TABLED).update(place=None)
    made = Motion.objects.create(
        item=item,
        number=_next_number(item),
        kind=motion.kind,
        text=motion.text.strip(),
        by_person=mover,
        by=name_at(item.agenda.meeting, mover) if mover is not None else motion.by_name.strip(),
        reach=motion.reach,
        to=motion.to,
        put_at=now,
        user_id=actor.user_id,
    )
    record("decisions.put_motion", subject=made, actor=actor, item=item.pk, kind=made.kind)
    _tell(sitting, item)
    return made


def _held(item: AgendaItem) -> Sitting | None:
    """The sitting held fast, or before it is opened the agenda."""
    found = sitting_of(item)
    if found is not None:
        return held(found)
    Agenda.objects.select_for_update().get(pk=item.agenda_id)
    return None


def _as_sent(item: AgendaItem) -> AgendaItem:
    """The item as it stands now."""
    known = AgendaItem.objects.select_related(
        "agenda__meeting__organization__body", "consultation__paper"
    )
    return known.get(pk=item.pk)


def _tell(sitting: Sitting | None, item: AgendaItem) -> None:
    if sitting is not None:
        signal(sitting, Topic.MOTIONS, item)


def _mover(item: AgendaItem, by: Person | None, actor: Actor) -> Person | None:
    """Who moves it: a member alone themselves, whoever they name, on an item they may read."""
    parts = parts_at(actor, item.agenda.meeting)
    if actor.user_id is None or Part.SECRETARY in parts:
        return by
    may_read_item(actor, item).require()
    return Person.objects.get(pk=actor.person_id or 0)


def _require_sound(item: AgendaItem, motion: MotionEntry, mover: Person | None) -> None:
    """Fail when the motion can not be put."""
    if mover is not None and item.pk in excluded_from(item.agenda, mover.pk):
        raise KeptFromItem(who=mover.name)
    silent = not motion.text.strip() and motion.kind not in SPEAKS_FOR_ITSELF
    if silent or motion.kind == MotionKind.RECOMMENDATION:
        raise NothingMoved
    if motion.to is not None:
        motion.to.refresh_from_db()
        if motion.to.item_id != item.pk or motion.to.state != MotionState.TABLED:
            raise OtherItem


def lay_recommendation(item: AgendaItem, now: datetime, actor: Actor) -> None:
    """Put the recommendation on the table as one motion, when there is one."""
    if Motion.objects.filter(item=item, kind=MotionKind.RECOMMENDATION).exists():
        return
    asked = asked_of(item)
    if not asked:
        return
    Motion.objects.create(
        item=item,
        number=_next_number(item),
        kind=MotionKind.RECOMMENDATION,
        by=asked[0].proposer,
        put_at=now,
        user_id=actor.user_id,
    )


def _next_number(item: AgendaItem) -> int:
    last = Motion.objects.filter(item=item).order_by("-number").values_list("number", flat=True)
    return (last.first() or 0) + 1


@transaction.atomic
def part_points(*, item: AgendaItem, now: datetime, actor: Actor) -> list[Motion]:
    """Let the recommendation be voted on point by point; the points there are already, if so.

    Raises:
        NothingMoved: The recommendation has fewer than two points.
        MotionSettled: The whole has been voted on.
    """
    sitting = in_session(item, "arrange_motions", actor)
    mine = Motion.objects.filter(item=item, kind=MotionKind.RECOMMENDATION)
    if parted := list(mine.filter(point__gt=0)):
        return parted
    asked = asked_of(item)
    if len(asked) < 2:
        raise NothingMoved
    lay_recommendation(item, now, actor)
    _require_none_open(item)
    before, after = MOTION_LIFE["lapse"]
    why = "Der stemmes om indstillingens enkelte at hver for sig."
    if not mine.filter(state__in=before).update(state=after, why=why):
        raise MotionSettled
    Motion.objects.filter(item=item, state=MotionState.TABLED).update(place=None)
    first = _next_number(item)
    made = Motion.objects.bulk_create(
        Motion(
            item=item,
            number=first + at,
            kind=MotionKind.RECOMMENDATION,
            text=one.text,
            by=one.proposer,
            point=at + 1,
            put_at=now,
            user_id=actor.user_id,
        )
        for at, one in enumerate(asked)
    )
    record("decisions.part_points", subject=item, actor=actor, points=len(made))
    signal(sitting, Topic.MOTIONS, item)
    return made


@transaction.atomic
def withdraw_motion(*, motion: Motion, actor: Actor) -> bool:
    """Take a motion off the table: who put it, or the secretary; what hangs on it lapses.

    False when it was off already.

    Raises:
        VoteGoesOn: It is being voted on.
        MotionSettled: It is the recommendation, which stands.
    """
    item = motion.item
    sitting = _held(item)
    own = motion.by_person_id is not None and motion.by_person_id == actor.person_id
    verb = "put_motion" if own else "withdraw_motion"
    may_at_meeting(actor, verb, item.agenda.meeting).require()
    if motion.kind == MotionKind.RECOMMENDATION:
        raise MotionSettled
    _require_none_open(item, motion)
    before, after = MOTION_LIFE["withdraw_motion"]
    if not Motion.objects.filter(pk=motion.pk, state__in=before).update(state=after):
        return False
    _lapse_hanging(motion)
    record("decisions.withdraw_motion", subject=motion, actor=actor, item=item.pk)
    _tell(sitting, item)
    return True


def _lapse_hanging(motion: Motion) -> None:
    """Let what changes or adds to a withdrawn motion lapse, and what hangs on that."""
    why = f"Bortfalder, fordi forslag {motion.number} er trukket tilbage."
    before, after = MOTION_LIFE["lapse"]
    for one in Motion.objects.filter(to=motion, state__in=before):
        Motion.objects.filter(pk=one.pk).update(state=after, why=why)
        _lapse_hanging(one)


def _require_none_open(item: AgendaItem, motion: Motion | None = None) -> None:
    going = VoteEvent.objects.filter(item=item, state=VoteState.OPEN)
    if (going if motion is None else going.filter(motion=motion)).exists():
        raise VoteGoesOn


@transaction.atomic
def arrange_motions(*, item: AgendaItem, order: Sequence[int], actor: Actor) -> list[Placed]:
    """Let motions be voted on in the chair's order.

    Args:
        item: The item.
        order: Keys of the motions on the table, in the order wanted.
        actor: The chair, or the secretary.

    Raises:
        OrderFault: A motion is missing, or named twice.
    """
    sitting = in_session(item, "arrange_motions", actor)
    tabled = list(Motion.objects.filter(item=item, state=MotionState.TABLED))
    numbers = {one.pk: one.number for one in tabled}
    try:
        rearranged(places(tabled), [numbers.get(key, 0) for key in order])
    except Disordered as wrong:
        raise OrderFault(what=str(wrong)) from wrong
    at = {key: place for place, key in enumerate(order, 1)}
    for one in tabled:
        one.place = at[one.pk]
    Motion.objects.bulk_update(tabled, ["place"])
    record("decisions.arrange_motions", subject=item, actor=actor, order=list(order))
    signal(sitting, Topic.MOTIONS, item)
    return in_order(tabled)
