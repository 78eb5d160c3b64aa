"""The texts of minutes, what was remarked on them, and what was added later."""

from __future__ import annotations

from typing import cast

from raadslag.meetings.models import Meeting
from raadslag.minutes.content import Protocol
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
