"""Enter the council's decision to send its material electronically alone."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from raadslag.bodies.access import may_set_electronic
from raadslag.bodies.faults import NotDecidedYet
from raadslag.bodies.models import Body, ElectronicMaterial
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def set_electronic(
    *, body: Body, decided_on: date, reference: str, note: str, today: date, actor: Actor
) -> bool:
    """Store on what decision material is sent electronically alone; False when nothing is new.

    Another decision takes the place of the one before, which the journal keeps.

    Raises:
        NotDecidedYet: The day is still to come.

    Source: Kommunestyrelsesloven § 8 a.
    """
    may_set_electronic(actor, body).require()
    if decided_on > today:
        raise NotDecidedYet
    news = {
        "decided_on": decided_on,
        "reference": " ".join(reference.split()),
        "note": note.strip(),
    }
    if ElectronicMaterial.objects.filter(body=body, **news).exists():
        return False
    kept, _ = ElectronicMaterial.objects.update_or_create(body=body, defaults=news)
    record(
        "bodies.set_electronic",
        subject=kept,
        actor=actor,
        reason=kept.note,
        decided_on=decided_on.isoformat(),
        reference=kept.reference,
    )
    return True


@transaction.atomic
def drop_electronic(*, body: Body, reason: str, actor: Actor) -> bool:
    """Store that the decision no longer holds; False when there is none."""
    may_set_electronic(actor, body).require()
    kept = ElectronicMaterial.objects.filter(body=body).first()
    if kept is None:
        return False
    record(
        "bodies.drop_electronic",
        subject=kept,
        actor=actor,
        reason=reason.strip(),
        decided_on=kept.decided_on.isoformat(),
        reference=kept.reference,
    )
    kept.delete()
    return True
