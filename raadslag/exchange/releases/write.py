"""The log of releases as CSV; it is only ever taken out, so nothing reads it back."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from django.utils.timezone import localtime

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
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


def write(lines: Iterable[Line]) -> bytes:
    """The lines in their order, below a line of headings."""
    out = StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(HEADINGS)
    for one in lines:
        table.writerow([safe(cell) for cell in _cells(one)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


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


def safe(cell: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
