"""Closed decisions that are not public, as CSV; neutral titles alone."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from raadslag.exchange.releases.write import safe
from raadslag.publications.queries.unpublished import Unpublished

HEADINGS = ("Organ", "Mødedato", "Punkt", "Neutral titel", "Hvorfor", "Dage siden mødet")


def write(rows: Iterable[Unpublished]) -> bytes:
    """The decisions in their order, below a line of headings."""
    out = StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(HEADINGS)
    for one in rows:
        table.writerow([safe(cell) for cell in _cells(one)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


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
