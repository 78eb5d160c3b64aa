"""Questions about what of minutes is told, and when."""

from __future__ import annotations

from collections.abc import Collection

from raadslag.bodies.models import Organization
from raadslag.meetings.models import Meeting
from raadslag.publications.limits.models import PartiesHold, ReleasePolicy


def policy_of(organization: Organization) -> ReleasePolicy:
    """The body's policy; one that tells everything until another is chosen."""
    found = ReleasePolicy.objects.filter(organization=organization).first()
    return found or ReleasePolicy(organization=organization)


def held_in(meeting: Meeting) -> set[int]:
    """Keys of the meeting's items whose parties have not been told."""
    waiting = PartiesHold.objects.filter(item__agenda__meeting=meeting, told_at=None)
    return set(waiting.values_list("item", flat=True))


def holds_of(meeting: Meeting) -> dict[int, PartiesHold]:
    """Every hold of the meeting, also those lifted, by item."""
    return {one.item_id: one for one in PartiesHold.objects.filter(item__agenda__meeting=meeting)}


def waiting_for_parties(cases: Collection[int]) -> set[tuple[int, str, str]]:
    """Decisions that wait: key of the case, address of the body, ISO date."""
    rows = PartiesHold.objects.filter(item__consultation__case__in=cases, told_at=None)
    places = rows.values_list(
        "item__consultation__case",
        "item__agenda__meeting__organization__slug",
        "item__agenda__meeting__on",
    )
    return {(case, slug, on.isoformat()) for case, slug, on in places}
