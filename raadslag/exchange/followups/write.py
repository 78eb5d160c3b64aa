"""The report on follow-ups as CSV; it is only ever taken out, so nothing reads it back."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.timezone import localtime

from raadslag.exchange.spreadsheet import table
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


def write(rows: Iterable[Row]) -> bytes:
    """The rows in their order, below a line of headings."""
    return table([HEADINGS, *map(_cells, rows)])


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
