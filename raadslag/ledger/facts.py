"""A fact of the journal as the log commits to it."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.journal.models import Fact
from raadslag.ledger.commitment import instant
from raadslag.ledger.registry import committed
from raadslag.ledger.states import EntryKind


def told(fact: Fact) -> dict[str, object]:
    """Everything a fact says."""
    return {
        "at": instant(fact.at),
        "actor": fact.actor,
        "user": fact.user_id,
        "verb": fact.verb,
        "subject": [fact.subject_type, fact.subject_id],
        "reason": fact.reason,
        "details": fact.details,
    }


def _found(keys: Sequence[str]) -> dict[str, object]:
    rows = Fact.objects.filter(pk__in=[int(one) for one in keys])
    return {str(fact.pk): told(fact) for fact in rows}


committed(EntryKind.FACT, _found)
