"""The shape of what a publication holds."""

from __future__ import annotations

import hashlib
import json
from typing import Any, TypedDict


class Station(TypedDict):
    """A body in the routing row: its code as printed, name and address if known."""

    code: str
    name: str  # "" when the code is not known
    slug: str  # "" when it has no page


class Route(TypedDict):
    """The routing row; ``marked`` is None when the X has lost its column."""

    stations: list[Station]
    marked: list[Station] | None


class PublicSection(TypedDict):
    """A headed piece of the case; ``html`` is sanitised when sealed."""

    heading: str | None
    level: int  # 1 and deeper
    html: str


class PublicProposal(TypedDict):
    """Who proposed what."""

    proposer: str
    kind: str  # recommendation | member_motion
    motions: list[str]


class PublicDecision(TypedDict):
    """What was decided; ``html`` is sanitised when sealed."""

    text: str
    html: str
    recommends_to: str
    referred_to: str


class PublicChange(TypedDict):
    """What the decision changed in the recommendation."""

    kind: str  # time | date | amount | wording
    before: str
    after: str


class PublicDissent(TypedDict):
    """One who did not go along."""

    who: str
    slug: str  # of the person's page, or ""
    kind: str  # DissentKind
    scope: str


class PublicVote(TypedDict):
    """A counted vote."""

    on: str
    yes: int | None
    no: int | None
    abstained: int | None
    yes_who: list[str]
    no_who: list[str]
    abstained_who: list[str]


class PublicStage(TypedDict):
    """An earlier stage of the case, as this document tells it."""

    name: str
    slug: str  # of the body's page, or ""
    on: str | None  # ISO date
    number: str
    text: str


class PublicAttachment(TypedDict):
    """A document named with the item; ``sha256`` when it can be fetched here."""

    title: str
    sha256: str
    media_type: str
    size: int


class ItemContent(TypedDict):
    """Everything on an item's page; of a closed item its public decision and votes alone."""

    route: Route | None
    sections: list[PublicSection]
    proposals: list[PublicProposal]
    decision: PublicDecision | None
    changes: list[PublicChange]
    dissent: list[PublicDissent]
    votes: list[PublicVote]
    history: list[PublicStage]
    attachments: list[PublicAttachment]


class Removal(TypedDict):
    """What was taken out of an item after it was released, as the public may know it."""

    scope: str  # redactions.states.Scope
    title: str  # "" when the title must go too
    on: str  # ISO date
    reason: str


class Glance(TypedDict):
    """What a list of items shows of one: ``decision`` is cut to some 300 letters."""

    decision: str
    changes: list[PublicChange]
    dissent: list[PublicDissent]
    votes: int
    attachments: int


def empty() -> ItemContent:
    """An item of which nothing but its title is public."""
    return {
        "route": None,
        "sections": [],
        "proposals": [],
        "decision": None,
        "changes": [],
        "dissent": [],
        "votes": [],
        "history": [],
        "attachments": [],
    }


def seal(content: object) -> str:
    """SHA-256 of the canonical JSON of a value.

    >>> seal({"b": 1, "a": "å"})[:16]
    '53b53173ad602e04'
    """
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()


def attendance(present: list[Any], absent: list[Any]) -> dict[str, list[Any]]:
    """Who was there and who was not: [{name, slug}]."""
    return {"present": present, "absent": absent}
