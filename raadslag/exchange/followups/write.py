"""The report on follow-ups as CSV; it is only ever taken out, so nothing reads it back."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from django.utils.timezone import localtime

from raadslag.followups.queries import Row
from raadslag.followups.states import FollowUpState

HEADINGS = (
    "Mødedato",
    "Punkt",
    "Sag",
    "Overskrift",
    "Beslutning",
    "Opfølgning",
    "Ansvarlig",
    "Frist",
    "Senest",
    "Tilstand",
    "Afsluttet",
    "Hvad kom der ud af det",
)
STANDING = {"stopped": "standset", "late": "overskredet"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


def write(rows: Iterable[Row]) -> bytes:
    """The rows in their order, below a line of headings."""
    out = StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(HEADINGS)
    for one in rows:
        table.writerow([_safe(cell) for cell in _cells(one)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cells(row: Row) -> tuple[str, ...]:
    one = row.followup
    item = one.decision.item
    return (
        item.agenda.meeting.on.isoformat(),
        item.number,
        item.consultation.case.number or "",
        item.title,
        "" if one.decision.draft else one.decision.text,
        one.title,
        one.responsible,
        one.due_words,
        one.due_on.isoformat() if one.due_on else "",
        STANDING.get(row.standing) or FollowUpState(one.state).label,
        f"{localtime(one.ended_at):%Y-%m-%d}" if one.ended_at else "",
        row.came,
    )


def _safe(cell: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
