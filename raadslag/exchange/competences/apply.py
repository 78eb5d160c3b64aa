"""A plan that was read, as what the verb takes: bodies found by name or code."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.bodies.entries import CompetenceEntry, StationEntry
from raadslag.bodies.models import Body, Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.exchange.competences.read import Row
from raadslag.exchange.meeting import Unreadable


def entries(body: Body, rows: Sequence[Row]) -> list[CompetenceEntry]:
    """The rows with the municipality's own bodies; one query.

    Raises:
        Unreadable: A column names no body of the municipality.
    """
    known = _known(body)
    for row in rows:
        for name, _ in row.stations:
            if name.casefold() not in known:
                raise Unreadable(
                    f"Kolonnen »{name}« er hverken navn eller kode på et organ i {body}; "
                    "ret den, eller opret organet først."
                )
    return [
        CompetenceEntry(
            row.kle,
            row.task,
            tuple(StationEntry(known[name.casefold()], role) for name, role in row.stations),
        )
        for row in rows
    ]


def _known(body: Body) -> dict[str, Organization]:
    """Bodies by name and code; those still there win over historic ones."""
    found: dict[str, Organization] = {}
    rows = body.organization_set.exclude(kind=OrganizationKind.PARTY).order_by("id")
    for one in sorted(rows, key=lambda one: one.ends_on is None):
        found[one.name.casefold()] = one
        if one.short_name:
            found[one.short_name.casefold()] = one
    return found
