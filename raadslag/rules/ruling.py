"""Whether a rule lets something happen, with its sentence and its source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ruling:
    """Yes or no, one Danish sentence that says why, and where it is written."""

    allowed: bool
    text: str
    source: str

    def __bool__(self) -> bool:
        return self.allowed
