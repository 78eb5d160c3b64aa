"""Follow-ups for tests: a decision of the harbour committee, and what is to follow from it."""

from __future__ import annotations

from typing import Any

from raadslag.decisions.models import Decision
from raadslag.followups.actions import open_followup
from raadslag.followups.entries import FollowUpEntry
from raadslag.followups.models import FollowUp
from tests.cast import Office
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at

SPRING = "på et senere udvalgsmøde i foråret 2026"
GROUND = "Havneudvalgets beslutning den 17. marts 2026, punkt 1"


def decided(*titles: str, closed: bool = False) -> tuple[Hall, Decision]:
    """A meeting whose first item is decided."""
    room = hall(3, *titles, closed=closed)
    room.decide("Tiltrådt.", public_text="Behandlet." if closed else "")
    return room, Decision.objects.get(item=room.item)


def opened(room: Hall, decision: Decision, title: str = "Bestil kajen", **said: Any) -> FollowUp:
    """A follow-up that Erik has opened."""
    entry = FollowUpEntry(title=title, **said)
    return open_followup(decision=decision, entry=entry, now=at(14, 40), actor=room.erik)


def given(desk: Office, name: str) -> dict[str, Any]:
    """To one of the office."""
    return {"account": desk.users[name]}
