"""Minutes as ``raadslag-meeting/1``, the JSON that travels between systems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from raadslag.exchange.fragment import pieces
from raadslag.exchange.meeting import (
    Attachment,
    Attendance,
    Decision,
    Dissent,
    DissentKind,
    Item,
    Kle,
    Meeting,
    Outcome,
    Proposal,
    ProposalKind,
    Routing,
    Section,
    Source,
    Stage,
    Vote,
    When,
)
from raadslag.minutes.item_content import (
    ItemContent,
    ItemDecision,
    ItemDissent,
    ItemProposal,
    ItemSection,
    ItemStage,
    ItemVote,
    Route,
)

SOURCE = Source("", "application/json", "", "raadslag")
OUTCOMES: dict[str, Outcome] = {name: name for name in get_args(Outcome)}
KINDS: dict[str, DissentKind] = {name: name for name in get_args(DissentKind)}
PROPOSALS: dict[str, ProposalKind] = {name: name for name in get_args(ProposalKind)}


@dataclass(frozen=True, slots=True)
class Told:
    """An item to be written, as much of it as the reader may see."""

    number: str
    title: str
    closed: bool
    outcome: str
    content: ItemContent
    case_number: str = ""
    kle_topic: str = ""
    kle_facet: str = ""
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[str, ...] = ()


def meeting(
    *,
    municipality: str,
    body: str,
    when: When,
    attendance: Attendance | None,
    items: Iterable[Told],
) -> Meeting:
    """Minutes in the contract's shape; what is not said stands as none."""
    return Meeting(
        source=SOURCE,
        kind="minutes",
        municipality=municipality or None,
        body=body or None,
        meeting=when,
        attendance=attendance,
        items=tuple(_item(one) for one in items),
    )


def _item(one: Told) -> Item:
    content = one.content
    return Item(
        number=one.number or None,
        title=one.title,
        closed=one.closed,
        case_number=one.case_number or None,
        kle=Kle(one.kle_topic, one.kle_facet or None) if one.kle_topic else None,
        routing=_routing(content["route"]),
        sections=(*(_section(part) for part in content["sections"]), *_more(one)),
        proposals=tuple(_proposal(part) for part in content["proposals"]),
        decision=_decision(content["decision"], one.outcome),
        dissent=tuple(_dissent(part) for part in content["dissent"]),
        votes=tuple(_vote(part) for part in content["votes"]),
        history=tuple(_stage(part) for part in content["history"]),
        attachments=one.attachments,
    )


def _routing(route: Route | None) -> Routing | None:
    if route is None:
        return None
    marked = route["marked"]
    return Routing(
        tuple(one["code"] for one in route["stations"]),
        None if marked is None else tuple(one["code"] for one in marked),
    )


def _section(one: ItemSection) -> Section:
    text = "\n".join(piece.text for piece in pieces(one["html"]) if piece.text.strip())
    return Section(one["heading"], max(one["level"], 1), text, one["html"])


def _more(one: Told) -> Iterator[Section]:
    """What the contract has no place for stands as a section of its own."""
    notes = [*one.notes, *one.content.get("notes", ())]
    if notes:
        yield _words("Behandling", notes)
    for added in one.content.get("corrections", ()):
        yield _words(f"Tilføjelse {added['number']}", [added["text"], added["reason"]])


def _words(heading: str, lines: Sequence[str]) -> Section:
    return Section(heading, 1, "\n".join(one for one in lines if one), "")


def _proposal(one: ItemProposal) -> Proposal:
    kind = PROPOSALS.get(one["kind"], "recommendation")
    return Proposal(one["proposer"] or None, kind, tuple(one["motions"]))


def _decision(one: ItemDecision | None, outcome: str) -> Decision | None:
    if one is None:
        return None
    return Decision(
        one["text"],
        one["html"],
        OUTCOMES.get(outcome, "no_decision"),
        one["recommends_to"] or None,
        one["referred_to"] or None,
    )


def _dissent(one: ItemDissent) -> Dissent:
    return Dissent(one["who"], KINDS.get(one["kind"], "reservation"), one["scope"] or None)


def _vote(one: ItemVote) -> Vote:
    return Vote(
        one["on"] or None,
        one["yes"],
        one["no"],
        one["abstained"],
        tuple(one["yes_who"]),
        tuple(one["no_who"]),
        tuple(one["abstained_who"]),
    )


def _stage(one: ItemStage) -> Stage:
    return Stage(one["name"], one["on"], one["number"] or None, one["text"])
