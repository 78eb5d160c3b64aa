"""Who acts: a signed-in person, or a part of the system."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts; ``user_id`` is None for the system itself."""

    name: str
    user_id: int | None = None


def system(name: str) -> Actor:
    """A part of the system, such as the importer."""
    return Actor(name=name)
