"""Let a body have a case again that it put off."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from raadslag.cases.models import Paper
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import LIFE, ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def wait_again(
    *, consultation: Consultation, paper: Paper, now: datetime, actor: Actor
) -> Consultation | None:
    """End a dealing that put the case off; the same body has it waiting again, next on the route.

    None when that dealing had ended before.
    """
    before, after = LIFE["conclude"]
    mine = Consultation.objects.filter(pk=consultation.pk, state__in=before)
    if not mine.update(state=after):
        return None
    Consultation.objects.filter(
        case=consultation.case_id, position__gt=consultation.position
    ).update(position=F("position") + 1)
    again = Consultation.objects.create(
        case_id=consultation.case_id,
        paper=paper,
        organization_id=consultation.organization_id,
        position=consultation.position + 1,
        role=consultation.role,
        state=ConsultationState.WAITING,
        queued_at=now,
    )
    record("consultations.wait_again", subject=again, actor=actor, paper=paper.pk)
    return again
