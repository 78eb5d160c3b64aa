"""The competence plan as a table: topics down, bodies across."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from raadslag.bodies.models import Competence, CompetencePlan, Organization
from raadslag.bodies.plans import stations_of


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A topic and what each body does with it, in the order of the columns."""

    kle: str
    task: str
    roles: tuple[str, ...]  # bodies.states.ConsultationRole, empty where it has no part


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole plan."""

    organizations: tuple[Organization, ...]
    rows: tuple[MatrixRow, ...]


def matrix_of(plan: CompetencePlan | None) -> Matrix:
    """A version as a table; one query, and none without a version.

    Columns stand so that stations come from left to right where the rows agree:
    by the mean place a body has in its rows.
    """
    stations = [] if plan is None else stations_of(plan)
    columns = _columns(stations)
    place = {one.pk: at for at, one in enumerate(columns)}
    rows = []
    for kle, group in groupby(stations, lambda one: one.kle):
        roles = [""] * len(columns)
        task = ""
        for one in group:
            roles[place[one.organization_id]] = one.role
            task = one.task
        rows.append(MatrixRow(kle, task, tuple(roles)))
    return Matrix(tuple(columns), tuple(rows))


def _columns(stations: list[Competence]) -> list[Organization]:
    places: dict[int, list[int]] = {}
    named: dict[int, Organization] = {}
    for one in stations:
        places.setdefault(one.organization_id, []).append(one.position)
        named[one.organization_id] = one.organization
    return sorted(
        named.values(),
        key=lambda one: (
            sum(places[one.pk]) / len(places[one.pk]),
            one.position,
            one.name,
        ),
    )
