"""What is handed in about a breach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class BreachEntry:
    """What is known of a breach, and what was done about it."""

    what: str
    known_at: datetime
    affected: str = ""
    authority: str = ""  # Done
    authority_at: datetime | None = None
    authority_why: str = ""
    people: str = ""  # Done
    people_at: datetime | None = None
    people_why: str = ""
    engines: str = ""  # Done
    engines_at: datetime | None = None
    engines_why: str = ""
