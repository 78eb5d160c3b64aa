"""What the public is told of a meeting as a whole, from its sealed minutes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from django.utils.timezone import localdate

from raadslag.meetings.models import Meeting
from raadslag.minutes.content import Protocol
from raadslag.minutes.queries import corrections_of, public_correction, sealed_copy
from raadslag.publications.content import PublicRecord
from raadslag.publications.states import PublicationKind


def public_record(meeting: Meeting, kind: str) -> PublicRecord | None:
    """The same of minutes that were sealed here, else none; two queries at most."""
    copy = sealed_copy(meeting) if kind == PublicationKind.MINUTES else None
    if copy is None:
        return None
    text, minutes = cast(Protocol, copy.text), copy.minutes
    added = [public_correction(one) for one in corrections_of(minutes) if one.item is None]
    return {
        "opened_at": text["meeting"]["opened_at"],
        "closed_at": text["meeting"]["closed_at"],
        "lines": text["attendance"]["lines"],
        "note": text["note"],
        "sealed_on": localdate(minutes.recorded_at).isoformat(),
        "corrections": [one for one in added if one is not None],
    }


def record_texts(record: PublicRecord | None) -> Iterator[str]:
    """Every text in it, for the search for CPR numbers."""
    if record is not None:
        yield from (*record["lines"], record["note"])
        for one in record["corrections"]:
            yield from (one["text"], one["reason"])
