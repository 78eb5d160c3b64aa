"""Cases on their way through the bodies, and what persons said of them."""

from __future__ import annotations

from raadslag.publications.models import PublicBody, PublicItem, PublicPerson
from raadslag.publications.queries.items import shown
from raadslag.publications.states import PublicationState


def items_of_case(body: PublicBody, slug: str) -> list[PublicItem]:
    """The open items of a case through all bodies, earliest first."""
    rows = shown().filter(meeting__organization__body=body, case_slug=slug, closed=False)
    return list(
        rows.select_related("meeting__organization")
        .defer("search_text")
        .order_by("meeting__on", "meeting__starts", "position")
    )


def case_was_withdrawn(body: PublicBody, slug: str) -> bool:
    """Whether the case was public in a release that was taken away."""
    return PublicItem.objects.filter(
        meeting__organization__body=body,
        case_slug=slug,
        closed=False,
        publication__state=PublicationState.WITHDRAWN,
    ).exists()


def other_items(of: PublicItem, limit: int) -> list[PublicItem]:
    """The other open items of the same case in the same municipality."""
    if not of.case_slug:
        return []
    body = of.meeting.organization.body_id
    rows = shown().filter(meeting__organization__body=body, case_slug=of.case_slug, closed=False)
    return list(
        rows.exclude(pk=of.pk)
        .select_related("meeting__organization")
        .defer("content", "search_text")
        .order_by("meeting__on", "position")[:limit]
    )


def dissent_of(person: PublicPerson, limit: int) -> list[PublicItem]:
    """Open items where the person did not go along, latest first.

    The name narrows the search in the database; the address decides.
    """
    rows = (
        shown()
        .filter(
            meeting__organization__body=person.body_id,
            closed=False,
            search_text__contains=person.name.casefold(),
        )
        .select_related("meeting__organization")
        .defer("content", "search_text")
        .order_by("-meeting__on", "position")
    )
    found: list[PublicItem] = []
    for item in rows.iterator():
        if any(one["slug"] == person.slug for one in item.glance.get("dissent", ())):
            found.append(item)
        if len(found) == limit:
            break
    return found
