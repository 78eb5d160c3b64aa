"""Everything a search engine may visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from raadslag.publications.models import PublicBody, PublicMeeting
from raadslag.publications.queries.items import shown
from raadslag.publications.states import PublicationState


def years(body: PublicBody) -> list[int]:
    """The years in which a municipality held or plans meetings, latest first."""
    days = PublicMeeting.objects.filter(organization__body=body).dates("on", "year", order="DESC")
    return [day.year for day in days]


def meetings_in(body: PublicBody, year: int) -> Iterator[tuple[str, str]]:
    """Address parts of the meetings of a year whose release was not withdrawn."""
    gone = PublicationState.WITHDRAWN
    rows = PublicMeeting.objects.filter(organization__body=body, on__year=year).exclude(
        Q(minutes__state=gone) | Q(minutes=None, agenda__state=gone)
    )
    return rows.order_by("on", "pk").values_list("organization__slug", "slug").iterator()


def items_in(body: PublicBody, year: int) -> Iterator[tuple[str, str, str]]:
    """Address parts of the open items of a year."""
    rows = shown().filter(
        meeting__organization__body=body,
        meeting__on__range=(date(year, 1, 1), date(year, 12, 31)),
        closed=False,
    )
    parts = ("meeting__organization__slug", "meeting__slug", "slug")
    return rows.order_by("meeting__on", "meeting", "position").values_list(*parts).iterator()


def cases_in(body: PublicBody, year: int) -> Iterator[str]:
    """Address parts of the cases dealt with in a year."""
    rows = shown().filter(
        meeting__organization__body=body,
        meeting__on__range=(date(year, 1, 1), date(year, 12, 31)),
        closed=False,
    )
    cases = rows.exclude(case_slug="").order_by("case_slug")
    return cases.values_list("case_slug", flat=True).distinct().iterator()
