"""What is new for one who follows something: a body, a case, a topic or some words."""

from __future__ import annotations

from enum import StrEnum

from django.db.models import Q, QuerySet

from raadslag.publications.models import PublicBody, PublicItem
from raadslag.publications.queries.items import shown
from raadslag.publications.queries.search import search
from raadslag.rules.kle_number import kle_of_slug, within

WORDS = 10  # of a search that are looked for


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
    give them to ``items.bare``. Those of a case or a topic are open.

    Args:
        body: The municipality.
        kind: What is followed.
        key: Slug of the body, case or topic, or the words; "" for everything.
    """
    rows = _sought(body, key) if kind is Followed.WORDS else _chosen(body, kind, key)
    return (
        rows.select_related("publication", "meeting__organization__body")
        .defer("content", "search_text", "meeting__organization__members")
        .order_by("-publication__sealed_at", "-publication", "position")
    )


def _chosen(body: PublicBody, kind: Followed, key: str) -> QuerySet[PublicItem]:
    rows = shown().filter(meeting__organization__body=body)
    if kind is Followed.ALL:
        return rows
    if kind is Followed.ORGANIZATION:
        return rows.filter(meeting__organization__slug=key)
    rows = rows.filter(closed=False)
    if kind is Followed.CASE:
        return rows.filter(case_slug=key or "-")
    number = kle_of_slug(key)
    on = Q(kle_topic=number) | Q(kle_topic__startswith=within(number)) if number else Q(pk=None)
    return rows.filter(on)


def _sought(body: PublicBody, question: str) -> QuerySet[PublicItem]:
    words = list(dict.fromkeys(question.split()))[:WORDS]
    return search(body, words, "") if words else PublicItem.objects.none()
