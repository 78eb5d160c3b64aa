"""One item: its blocks become sections, proposals, decision and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from raadslag.exchange.assembly.absence import take_attendance
from raadslag.exchange.assembly.caption import Caption, take_caption
from raadslag.exchange.assembly.course import is_own, stages_of
from raadslag.exchange.assembly.enclosures import attachments_of
from raadslag.exchange.assembly.motions import proposals_of
from raadslag.exchange.assembly.passage import Passage, passages
from raadslag.exchange.assembly.prose import html_of, text_of
from raadslag.exchange.assembly.ruling import Ruling, find_ruling
from raadslag.exchange.draft import Block, DraftItem
from raadslag.exchange.meeting import (
    Decision,
    Dissent,
    Item,
    Kle,
    Proposal,
    Reference,
    Section,
    Stage,
    Vote,
)
from raadslag.rules.case_number import kle_of
from raadslag.rules.dissent import read_dissent
from raadslag.rules.heading import Role
from raadslag.rules.outcome import read_outcome
from raadslag.rules.reference import read_references
from raadslag.rules.voting import read_votes
from raadslag.rules.wording import clean, fold

_NUMBER = re.compile(
    r"^(?:Punkt|Pkt\.?|Sag\s?(?:nr\.?)?|Nr\.?)\s*(?P<no>\d{1,4}(?:\.\w{1,2})?)\s*[.:)–-]+\s*", re.I
)
_CLOSED = re.compile(
    r"^\(?lukket(?:\s+(?:sag|punkt|dagsordenspunkt))?\)?\s*[:–-]\s*|^\(lukket\)\s*", re.I
)
_CLOSED_LAST = re.compile(r"\s*[(–-]\s*lukket(?:\s+(?:sag|punkt|dagsordenspunkt))?\)?\s*$", re.I)


_LOST_MARK = (
    "Udvalgsrækkens kryds har mistet sin kolonne; det vides ikke, hvilket udvalg det stod ved."
)
_NO_MARK = "Udvalgsrækken står uden kryds i teksten; det vides ikke, om et er gået tabt."


@dataclass(frozen=True, slots=True)
class Sitting:
    """The meeting an item is read as part of."""

    body: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Assembled:
    """An item, and the doubts about it as (field, message)."""

    item: Item
    doubts: tuple[tuple[str, str], ...]


def assemble_item(draft: DraftItem, sitting: Sitting) -> Assembled:
    """Give the words of one item their meaning."""
    found = passages(draft.blocks)
    caption = take_caption(found)
    away = take_attendance(found)
    ruling = find_ruling(found, sitting.body, sitting.day)
    if draft.decision:
        ruling = _given(draft, ruling)
    told = [stage for stage, _ in stages_of(found, ruling.earlier)]
    mine = [stage for stage in told if is_own(stage, sitting.day, sitting.body)]
    if not draft.decision:
        _part_by_history(found, ruling, mine)
    proposals = proposals_of(found, draft.title)
    decision = _decision(ruling, draft, proposals)
    words = decision.text if decision else ""
    sections = tuple(_sections(found, ruling, mine))
    item = _item(draft, caption, found)
    return Assembled(
        replace(
            item,
            sections=sections,
            proposals=proposals,
            decision=decision,
            dissent=_dissent(words, [who for after, who in away if after is ruling.own]),
            votes=_votes(words),
            history=tuple(stage for stage in told if stage not in mine),
            references=_references(sections, found, sitting),
        ),
        tuple(_doubts(caption, ruling, decision)),
    )


def _given(draft: DraftItem, ruling: Ruling) -> Ruling:
    """The carrier knows the decision; dated ones among the text are earlier."""
    earlier = [*ruling.earlier]
    if ruling.own is not None and ruling.own.heading.day is not None:
        earlier.append(ruling.own)
    own = Passage("Beslutning", blocks=list(draft.decision))
    return Ruling(own if not own.empty() else None, earlier)


def _part_by_history(found: list[Passage], ruling: Ruling, mine: Sequence[Stage]) -> None:
    """End the decision where the case history's own telling of it ends."""
    own = ruling.own
    if own is None or not mine or len(own.blocks) < 2:
        return
    told = fold(mine[-1].text)
    for count in range(1, len(own.blocks)):
        if fold(text_of(own.blocks[:count])) == told:
            rest = Passage(blocks=own.blocks[count:])
            own.blocks = own.blocks[:count]
            found.insert(found.index(own) + 1, rest)
            return


