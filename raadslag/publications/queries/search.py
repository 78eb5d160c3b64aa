"""Items found by their words."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from raadslag.publications.models import PublicBody, PublicItem
from raadslag.publications.queries.items import bare, shown


def found(rows: QuerySet[PublicItem], size: int, number: str | None) -> Page[PublicItem]:
    """One page of what was found; of closed items what is public alone."""
    page = Paginator(rows, size).get_page(number)
    page.object_list = [bare(item) for item in page.object_list]
    return page


def search(body: PublicBody, words: Sequence[str], organization: str) -> QuerySet[PublicItem]:
    """Items in which every word occurs, latest first; ``found`` takes them.

    ``organization`` is a slug, or "" for all bodies. Of closed items only the
    title and the public decision are looked into, whatever else their rows hold.
    """
    everywhere, openly = Q(closed=False), Q(closed=True)
    for word in words:
        everywhere &= Q(search_text__contains=word.casefold())
        openly &= _in_public_part(word)
    rows = shown().filter(everywhere | openly, meeting__organization__body=body)
    if organization:
        rows = rows.filter(meeting__organization__slug=organization)
    return (
        rows.select_related("meeting__organization")
        .defer("search_text", "meeting__organization__members")
        .order_by("-meeting__on", "meeting_id", "position")
    )


def _in_public_part(word: str) -> Q:
    """The word in title or decision; SQLite folds the case of A to Z alone."""
    found = Q()
    for form in {word, word.lower(), word.capitalize()}:
        found |= Q(title__icontains=form) | Q(glance__decision__icontains=form)
    return found
