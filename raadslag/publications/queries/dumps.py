"""What is public of a body in a year, to be fetched whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear

from raadslag.publications.models import (
    PublicBody,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
)
from raadslag.publications.queries.items import bare, standing
from raadslag.publications.queries.meetings import meetings

AT_ONCE = 20  # meetings whose items are read in one go


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting with its items that have their place before the public now, tombstones too."""

    meeting: PublicMeeting
    items: list[PublicItem]


def years_of(body: PublicBody) -> dict[int, list[int]]:
    """By body of the municipality, the years it has meetings in, latest first; one query."""
    rows = PublicMeeting.objects.filter(organization__body=body).annotate(year=ExtractYear("on"))
    found: dict[int, list[int]] = defaultdict(list)
    for organization, year in rows.values_list("organization", "year").distinct():
        found[organization].append(year)
    return {key: sorted(years, reverse=True) for key, years in found.items()}


def has_meetings(organization: PublicOrganization, year: int) -> bool:
    """Whether the body has meetings in that year."""
    return _in_year(organization, year).exists()


def held(organization: PublicOrganization, year: int) -> Iterator[Held]:
    """The body's meetings of a year in their order; memory holds a few of them at a time."""
    keys = list(_in_year(organization, year).order_by("on", "pk").values_list("pk", flat=True))
    for at in range(0, len(keys), AT_ONCE):
        yield from _held(keys[at : at + AT_ONCE])


def _in_year(organization: PublicOrganization, year: int) -> QuerySet[PublicMeeting]:
    days = (date(year, 1, 1), date(year, 12, 31))
    return PublicMeeting.objects.filter(organization=organization, on__range=days)


def _held(keys: list[int]) -> Iterator[Held]:
    items: dict[int, list[PublicItem]] = defaultdict(list)
    for one in standing().filter(meeting__in=keys).order_by("position"):
        items[one.meeting_id].append(bare(one))
    for meeting in meetings().filter(pk__in=keys).order_by("on", "pk"):
        yield Held(meeting, items[meeting.pk])
