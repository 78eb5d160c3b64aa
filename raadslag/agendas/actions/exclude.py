"""Keep a member from one item: a conflict of interest, or a case of their own."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.faults import NotAMember, NothingToSay
from raadslag.agendas.models import AgendaItem, Exclusion
from raadslag.bodies.models import Membership, Person
from raadslag.bodies.queries import current
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def exclude(
    *, item: AgendaItem, person: Person, reason: str, now: datetime, actor: Actor
) -> Exclusion:
    """Let a member see nothing of an item but that it is there, from now on.

    Raises:
        NothingToSay: No reason is given.
        NotAMember: The person does not sit in the body on the day of the meeting.

    Source: forvaltningsloven § 3; kommunestyrelsesloven § 14 (domain reference A2.5).
    """
    meeting = item.agenda.meeting
    may_with_agenda(actor, "exclude", item.agenda).require()
    if not reason.strip():
        raise NothingToSay(what="en begrundelse")
    seats = Membership.objects.filter(current(meeting.on), organization=meeting.organization_id)
    if not seats.filter(person=person).exists():
        raise NotAMember(person=person, organization=meeting.organization)
    return keep_out(item=item, person=person, reason=reason, now=now, actor=actor)


@transaction.atomic
def keep_out(
    *, item: AgendaItem, person: Person, reason: str, now: datetime, actor: Actor
) -> Exclusion:
    """The same as part of a verb that has asked who may; substitutes are kept out too."""
    kept, new = Exclusion.objects.get_or_create(
        item=item, person=person, ended_at=None, defaults={"reason": reason, "starts_at": now}
    )
    if new:
        record("agendas.exclude", subject=kept, actor=actor, item=item.pk, person=person.pk)
    return kept


@transaction.atomic
def readmit(*, exclusion: Exclusion, now: datetime, actor: Actor) -> bool:
    """Let a member see the item again; False when that was so already."""
    may_with_agenda(actor, "exclude", exclusion.item.agenda).require()
    ended = Exclusion.objects.filter(pk=exclusion.pk, ended_at=None).update(ended_at=now)
    if ended:
        record("agendas.readmit", subject=exclusion, actor=actor, item=exclusion.item_id)
    return bool(ended)
