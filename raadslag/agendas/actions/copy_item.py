"""Lay what stands on an agenda before another body, or before the same one again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.faults import NothingToCopy
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.bodies.states import BESIDE
from raadslag.cases.actions import carry_on, start_paper
from raadslag.cases.models import Paper
from raadslag.cases.states import PaperState
from raadslag.consultations.actions import queue
from raadslag.consultations.models import Consultation
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor

FINISHED = (PaperState.APPROVED, PaperState.SECRETARIAT, PaperState.ISSUED)


@transaction.atomic
def copy(
    *, item: AgendaItem, organization: Organization, role: str, now: datetime, actor: Actor
) -> Consultation:
    """Let the case wait for another body too, with a paper of its own; the item stays.

    What is approved is approved in the copy, and open or closed as it is here. What
    is still being written is begun anew upon the text, for its own approval.

    Raises:
        NothingToCopy: It is what always stands on the body's agendas, or the other
            body holds no meetings of this municipality.
    """
    may_with_agenda(actor, "arrange", item.agenda).require()
    paper = item.paper
    elsewhere = organization.kind in BESIDE or organization.body_id != paper.case.body_id
    if paper.case.standing or elsewhere:
        raise NothingToCopy(title=item.title, organization=organization)
    made = _copied(paper, organization, now, actor)
    waiting = queue(paper=made, role=role, now=now, actor=actor)
    record("agendas.copy", subject=item, actor=actor, consultation=waiting.pk)
    return waiting


def _copied(paper: Paper, organization: Organization, now: datetime, actor: Actor) -> Paper:
    if paper.state in FINISHED:
        return carry_on(paper=paper, organization=organization, now=now, actor=actor)
    return start_paper(
        case=paper.case,
        organization=organization,
        kind=paper.kind,
        title=paper.title,
        earlier=paper,
        now=now,
        actor=actor,
    )
