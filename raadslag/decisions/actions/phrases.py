"""Set how a body words its decisions."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from raadslag.bodies.models import Organization
from raadslag.decisions.access import may_set_phrases
from raadslag.decisions.faults import PhraseUnfinished
from raadslag.decisions.models import PhraseBook
from raadslag.decisions.states import Manner
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.phrase_list import PHRASES


@transaction.atomic
def set_phrases(
    *, organization: Organization, manner: str, near: Sequence[str], actor: Actor
) -> PhraseBook:
    """Set the manner of a body's decisions, and the phrases it has near at hand, in order.

    Raises:
        PhraseUnfinished: There is no such phrase.
    """
    may_set_phrases(actor, organization).require()
    chosen = list(dict.fromkeys(near))
    if any(key not in PHRASES for key in chosen):
        raise PhraseUnfinished(what="Vælg blandt beslutningsformerne på listen.")
    book, _ = PhraseBook.objects.update_or_create(
        organization=organization, defaults={"manner": Manner(manner), "near": chosen}
    )
    record("decisions.set_phrases", subject=book, actor=actor, manner=manner, near=chosen)
    return book
