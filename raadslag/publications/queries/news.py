"""What is new for one who follows something: a body, a case or a topic."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from django.db.models import Q, QuerySet

from raadslag.publications.models import PublicBody, PublicItem
from raadslag.publications.queries.items import shown
from raadslag.rules.kle_number import kle_of_slug, within


class Followed(StrEnum):
    """What can be followed; the value is stored and in addresses."""

    ALL = "alt"
    ORGANIZATION = "udvalg"
    CASE = "sag"
    TOPIC = "emne"
    WORDS = "soeg"


def news(body: PublicBody, kind: Followed, key: str) -> QuerySet[PublicItem]:
    """Items in force of what is followed, the latest released first.

    Closed items are among them for a body, with what is public of them alone:
    give them to ``items.bare``. Those of a case or a topic are open. What is new
    of a search the index tells: there is none here.

    Args:
        body: The municipality.
        kind: What is followed.
        key: Slug of the body, case or topic; "" for everything.
    """
    return _latest_first(_followed(shown().filter(meeting__organization__body=body), kind, key))


def news_among(body: PublicBody, keys: Collection[int]) -> QuerySet[PublicItem]:
    """Items in force with these keys, the latest released first."""
    return _latest_first(shown().filter(meeting__organization__body=body, pk__in=keys))


def _followed(rows: QuerySet[PublicItem], kind: Followed, key: str) -> QuerySet[PublicItem]:
    if kind is Followed.ALL:
        return rows
    if kind is Followed.ORGANIZATION:
        return rows.filter(meeting__organization__slug=key)
    rows = rows.filter(closed=False)
    if kind is Followed.CASE:
        return rows.filter(case_slug=key or "-")
    number = kle_of_slug(key) if kind is Followed.TOPIC else None
    on = Q(kle_topic=number) | Q(kle_topic__startswith=within(number)) if number else Q(pk=None)
    return rows.filter(on)


def _latest_first(rows: QuerySet[PublicItem]) -> QuerySet[PublicItem]:
    return (
        rows.select_related("publication", "meeting__organization__body")
        .defer("content", "meeting__organization__members")
        .order_by("-publication__sealed_at", "-publication", "position")
    )
