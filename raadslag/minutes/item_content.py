"""The shape of what an item says, in minutes and in what is released."""

from __future__ import annotations

from typing import NotRequired, TypedDict, cast


class Station(TypedDict):
    """A body in the routing row: its code as printed, name and address if known."""

    code: str
    name: str  # "" when the code is not known
    slug: str  # "" when it has no page


class Route(TypedDict):
    """The routing row; ``marked`` is None when the X has lost its column."""

    stations: list[Station]
    marked: list[Station] | None


class ItemSection(TypedDict):
    """A headed piece of the case; ``html`` is sanitised when sealed."""

    heading: str | None
    level: int  # 1 and deeper
    html: str


class ItemProposal(TypedDict):
    """Who proposed what."""

    proposer: str
    kind: str  # recommendation | member_motion
    motions: list[str]


class ItemDecision(TypedDict):
    """What was decided; ``html`` is sanitised when sealed."""

    text: str
    html: str
    recommends_to: str
    referred_to: str


class ItemChange(TypedDict):
    """What the decision changed in the recommendation."""

    kind: str  # time | date | amount | wording
    before: str
    after: str


class ItemDissent(TypedDict):
    """One who did not go along."""

    who: str
    slug: str  # of the person's page, or ""
    kind: str  # DissentKind
    scope: str


class ItemVote(TypedDict):
    """A counted vote."""

    on: str
    yes: int | None
    no: int | None
    abstained: int | None
    yes_who: list[str]
    no_who: list[str]
    abstained_who: list[str]


class ItemStage(TypedDict):
    """An earlier stage of the case, as this document tells it."""

    name: str
    slug: str  # of the body's page, or ""
    on: str | None  # ISO date
    number: str
    text: str


class ItemAttachment(TypedDict):
    """A document named with the item; ``sha256`` when it can be fetched here."""

    title: str
    sha256: str
    media_type: str
    size: int


class ItemCorrection(TypedDict):
    """A numbered addition to sealed minutes; the text itself stays as it was."""

    number: int  # from 1 within the minutes
    on: str  # ISO date
    text: str  # what is right
    reason: str


class ItemContent(TypedDict):
    """What an item says: its paper, its decision and votes, and what came before."""

    route: Route | None
    sections: list[ItemSection]
    proposals: list[ItemProposal]
    decision: ItemDecision | None
    changes: list[ItemChange]
    dissent: list[ItemDissent]
    votes: list[ItemVote]
    history: list[ItemStage]
    attachments: list[ItemAttachment]
    notes: NotRequired[list[str]]  # what else sealed minutes tell of it, a sentence each
    corrections: NotRequired[list[ItemCorrection]]  # to sealed minutes


def empty() -> ItemContent:
    """An item that says nothing."""
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


def untold(content: ItemContent) -> ItemContent:
    """The content without what was decided, and all that the minutes tell of it."""
    left = {**content, "decision": None, "changes": [], "dissent": [], "votes": []}
    left.pop("notes", None)
    left.pop("corrections", None)
    return cast(ItemContent, left)
