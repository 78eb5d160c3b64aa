"""The promise measured: whether agendas and minutes come out in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from raadslag.publications.models import PublicMeeting
from raadslag.publications.queries import places
from raadslag.publications.queries.promise import Kept, promise_of
from raadslag.rules.promise import Measure, late_in_words
from raadslag.web.portal.answer import answer
from raadslag.web.portal.place import Place, page


@dataclass(frozen=True, slots=True)
class Cell:
    """A measure as it is shown."""

    measure: Measure[PublicMeeting]
    late: str  # how late the worst was, in words
    out: bool  # whether the worst is out by now


@dataclass(frozen=True, slots=True)
class Row:
    """A body in a year."""

    kept: Kept
    agendas: Cell
    minutes: Cell


@page
def promise(request: HttpRequest, place: Place) -> HttpResponse:
    """All bodies of the municipality, year by year."""
    years = _years(promise_of(place.body, timezone.localtime()))
    return answer(request, place, "promise", {"years": years, "organization": None})


@page
def organization_promise(request: HttpRequest, place: Place, organization: str) -> HttpResponse:
    """One body, year by year."""
    found = places.organization(place.body, organization)
    if found is None:
        raise Http404
    kept = promise_of(place.body, timezone.localtime())
    mine = [one for one in kept if one.organization.pk == found.pk]
    return answer(request, place, "promise", {"years": _years(mine), "organization": found})


def _years(kept: Sequence[Kept]) -> list[tuple[int, list[Row]]]:
    rows = [Row(one, _cell(one.agendas), _cell(one.minutes)) for one in kept]
    return [(year, list(group)) for year, group in groupby(rows, lambda one: one.kept.year)]


def _cell(measure: Measure[PublicMeeting]) -> Cell:
    worst = measure.worst
    late = late_in_words(measure.late) if worst else ""
    return Cell(measure, late, worst is not None and worst.at is not None)
