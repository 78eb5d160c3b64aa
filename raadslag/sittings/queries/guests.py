"""Who is in the room without a seat."""

from __future__ import annotations

from raadslag.sittings.models import Guest, Sitting


def guests_of(sitting: Sitting) -> list[Guest]:
    """All who were in the room without a seat, in the order they came; one query."""
    return list(sitting.guest_set.select_related("item").order_by("came_at", "id"))
