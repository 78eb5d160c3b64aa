"""Carry a paper on to the next body of the route."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.bodies.models import Organization
from raadslag.cases.actions.classify import keep_in_step
from raadslag.cases.actions.write import start_paper
from raadslag.cases.models import Paper
from raadslag.cases.states import PaperState
from raadslag.journal.actor import Actor


@transaction.atomic
def carry_on(*, paper: Paper, organization: Organization, now: datetime, actor: Actor) -> Paper:
    """Lay the same text before the next body: approved as it was, open or closed as it was."""
    copy = start_paper(
        case=paper.case,
        organization=organization,
        kind=paper.kind,
        title=paper.title,
        earlier=paper,
        now=now,
        actor=actor,
    )
    Paper.objects.filter(pk=copy.pk).update(
        state=PaperState.APPROVED,
        classification=paper.classification,
        ground=paper.ground,
        law=paper.law,
        public_title=paper.public_title,
    )
    copy.refresh_from_db()
    keep_in_step(copy.case)
    return copy
