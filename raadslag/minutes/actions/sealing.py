"""Seal the exact text: from then on it is only added to."""

from __future__ import annotations

from datetime import datetime

from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.ledger.actions import append
from raadslag.ledger.states import EntryKind
from raadslag.minutes.actions.holding import move
from raadslag.minutes.content import fingerprint
from raadslag.minutes.faults import Tampered
from raadslag.minutes.logged import sealed_text
from raadslag.minutes.models import Minutes, MinutesCopy
from raadslag.minutes.queries import standing_of


def seal_it(minutes: Minutes, *, now: datetime, actor: Actor, reason: str = "") -> MinutesCopy:
    """Seal minutes that are held, the text they were approved over.

    Raises:
        Tampered: The text is not the one its fingerprint was made of.
        WrongState: They are not being approved.
    """
    move("seal", minutes)
    found = standing_of(minutes)
    copy = found.copy
    if fingerprint(copy.text) != copy.fingerprint:
        raise Tampered
    minutes.recorded_at, minutes.sealed_reason = now, reason
    minutes.save(update_fields=["recorded_at", "sealed_reason"])
    append(kind=EntryKind.PROTOCOL, key=str(copy.pk), content=sealed_text(copy))
    record(
        "minutes.seal",
        subject=minutes,
        actor=actor,
        reason=reason,
        copy=copy.pk,
        fingerprint=copy.fingerprint,
        missing=[one.person_id for one in found.missing],
        refused=[one.person_id for one in found.refused],
    )
    return copy