def _decision(ruling: Ruling, draft: DraftItem, proposals: Sequence[Proposal]) -> Decision | None:
    """This meeting's decision with its outcome."""
    if ruling.own is None or ruling.own.empty():
        return None
    text = text_of(ruling.own.blocks)
    motions = [m for one in proposals if one.kind == "recommendation" for m in one.motions]
    verdict = read_outcome(text, title=draft.title, motions=motions)
    if not verdict.sure:
        ruling.doubt = ruling.doubt or (
            "Beslutningens ordlyd er ikke kendt; udfaldet er sat til uden beslutning."
        )
    return Decision(
        text,
        html_of(ruling.own.blocks),
        verdict.outcome,
        verdict.recommends_to,
        verdict.referred_to,
    )


def _sections(found: Sequence[Passage], ruling: Ruling, mine: Sequence[Stage]) -> list[Section]:
    """All that is neither decision, attachments nor caption."""
    sections: list[Section] = []
    for passage in found:
        own_plain = (
            passage is ruling.own and passage.heading.day is None and not passage.heading.body
        )
        if own_plain or passage.role is Role.ATTACHMENTS:
            continue
        if passage.role is Role.DECISION and passage.empty():
            continue
        blocks: list[Block] = [] if passage.empty() else passage.blocks
        if passage.title is None and not blocks:
            continue
        level = passage.level if sections else 1
        sections.append(Section(passage.title, level, text_of(blocks), html_of(blocks)))
    return sections


def _dissent(words: str, away: Sequence[str]) -> tuple[Dissent, ...]:
    """Those who did not go along, and those under a heading for the absent."""
    told = [Dissent(one.who, one.kind, one.scope) for one in read_dissent(words)]
    absent = [Dissent(who, "absent") for who in away]
    return tuple(dict.fromkeys([*told, *absent]))


def _votes(words: str) -> tuple[Vote, ...]:
    """The counted votes in a decision."""
    return tuple(
        Vote(
            on=one.on,
            for_=one.in_favour,
            against=one.against,
            abstained=one.abstained,
            for_who=one.in_favour_who,
            against_who=one.against_who,
            abstained_who=one.abstained_who,
        )
        for one in read_votes(words)
    )


def _references(
    sections: Sequence[Section], found: Sequence[Passage], sitting: Sitting
) -> tuple[Reference, ...]:
    """Other meetings named in the running text."""
    past = {p.title for p in found if p.role in (Role.HISTORY, Role.DECISION) and p.title}
    references: list[Reference] = []
    for section in sections:
        if section.heading in past:
            continue
        for line in section.text.split("\n"):
            for one in read_references(line):
                if one.day is not None and one.day == sitting.day:
                    continue
                day = one.day.isoformat() if one.day else None
                references.append(Reference(one.text, one.body, day, one.month, one.item_number))
    return tuple(dict.fromkeys(references))


def _item(draft: DraftItem, caption: Caption, found: Sequence[Passage]) -> Item:
    """The item's own fields; what the carrier knows goes before what is read."""
    title, number, closed = _title(draft)
    case_number = draft.case_number or caption.case_number
    kle = kle_of(case_number) if case_number else None
    listed = [b for one in found if one.role is Role.ATTACHMENTS for b in one.blocks]
    return Item(
        number=number,
        title=title,
        closed=closed or caption.closed,
        case_number=case_number,
        kle=Kle(kle.topic, kle.facet) if kle else None,
        caseworker=draft.caseworker or caption.caseworker,
        routing=draft.routing or caption.routing,
        attachments=draft.attachments or attachments_of(listed),
    )


def _title(draft: DraftItem) -> tuple[str, str | None, bool]:
    """Title without number and "Lukket:", the number, and whether it is closed."""
    title, number, closed = clean(draft.title), draft.number, draft.closed
    if (match := _NUMBER.match(title)) and match.end() < len(title):
        number = number or match["no"]
        title = title[match.end() :]
    for form in (_CLOSED, _CLOSED_LAST):
        shorter = form.sub("", title)
        if shorter and shorter != title:
            title, closed = shorter, True
    return title, number, closed


def _doubts(caption: Caption, ruling: Ruling, decision: Decision | None) -> list[tuple[str, str]]:
    """What the reader had to guess."""
    doubts = []
    if caption.lost_mark:
        doubts.append(("routing", _NO_MARK if caption.broken_row else _LOST_MARK))
    if ruling.doubt:
        doubts.append(("decision", ruling.doubt))
    return doubts
