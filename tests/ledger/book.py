"""Things to enter in a log, and a log to enter them in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from django.db import transaction

from raadslag.bodies.models import Body
from raadslag.journal.actions import record
from raadslag.journal.actor import system
from raadslag.journal.models import Fact
from raadslag.ledger.actions import append
from raadslag.ledger.states import EntryKind

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SAID: dict[str, object] = {}  # what the documents of the test say


def found(keys: Sequence[str]) -> dict[str, object]:
    return {key: SAID[key] for key in keys if key in SAID}


@transaction.atomic
def fact(verb: str = "tests.act") -> Fact:
    """One more fact."""
    body, _ = Body.objects.get_or_create(name="Prøve Kommune", defaults={"slug": "proeve"})
    return record(verb, subject=body, actor=system("prøve"), reason="fordi")


@transaction.atomic
def document(key: str, content: object | None = None) -> None:
    """One more document, which the log can find again."""
    SAID[key] = content or {"sha256": key}
    append(kind=EntryKind.DOCUMENT, key=key, content=SAID[key])
