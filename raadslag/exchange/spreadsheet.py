"""Rows as CSV that a spreadsheet opens and takes none of for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so
_MARK = b"\xef\xbb\xbf"  # by which it knows UTF-8


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows in their order, the headings first.

    >>> table([["Sag", "Note"], ["1", "=2+2"]])[3:]
    b"Sag;Note\\r\\n1;'=2+2\\r\\n"
    """
    out = StringIO()
    lines = csv.writer(out, delimiter=";", lineterminator="\r\n")
    lines.writerows([_safe(cell) for cell in row] for row in rows)
    return _MARK + out.getvalue().encode()


def _safe(cell: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
