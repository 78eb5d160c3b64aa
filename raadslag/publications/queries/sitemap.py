"""Everything a search engine may visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from raadslag.publications.models import PublicBody, PublicMeeting
from raadslag.publications.queries.items import shown
from raadslag.publications.queries.listing import listed_since
from raadslag.publications.states import PublicationState


def years(body: PublicBody, today: date) -> list[int]:
    """The years in which a municipality held or plans meetings to be listed, latest first."""
    held = PublicMeeting.objects.filter(organization__body=body)
    held = held.filter(on__gte=listed_since(body, today) or date.min)
    return [day.year for day in held.dates("on", "year", order="DESC")]


def meetings_in(body: PublicBody, year: int, today: date) -> Iterator[tuple[str, str]]:
    """Address parts of the meetings of a year whose release was not withdrawn."""
    gone = PublicationState.WITHDRAWN
    held = PublicMeeting.objects.filter(organization__body=body)
    rows = held.filter(on__range=_days(body, year, today)).exclude(
        Q(minutes__state=gone) | Q(minutes=None, agenda__state=gone)
    )
    return rows.order_by("on", "pk").values_list("organization__slug", "slug").iterator()


def items_in(body: PublicBody, year: int, today: date) -> Iterator[tuple[str, str, str]]:
    """Address parts of the open items of a year."""
    rows = shown().filter(
        meeting__organization__body=body,
        meeting__on__range=_days(body, year, today),
        closed=False,
    )
    parts = ("meeting__organization__slug", "meeting__slug", "slug")
    return rows.order_by("meeting__on", "meeting", "position").values_list(*parts).iterator()


def cases_in(body: PublicBody, year: int, today: date) -> Iterator[str]:
    """Address parts of the cases dealt with in a year.

    One that counts by a later meeting is in the map of that meeting's year.
    """
    rows = shown().filter(
        meeting__organization__body=body,
        meeting__on__range=_days(body, year, today),
        closed=False,
    )
    cases = rows.exclude(case_slug="").order_by("case_slug")
    return cases.values_list("case_slug", flat=True).distinct().iterator()


def _days(body: PublicBody, year: int, today: date) -> tuple[date, date]:
    """First and last day of a year whose meetings are listed; none when the first is later."""
    first, since = date(year, 1, 1), listed_since(body, today)
    return max(first, since or first), date(year, 12, 31)
