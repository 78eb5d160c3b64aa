"""The texts of minutes, what was remarked on them, and what was added later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.utils.timezone import localdate

from raadslag.meetings.models import Meeting
from raadslag.minutes.content import Protocol, ProtocolItem
from raadslag.minutes.item_content import ItemCorrection
from raadslag.minutes.models import Correction, Minutes, MinutesCopy, MinutesRemark
from raadslag.minutes.states import MinutesState


def minutes_of(meeting: Meeting) -> Minutes | None:
    """The minutes of a meeting, if they are begun or received; one query."""
    found = Minutes.objects.filter(meeting=meeting).first()
    if found is not None:
        found.meeting = meeting
    return found


def latest_copy(minutes: Minutes) -> MinutesCopy | None:
    """The text as it was last written; one query."""
    found = minutes.minutescopy_set.order_by("number").last()
    if found is not None:
        found.minutes = minutes
    return found


def sealed_copy(meeting: Meeting) -> MinutesCopy | None:
    """The sealed text of a meeting; none before it is sealed; one query."""
    copies = MinutesCopy.objects.filter(
        minutes__meeting=meeting, minutes__state=MinutesState.SEALED
    )
    return copies.select_related("minutes").order_by("number").last()


def salts_of(copy: MinutesCopy | None) -> dict[str, str]:
    """The salt of each item of a text, by address part; no query."""
    if copy is None:
        return {}
    return {one["slug"]: one["salt"] for one in cast(Protocol, copy.text)["items"]}


def remarks_of(minutes: Minutes) -> list[MinutesRemark]:
    """What readers have said, in order, each with who and the copy it was said of; one query."""
    rows = MinutesRemark.objects.filter(copy__minutes=minutes)
    return list(rows.select_related("user", "copy", "item").defer("copy__text"))


def unanswered(minutes: Minutes) -> int:
    """How many remarks wait for an answer; one query."""
    return MinutesRemark.objects.filter(copy__minutes=minutes, answered_at=None).count()


def corrections_of(minutes: Minutes) -> list[Correction]:
    """What was added after the seal, in order; one query."""
    return list(minutes.correction_set.select_related("item").order_by("number"))


@dataclass(frozen=True, slots=True)
class SealedItem:
    """An item as it was sealed, with what was added of it that the public may read."""

    text: ProtocolItem
    corrections: tuple[ItemCorrection, ...]


def sealed_items(meeting: Meeting) -> dict[str, SealedItem] | None:
    """The items of sealed minutes by address part; none before they are sealed; two queries."""
    copy = sealed_copy(meeting)
    if copy is None:
        return None
    added: dict[str, list[ItemCorrection]] = {}
    for one in corrections_of(copy.minutes):
        if one.item is not None and (told := public_correction(one)) is not None:
            added.setdefault(one.item.slug, []).append(told)
    return {
        one["slug"]: SealedItem(one, tuple(added.get(one["slug"], ())))
        for one in cast(Protocol, copy.text)["items"]
    }


def public_correction(one: Correction) -> ItemCorrection | None:
    """A correction as the public may read it; of a closed item its public wording or nothing."""
    closed = one.item is not None and one.item.closed
    text = one.public_text if closed else one.text
    if not text:
        return None
    return {
        "number": one.number,
        "on": localdate(one.at).isoformat(),
        "text": text,
        "reason": "" if closed else one.reason,
    }
