"""What a decision does to its case: it goes on, waits again, or is laid before the council."""

from __future__ import annotations

from datetime import datetime

from raadslag.agendas.models import AgendaItem
from raadslag.cases.actions import carry_on
from raadslag.consultations.actions import pass_on, wait_again
from raadslag.consultations.queries import next_of
from raadslag.consultations.states import LIFE
from raadslag.decisions.actions.onward import lapse, lay_before_council, locked
from raadslag.decisions.queries import matter_of, referral_of
from raadslag.decisions.states import Outcome
from raadslag.journal.actor import Actor
from raadslag.rules.suspension import stoppable

STAYS = (Outcome.POSTPONED, Outcome.NO_DECISION)  # the case does not go on


def conclude(item: AgendaItem, outcome: str, now: datetime, actor: Actor) -> int:
    """Move the case of a decided item on; the key of the consultation that now waits, else 0.

    Only the first decision moves the case. A matter that a member wants before the
    council goes there, whatever was next.
    """
    referral = referral_of(item)
    if referral is not None and stoppable(matter_of(item)):
        return lay_before_council(referral, now, actor)
    if referral is not None:
        lapse(referral, now, actor)
    if outcome in STAYS:
        return _stay(item, now, actor)
    return _go_on(item, now, actor)


def _stay(item: AgendaItem, now: datetime, actor: Actor) -> int:
    """The body has the case waiting for a meeting to come; what always stands comes by itself."""
    consultation = locked(item)
    if consultation.case.standing or consultation.state not in LIFE["conclude"][0]:
        return 0
    paper = carry_on(paper=item.paper, organization=consultation.organization, now=now, actor=actor)
    again = wait_again(consultation=consultation, paper=paper, now=now, actor=actor)
    return again.pk if again is not None else 0


def _go_on(item: AgendaItem, now: datetime, actor: Actor) -> int:
    consultation = locked(item)
    following = next_of(consultation)
    paper = None
    if following is not None and consultation.state in LIFE["conclude"][0]:
        paper = carry_on(
            paper=item.paper, organization=following.organization, now=now, actor=actor
        )
    return pass_on(consultation=consultation, paper=paper, now=now, actor=actor)
