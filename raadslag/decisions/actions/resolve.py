"""Enter what a body decided on an item, and send its case on to the next body."""

from __future__ import annotations

from datetime import datetime
from html import escape

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.cases.actions import carry_on
from raadslag.cases.models import Recommendation
from raadslag.consultations.actions import pass_on, wait_again
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import next_of
from raadslag.consultations.states import LIFE
from raadslag.decisions.access import may_resolve
from raadslag.decisions.faults import NoPublicText, NotIssued
from raadslag.decisions.models import Decision
from raadslag.decisions.states import Outcome
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.change import changes

STAYS = (Outcome.POSTPONED, Outcome.NO_DECISION)  # the case does not go on


@transaction.atomic
def resolve(
    *,
    item: AgendaItem,
    text: str,
    outcome: str,
    now: datetime,
    actor: Actor,
    public_text: str = "",
    withheld: bool = False,
) -> int:
    """Enter the decision on an item; what was entered before is replaced.

    The next body on the route then has the case waiting with this decision; a
    case that was put off waits for the same body again. Only the first decision
    moves the case; one that replaces it leaves the case where it is. Returns
    the key of the consultation that now waits, else 0.

    Raises:
        NotIssued: The members have not been sent the item.
        NoPublicText: The item is closed and nothing is said to the public.
    """
    may_resolve(actor, item).require()
    if not item.since:
        raise NotIssued
    if item.closed and not (public_text.strip() or withheld):
        raise NoPublicText
    motions = Recommendation.objects.filter(paper=item.paper, kind="recommendation")
    decision, _ = Decision.objects.update_or_create(
        item=item,
        defaults={
            "text": text.strip(),
            "html": "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip()),
            "outcome": outcome,
            "public_text": public_text.strip() if item.closed else "",
            "changes": [
                {"kind": one.kind, "before": one.before, "after": one.after}
                for one in changes(list(motions.values_list("text", flat=True)), text)
            ],
        },
    )
    record("decisions.resolve", subject=decision, actor=actor, item=item.pk, outcome=outcome)
    if outcome in STAYS:
        return _stay(item, now, actor)
    return _go_on(item, now, actor)


def _stay(item: AgendaItem, now: datetime, actor: Actor) -> int:
    """The body has the case waiting for a meeting to come; what always stands comes by itself."""
    consultation = _locked(item)
    if consultation.case.standing or consultation.state not in LIFE["conclude"][0]:
        return 0
    paper = carry_on(paper=item.paper, organization=consultation.organization, now=now, actor=actor)
    again = wait_again(consultation=consultation, paper=paper, now=now, actor=actor)
    return again.pk if again is not None else 0


def _locked(item: AgendaItem) -> Consultation:
    """The consultation of an item, held while it is moved on."""
    held = Consultation.objects.select_for_update(of=("self",))
    return held.select_related("organization", "case").get(pk=item.consultation_id)


def _go_on(item: AgendaItem, now: datetime, actor: Actor) -> int:
    consultation = _locked(item)
    following = next_of(consultation)
    paper = None
    if following is not None and consultation.state in LIFE["conclude"][0]:
        paper = carry_on(
            paper=item.paper, organization=following.organization, now=now, actor=actor
        )
    return pass_on(consultation=consultation, paper=paper, now=now, actor=actor)
