"""Cases on their way through the bodies, and what persons said of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from django.db.models import Q, TextField
from django.db.models.functions import Cast

from raadslag.publications.content import PublicDissent
from raadslag.publications.models import PublicBody, PublicItem, PublicPerson
from raadslag.publications.queries.items import shown
from raadslag.publications.states import PublicationState
from raadslag.rules.elected import named


def items_of_case(body: PublicBody, slug: str) -> list[PublicItem]:
    """The open items of a case through all bodies, earliest first."""
    rows = shown().filter(meeting__organization__body=body, case_slug=slug, closed=False)
    return list(
        rows.select_related("meeting__organization").order_by(
            "meeting__on", "meeting__starts", "position"
        )
    )


def readable(body: PublicBody, slugs: Collection[str]) -> set[str]:
    """Those of some cases' addresses that lead somewhere."""
    if not slugs:
        return set()
    rows = shown().filter(meeting__organization__body=body, case_slug__in=slugs, closed=False)
    return set(rows.values_list("case_slug", flat=True))


def case_was_withdrawn(body: PublicBody, slug: str) -> bool:
    """Whether the case was public, and has been taken away."""
    away = Q(publication__state=PublicationState.WITHDRAWN) | Q(gone=True)
    rows = PublicItem.objects.filter(away, meeting__organization__body=body, case_slug=slug)
    return rows.filter(closed=False).exists()


def other_items(of: PublicItem, limit: int) -> list[PublicItem]:
    """The other open items of the same case in the same municipality."""
    if not of.case_slug:
        return []
    body = of.meeting.organization.body_id
    rows = shown().filter(meeting__organization__body=body, case_slug=of.case_slug, closed=False)
    return list(
        rows.exclude(pk=of.pk)
        .select_related("meeting__organization")
        .defer("content")
        .order_by("meeting__on", "position")[:limit]
    )


def dissent_of(person: PublicPerson, limit: int) -> list[tuple[PublicItem, list[PublicDissent]]]:
    """Open items where the person did not go along, with how, latest first.

    The address decides. Where a release has none, being older than the person here, the
    name decides if nobody else bears it.
    """
    namesakes = PublicPerson.objects.filter(body=person.body_id, name__iexact=person.name)
    name = person.name if namesakes.count() == 1 else ""
    rows = shown().filter(meeting__organization__body=person.body_id, closed=False)
    rows = rows.annotate(told=Cast("glance", TextField())).filter(_may_tell_of(person.slug, name))
    rows = (
        rows.select_related("meeting__organization")
        .defer("content")
        .order_by("-meeting__on", "position")
    )
    found: list[tuple[PublicItem, list[PublicDissent]]] = []
    for item in rows.iterator():
        if said := _said_by(person.slug, name.casefold(), item.glance.get("dissent", ())):
            found.append((item, said))
        if len(found) == limit:
            break
    return found


def _may_tell_of(slug: str, name: str) -> Q:
    """What a list shows has the address, or no address and the name.

    Both databases write JSON with these spaces; one of them letters as numbers.
    """
    told = Q(told__contains=f'"slug": "{slug}"')
    if name:
        written = Q(told__icontains=name) | Q(told__icontains=json.dumps(name)[1:-1])
        told |= Q(told__contains='"slug": ""') & written
    return told


def _said_by(slug: str, name: str, said: Sequence[PublicDissent]) -> list[PublicDissent]:
    return [
        one
        for one in said
        if one["slug"] == slug
        or (not one["slug"] and name and named(one["who"])[0].casefold() == name)
    ]
