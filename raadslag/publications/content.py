"""The shape of what a publication holds."""

from __future__ import annotations

import hashlib
from typing import Any, TypedDict

from raadslag.minutes.item_content import ItemAttachment as PublicAttachment
from raadslag.minutes.item_content import ItemChange as PublicChange
from raadslag.minutes.item_content import ItemContent, ItemCorrection, Route, Station, empty
from raadslag.minutes.item_content import ItemDecision as PublicDecision
from raadslag.minutes.item_content import ItemDissent as PublicDissent
from raadslag.minutes.item_content import ItemProposal as PublicProposal
from raadslag.minutes.item_content import ItemSection as PublicSection
from raadslag.minutes.item_content import ItemStage as PublicStage
from raadslag.minutes.item_content import ItemVote as PublicVote
from raadslag.rules.canonical import canonical

__all__ = [
    "DISAGREEING",
    "Glance",
    "ItemContent",
    "PublicAttachment",
    "PublicChange",
    "PublicDecision",
    "PublicDissent",
    "PublicProposal",
    "PublicRecord",
    "PublicSection",
    "PublicStage",
    "PublicVote",
    "Removal",
    "Route",
    "Station",
    "attendance",
    "empty",
    "seal",
]


DISAGREEING = ("against", "reservation", "abstained", "dissent")  # being away is none of them


class Removal(TypedDict):
    """What was taken out of an item after it was released, as the public may know it."""

    scope: str  # redactions.states.Scope
    title: str  # "" when the title must go too
    on: str  # ISO date
    reason: str


class PublicRecord(TypedDict):
    """What sealed minutes tell of the meeting as a whole, besides who was there."""

    opened_at: str | None  # local instant to the minute
    closed_at: str | None
    lines: list[str]  # who came late, left early or sat in, one sentence each
    note: str
    sealed_on: str  # ISO date
    corrections: list[ItemCorrection]  # of the minutes as a whole


class Glance(TypedDict):
    """What a list of items shows of one: ``decision`` is cut to some 300 letters."""

    decision: str
    changes: list[PublicChange]
    dissent: list[PublicDissent]
    votes: int
    attachments: int


def seal(content: object) -> str:
    """SHA-256 of the canonical JSON of a value.

    >>> seal({"b": 1, "a": "å"})[:16]
    '53b53173ad602e04'
    """
    return hashlib.sha256(canonical(content)).hexdigest()


def attendance(present: list[Any], absent: list[Any]) -> dict[str, list[Any]]:
    """Who was there and who was not: [{name, slug}]."""
    return {"present": present, "absent": absent}
