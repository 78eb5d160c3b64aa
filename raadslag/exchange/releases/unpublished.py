"""Closed decisions that are not public, as CSV; neutral titles alone."""

from __future__ import annotations

from collections.abc import Iterable

from raadslag.exchange.spreadsheet import table
from raadslag.publications.queries.unpublished import Unpublished

HEADINGS = ("Organ", "Mødedato", "Punkt", "Neutral titel", "Hvorfor", "Dage siden mødet")


def write(rows: Iterable[Unpublished]) -> bytes:
    """The decisions in their order, below a line of headings."""
    return table([HEADINGS, *map(_cells, rows)])


def _cells(one: Unpublished) -> tuple[str, ...]:
    item = one.decision.item
    meeting = item.agenda.meeting
    return (
        meeting.organization.name,
        meeting.on.isoformat(),
        item.number,
        item.public_title,
        one.why,
        str(one.days),
    )
