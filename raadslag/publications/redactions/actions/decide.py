"""Decide whether what was taken out stays out of the releases to come."""

from __future__ import annotations

from django.db import transaction

from raadslag.agendas.faults import NothingToSay
from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.publications.access import may_release
from raadslag.publications.faults import TellsRemoved
from raadslag.publications.redactions.mask import masked_text
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.states import LIFE


@transaction.atomic
def keep_out(*, redaction: Redaction, actor: Actor) -> bool:
    """Keep it out of every later release; False when that was decided before."""
    return _decide(redaction, "keep_out", "", actor)


@transaction.atomic
def let_back(*, redaction: Redaction, reason: str, actor: Actor) -> bool:
    """Let the next release show it again as it then is; False when that was decided before.

    Raises:
        NothingToSay: Nothing is said of why.
        TellsRemoved: It tells a word that was masked, which the journal must not hold.
    """
    if not reason.strip():
        raise NothingToSay(what="hvorfor det må være offentligt igen")
    if redaction.words and masked_text(reason, redaction.words) != reason:
        raise TellsRemoved
    return _decide(redaction, "let_back", reason.strip(), actor)


def _decide(redaction: Redaction, verb: str, reason: str, actor: Actor) -> bool:
    may_release(actor, organization=organization_of(redaction)).require()
    before, after = LIFE[verb]
    moved = Redaction.objects.filter(pk=redaction.pk, state__in=before).update(state=after)
    if moved:
        record(f"publications.{verb}", subject=redaction, actor=actor, reason=reason)
    return bool(moved)


def organization_of(redaction: Redaction) -> Organization:
    """The body whose release it was taken out of."""
    return Organization.objects.get(meeting=redaction.meeting.meeting_id)
