"""What the verbs of elections are handed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raadslag.bodies.models import Person


@dataclass(frozen=True, slots=True)
class RoundEntry:
    """A round as it was counted, or slip by slip; ballots bear their voters' names."""

    slips: Mapping[int, str] | None = None  # candidate by key of the voter; empty is blank
    votes: Sequence[tuple[str, int]] = ()  # candidate and votes, when slips are not entered
    blank: int = 0


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """An election group as it was formed at the meeting."""

    name: str
    members: tuple[Person, ...]
