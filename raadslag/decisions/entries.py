"""What the verbs of this room are handed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict

from raadslag.bodies.models import Organization, Person
from raadslag.decisions.models import Motion


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


@dataclass(frozen=True, slots=True)
class Wording:
    """A decision as the secretary words it: by phrase, in free text, or a phrase mended."""

    text: str = ""  # goes before the phrase, when there is one
    phrase: str = ""  # key of rules.phrases
    words: Mapping[str, str] = field(default_factory=dict)  # what the phrase asks for, by Ask
    of: tuple[int, ...] = ()  # which "at" it is said of, from 1; none is all
    outcome: str = ""  # Outcome, where the words do not say it
    public_text: str = ""  # of a closed item: what may be known
    withheld: bool = False  # of a closed item: all of it is confidential


@dataclass(frozen=True, slots=True)
class MotionEntry:
    """A motion as it is put."""

    kind: str  # MotionKind
    text: str = ""
    by: Person | None = None  # the member who moves it; of a member's own it is they
    by_name: str = ""  # who moves it, when no member does
    reach: int = 0  # how far it goes, by the chair; more is put first
    to: Motion | None = None  # the motion it changes or adds to
