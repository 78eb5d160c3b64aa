"""The log of releases as CSV; it is only ever taken out, so nothing reads it back."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.timezone import localtime

from raadslag.exchange.spreadsheet import table
from raadslag.publications.log import Line

HEADINGS = (
    "Tidspunkt",
    "Hvem",
    "Organ",
    "Mødedato",
    "Handling",
    "Hvad",
    "Begrundelse",
    "Persondatabrud",
)


def write(lines: Iterable[Line]) -> bytes:
    """The lines in their order, below a line of headings."""
    return table([HEADINGS, *map(_cells, lines)])


def _cells(one: Line) -> tuple[str, ...]:
    return (
        f"{localtime(one.at):%Y-%m-%d %H:%M}",
        one.who,
        one.organization,
        one.on.isoformat(),
        one.act,
        one.what,
        one.reason,
        "ja" if one.breach else "",
    )
