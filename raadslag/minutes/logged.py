"""Sealed texts and corrections as the log commits to them, and how they are found again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadslag.ledger.commitment import instant
from raadslag.ledger.registry import committed
from raadslag.ledger.states import EntryKind
from raadslag.minutes.models import Correction, MinutesCopy
from raadslag.minutes.states import MinutesState


def sealed_text(copy: MinutesCopy) -> dict[str, object]:
    """What is committed to when a text is sealed: all of it, and its fingerprint."""
    return {"fingerprint": copy.fingerprint, "text": copy.text}


def added(correction: Correction) -> dict[str, object]:
    """What is committed to when a correction is added: all that it says."""
    return {
        "minutes": correction.minutes_id,
        "number": correction.number,
        "item": correction.item_id,
        "text": correction.text,
        "reason": correction.reason,
        "public_text": correction.public_text,
        "at": instant(correction.at),
        "author": correction.author,
    }


def _texts(keys: Sequence[str]) -> dict[str, object]:
    rows = MinutesCopy.objects.filter(pk__in=[int(one) for one in keys])
    return {str(one.pk): sealed_text(one) for one in rows}


def _corrections(keys: Sequence[str]) -> dict[str, object]:
    rows = Correction.objects.filter(pk__in=[int(one) for one in keys])
    return {str(one.pk): added(one) for one in rows}


def _sealed_keys() -> Iterator[str]:
    """The text each sealed minutes are shown by: the latest."""
    sealed = MinutesCopy.objects.filter(minutes__state=MinutesState.SEALED)
    latest = sealed.order_by("minutes", "-number").values_list("minutes", "pk")
    shown: dict[int, int] = {}
    for minutes, pk in latest:
        shown.setdefault(minutes, pk)
    return map(str, shown.values())


def _correction_keys() -> Iterator[str]:
    return map(str, Correction.objects.order_by("pk").values_list("pk", flat=True))


committed(EntryKind.PROTOCOL, _texts, _sealed_keys)
committed(EntryKind.CORRECTION, _corrections, _correction_keys)
