"""Which item the meeting deals with, and whether the screens follow."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.faults import NotAMember
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Person
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.sittings.actions.floor import end_talk
from raadslag.sittings.actions.guests import guests_leave
from raadslag.sittings.actions.outbox import held_for, signal
from raadslag.sittings.actions.recusals import put_out
from raadslag.sittings.actions.substitutes import step_out
from raadslag.sittings.faults import ChairThere, NotOnTheAgenda
from raadslag.sittings.models import Sitting, Span, Substitution
from raadslag.sittings.queries import chair_at
from raadslag.sittings.states import Topic


@transaction.atomic
def take_up(*, sitting: Sitting, item: AgendaItem, now: datetime, actor: Actor) -> Span:
    """Take an item up, and leave the one before it; its open span if it is up already.

    Those found to have a conflict of interest on it leave the room.

    Raises:
        NotOnTheAgenda: The members have not been sent it, or it was taken off.
    """
    sitting = held_for(sitting, "lead", actor)
    item = _on_the_agenda(sitting, item)
    open_now = sitting.span_set.filter(ends=None).select_related("item").first()
    if open_now is not None and open_now.item_id == item.pk:
        return open_now
    begins = _leave(sitting, now, actor)
    span = sitting.span_set.create(item=item, begins=begins)
    _show(sitting, item)
    out = put_out(sitting, item, begins, actor)
    record("sittings.take_up", subject=sitting, actor=actor, item=item.pk, out=out)
    signal(sitting, Topic.ITEM, item)
    return span


@transaction.atomic
def leave_item(*, sitting: Sitting, now: datetime, actor: Actor) -> bool:
    """Leave the item that is up, with none after it; False when none is."""
    sitting = held_for(sitting, "lead", actor)
    item = sitting.item
    if item is None:
        return False
    _leave(sitting, now, actor)
    _show(sitting, None)
    record("sittings.leave_item", subject=sitting, actor=actor, item=item.pk)
    signal(sitting, Topic.ITEM, item)
    return True


@transaction.atomic
def follow(*, sitting: Sitting, follow: bool, actor: Actor) -> bool:
    """Let the members' screens follow the chair's, or not; False when it was so already."""
    sitting = held_for(sitting, "lead", actor)
    moved = Sitting.objects.filter(pk=sitting.pk, follow=not follow).update(follow=follow)
    if moved:
        record("sittings.follow", subject=sitting, actor=actor, follow=follow)
        signal(sitting, Topic.SCREEN)
    return bool(moved)


@transaction.atomic
def entrust(*, sitting: Sitting, person: Person, actor: Actor) -> bool:
    """Let the longest-serving member lead till a chair is elected; False when they do already.

    Raises:
        ChairThere: The body has a chair.
        NotAMember: The person has no seat at the meeting.

    Source: kommunestyrelsesloven § 6.
    """
    sitting = held_for(sitting, "lead", actor)
    chair = chair_at(sitting.meeting)
    if chair is not None:
        raise ChairThere(who=chair)
    if not sitting.seat_set.filter(person=person).exists():
        raise NotAMember(person=person, organization=sitting.meeting.organization)
    if sitting.senior_id == person.pk:
        return False
    Sitting.objects.filter(pk=sitting.pk).update(senior=person)
    record("sittings.entrust", subject=sitting, actor=actor, person=person.pk)
    signal(sitting, Topic.SCREEN)
    return True


def _on_the_agenda(sitting: Sitting, item: AgendaItem) -> AgendaItem:
    """The item as it stands now."""
    standing = AgendaItem.objects.filter(
        pk=item.pk, agenda__meeting=sitting.meeting_id, gone=False, since__gt=0
    )
    found = standing.select_related("agenda__meeting", "consultation").first()
    if found is None:
        raise NotOnTheAgenda
    return found


def _leave(sitting: Sitting, now: datetime, actor: Actor) -> datetime:
    """End the span that is open; return the instant, which never lies before the last one.

    The speech that is on ends, and who sits in for that item alone steps out.
    """
    last = sitting.span_set.order_by("-id").first()
    known = (last.ends or last.begins) if last is not None else sitting.opened_at
    at = max(now, known)
    if sitting.span_set.filter(ends=None).update(ends=at):
        end_talk(sitting, at)
        guests_leave(sitting, sitting.item, at)
        alone = Substitution.objects.filter(meeting=sitting.meeting_id, item=sitting.item)
        step_out(sitting, alone.values_list("substitute_id", flat=True), sitting.item, at, actor)
    return at


def _show(sitting: Sitting, item: AgendaItem | None) -> None:
    """Let the sitting name the item that is up."""
    Sitting.objects.filter(pk=sitting.pk).update(item=item)
    sitting.item = item
