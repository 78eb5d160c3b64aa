"""The exact text of a protocol, ``raadslag-protocol/1``, and its fingerprint."""

from __future__ import annotations

import hashlib
from typing import TypedDict

from raadslag.minutes.item_content import ItemContent
from raadslag.rules.canonical import canonical

FORMAT = "raadslag-protocol/1"


class MeetingHead(TypedDict):
    """When, where and how the meeting was held."""

    on: str  # ISO date
    starts: str | None  # HH:MM, as called
    ends: str | None  # HH:MM, as called
    place: str  # as it is shown: of a virtual meeting it says so
    extraordinary: bool
    demanded_by: str  # who called for an extraordinary meeting, or ""
    virtual_reason: str  # which matter cannot wait; "" of a meeting in a room
    opened_at: str | None  # local instant to the minute, 2026-01-13T13:31+01:00
    closed_at: str | None  # the same


class PersonLine(TypedDict):
    """One with a seat, or one who sat in for them."""

    name: str  # as printed, without party letter
    slug: str  # of the person's page, or ""
    party: str  # letter or name, "A"; "" without
    role: str  # bodies.states.Role: chair | vice | member | substitute
    substitute_for: str  # the member's name; "" of a member
    reason: str  # of one absent: "regret" when they had said so (afbud), else ""


class AttendanceList(TypedDict):
    """Who was there and who was not, and when that changed."""

    present: list[PersonLine]  # all who took part, also for a part of the meeting
    absent: list[PersonLine]
    lines: list[str]  # who came late, left early or sat in, one sentence each


class GuestLine(TypedDict):
    """One without a seat who was in the room."""

    name: str
    title: str  # "direktør", "Lyngsø Havn", or ""
    kind: str  # sittings.states.GuestKind: staff | invited


class TimeSpan(TypedDict):
    """A time the item was dealt with; an item taken up again has several."""

    begins: str  # local instant to the minute
    ends: str | None


class RecusalLine(TypedDict):
    """A question of conflict of interest, and what the body found."""

    who: str
    slug: str  # of the person's page, or ""
    finding: str  # sittings.states.RecusalFinding: open | recused | free
    text: str  # as the minutes tell it: who decided, when they left and came back


class ReferralLine(TypedDict):
    """A member's demand that the council decide the matter (standsningsret)."""

    who: str
    slug: str  # of the person's page, or ""
    at: str  # local instant to the minute
    text: str  # as the minutes tell it


class MotionLine(TypedDict):
    """A motion put at the meeting, and what became of it."""

    number: int  # from 1 within the item
    kind: str  # decisions.states.MotionKind
    by: str  # who moved it, as printed
    text: str
    state: str  # decisions.states.MotionState
    why: str  # why it lapsed, or ""


class ElectedLine(TypedDict):
    """One who was elected."""

    name: str
    slug: str  # of the person's page, or ""
    group: str  # election group whose seat it is, or ""


class ElectionLine(TypedDict):
    """An election held under the item, with every step."""

    office: str  # what to, "formand"
    method: str  # decisions.elections.states.ElectionMethod: majority | proportional
    seats: int
    steps: list[str]  # rounds, lots and result, a sentence each
    elected: list[ElectedLine]


class ProtocolAttachment(TypedDict):
    """A document of the item; closed ones never leave the house."""

    title: str
    sha256: str  # "" when the document itself is not here
    media_type: str
    size: int  # bytes
    closed: bool


class ProtocolItem(TypedDict):
    """An item as it was dealt with; a closed one whole."""

    number: str  # as printed: "5", "1.a"
    slug: str  # address part; unique within the meeting
    title: str
    kind: str  # cases.states.ItemKind
    closed: bool
    ground: str  # cases.states.Ground of closing it, or ""
    law: str  # the paragraph, or ""
    public_title: str  # neutral; of a closed item
    public_decision: str  # of a closed item: what the public may know, or ""
    withheld: str  # of a closed item told nothing of: the ground, else ""
    case_number: str
    case_slug: str
    kle_topic: str
    kle_facet: str
    outcome: str  # decisions.states.Outcome; "" without a decision
    spans: list[TimeSpan]
    doors: str  # what the body decided of the doors, a sentence, or ""
    away: str  # who was not there for all of it, a sentence, or ""
    guests: list[GuestLine]  # who was there for this item alone
    recusals: list[RecusalLine]
    referrals: list[ReferralLine]
    motions: list[MotionLine]
    elections: list[ElectionLine]
    content: ItemContent  # its own ``attachments`` is empty; they stand below
    attachments: list[ProtocolAttachment]
    salt: str  # 32 hex digits by chance, so that nobody can guess a covered item


class CoveredItem(TypedDict):
    """What stands for an item whose text the reader must not see."""

    number: str
    slug: str
    title: str  # the neutral one
    sha256: str  # item_fingerprint of the item, so the whole can still be checked


class ProtocolHead(TypedDict):
    """What a protocol says of the meeting; the signatures are no part of it."""

    format: str  # FORMAT
    municipality: str
    organization: str
    organization_slug: str
    meeting: MeetingHead
    attendance: AttendanceList
    guests: list[GuestLine]  # of the whole meeting
    note: str  # what the secretary adds of the meeting as a whole, or ""


class Protocol(ProtocolHead):
    """All of a protocol, closed items included."""

    items: list[ProtocolItem]


class PartialProtocol(ProtocolHead):
    """A protocol as one may read it who must not see all of it; same fingerprint."""

    items: list[ProtocolItem | CoveredItem]


def item_fingerprint(item: ProtocolItem | CoveredItem) -> str:
    """SHA-256 of an item's canonical JSON; of a covered one, the one it bears."""
    if "salt" not in item:
        return item["sha256"]
    return hashlib.sha256(canonical(item)).hexdigest()


def fingerprint(protocol: Protocol | PartialProtocol) -> str:
    """SHA-256 of the canonical JSON, each item in it put as its own fingerprint.

    So one who is shown a protocol with an item covered can still check that
    the rest is the text all others have approved.
    """
    head = {key: value for key, value in protocol.items() if key != "items"}
    items = [item_fingerprint(item) for item in protocol["items"]]
    return hashlib.sha256(canonical({**head, "items": items})).hexdigest()
