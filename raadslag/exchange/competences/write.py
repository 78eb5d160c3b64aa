"""A competence plan as CSV that Excel opens, and ``read`` reads back."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from raadslag.bodies.matrix import Matrix

LETTERS = {"recommends": "I", "decides": "B", "informed": "O", "heard": "H"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


def write(matrix: Matrix) -> bytes:
    """The plan, a column for each body in the order they come."""
    out = StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    names = [one.short_name or one.name for one in matrix.organizations]
    table.writerow(["KLE", "Opgave", *map(_safe, names)])
    for row in matrix.rows:
        table.writerow([row.kle, _safe(row.task), *_letters(row.roles)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _letters(roles: Sequence[str]) -> list[str]:
    return [LETTERS.get(role, "") for role in roles]


def _safe(cell: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
