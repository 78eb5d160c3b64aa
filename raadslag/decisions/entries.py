"""What the verbs of this room are handed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from raadslag.bodies.models import Organization, Person


class ChangeEntry(TypedDict):
    """What a decision changed in the recommendation."""

    kind: str  # time | date | amount | wording
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What was decided."""

    text: str
    html: str
    outcome: str
    public_text: str = ""  # of a closed item: what may be known
    recommends_to: str = ""
    referred_to: str = ""
    changes: tuple[ChangeEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One who did not go along."""

    who: str
    kind: str
    scope: str = ""
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class VoteEntry:
    """A counted vote; None where the count is not stated."""

    on: str
    yes: int | None
    no: int | None
    abstained: int | None
    yes_who: tuple[str, ...] = ()
    no_who: tuple[str, ...] = ()
    abstained_who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageEntry:
    """What another meeting decided on the case, as told."""

    organization_name: str
    organization: Organization | None
    on: date | None
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """Another meeting named in running text."""

    text: str
    organization_name: str = ""
    on: date | None = None
    month: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """All that a document says became of one item."""

    decision: DecisionEntry | None = None
    statements: tuple[StatementEntry, ...] = ()
    votes: tuple[VoteEntry, ...] = ()
    stages: tuple[StageEntry, ...] = ()
    references: tuple[ReferenceEntry, ...] = ()
