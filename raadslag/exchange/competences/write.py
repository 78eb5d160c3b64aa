"""A competence plan as CSV that Excel opens, and ``read`` reads back."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.bodies.matrix import Matrix
from raadslag.exchange.spreadsheet import table

LETTERS = {"recommends": "I", "decides": "B", "informed": "O", "heard": "H"}


def write(matrix: Matrix) -> bytes:
    """The plan, a column for each body in the order they come."""
    names = [one.short_name or one.name for one in matrix.organizations]
    rows = [[row.kle, row.task, *_letters(row.roles)] for row in matrix.rows]
    return table([["KLE", "Opgave", *names], *rows])


def _letters(roles: Sequence[str]) -> list[str]:
    return [LETTERS.get(role, "") for role in roles]
