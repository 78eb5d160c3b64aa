"""One item: its blocks become sections, proposals, decision and the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from raadslag.exchange.assembly.absence import take_attendance
from raadslag.exchange.assembly.caption import Caption, take_caption
from raadslag.exchange.assembly.course import is_own, stages_of
from raadslag.exchange.assembly.enclosures import attachments_of
from raadslag.exchange.assembly.motions import proposals_of
from raadslag.exchange.assembly.passage import Passage, passages
from raadslag.exchange.assembly.prose import html_of, text_of
from raadslag.exchange.assembly.ruling import Ruling, find_ruling, unheaded_ruling
from raadslag.exchange.assembly.sections import references_of, sections_of
from raadslag.exchange.assembly.tally import dissent_of, votes_of
from raadslag.exchange.assembly.title import read_title
from raadslag.exchange.draft import DraftItem
from raadslag.exchange.meeting import Attachment, Decision, Item, Kle, Proposal, Stage
from raadslag.rules.case_number import kle_of
from raadslag.rules.heading import Role
from raadslag.rules.outcome import read_outcome
from raadslag.rules.wording import fold

_LOST_MARK = (
    "Udvalgsrækkens kryds har mistet sin kolonne; det vides ikke, hvilket udvalg det stod ved."
)
_NO_MARK = "Udvalgsrækken står uden kryds i teksten; det vides ikke, om et er gået tabt."
_UNKNOWN_WORDS = "Beslutningens ordlyd er ikke kendt; udfaldet er sat til uden beslutning."


@dataclass(frozen=True, slots=True)
class Sitting:
    """The meeting an item is read as part of."""

    body: str | None
    day: date | None
    minutes: bool = False  # whether it is told after it was held


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
    ruling = _ruling(draft, found, sitting)
    history = _history(draft, found, ruling, sitting)
    proposals = proposals_of(found, draft.title)
    decision = _decision(ruling, draft.title, proposals)
    words = decision.text if decision else ""
    title = read_title(draft.title)
    case_number = draft.case_number or caption.case_number
    item = Item(
        number=draft.number or title.number,
        title=title.text,
        closed=draft.closed or title.closed or caption.closed,
        case_number=case_number,
        kle=_kle(case_number),
        caseworker=draft.caseworker or caption.caseworker,
        routing=draft.routing or caption.routing,
        sections=sections_of(found, ruling.own),
        proposals=proposals,
        decision=decision,
        dissent=dissent_of(words, [who for after, who in away if after is ruling.own]),
        votes=votes_of(words),
        history=history,
        references=references_of(found, sitting.day),
        attachments=draft.attachments or _attachments(found),
    )
    return Assembled(item, _doubts(caption, ruling))


def _ruling(draft: DraftItem, found: Sequence[Passage], sitting: Sitting) -> Ruling:
    """This meeting's decision; one the carrier knows goes before the headings."""
    ruling = find_ruling(found, sitting.body, sitting.day)
    if not draft.decision:
        return unheaded_ruling(found) or ruling if sitting.minutes else ruling
    headed = [ruling.own] if ruling.own is not None and ruling.own.heading.day else []
    own = Passage("Beslutning", blocks=list(draft.decision))
    return Ruling(None if own.empty() else own, [*ruling.earlier, *headed])


def _history(
    draft: DraftItem, found: list[Passage], ruling: Ruling, sitting: Sitting
) -> tuple[Stage, ...]:
    """The earlier stages; this meeting's own, told among them, ends its decision."""
    told = stages_of(found, ruling.earlier)
    if ruling.own is None:
        return tuple(told)
    mine = [stage for stage in told if is_own(stage, sitting.day, sitting.body)]
    if mine and not draft.decision:
        _end_decision(found, ruling.own, mine[-1])
    return tuple(stage for stage in told if not is_own(stage, sitting.day, sitting.body))


def _end_decision(found: list[Passage], own: Passage, told: Stage) -> None:
    """End the decision where the case history's telling of it ends."""
    wanted = fold(told.text)
    for count in range(1, min(len(own.blocks), 40)):
        if fold(text_of(own.blocks[:count])) == wanted:
            found.insert(found.index(own) + 1, Passage(blocks=own.blocks[count:]))
            own.blocks = own.blocks[:count]
            return


def _decision(ruling: Ruling, title: str, proposals: Sequence[Proposal]) -> Decision | None:
    """This meeting's decision with its outcome."""
    if ruling.own is None or ruling.own.empty():
        return None
    text = text_of(ruling.own.blocks)
    motions = [m for one in proposals if one.kind == "recommendation" for m in one.motions]
    verdict = read_outcome(text, title=title, motions=motions)
    if not verdict.sure:
        ruling.doubt = ruling.doubt or _UNKNOWN_WORDS
    html = html_of(ruling.own.blocks)
    return Decision(text, html, verdict.outcome, verdict.recommends_to, verdict.referred_to)


def _kle(case_number: str | None) -> Kle | None:
    """The KLE number in a case number."""
    found = kle_of(case_number) if case_number else None
    return Kle(found.topic, found.facet) if found else None


def _attachments(found: Sequence[Passage]) -> tuple[Attachment, ...]:
    """The attachments listed on the page."""
    return attachments_of(b for one in found if one.role is Role.ATTACHMENTS for b in one.blocks)


def _doubts(caption: Caption, ruling: Ruling) -> tuple[tuple[str, str], ...]:
    """What the reader had to guess."""
    doubts = []
    if caption.lost_mark:
        doubts.append(("routing", _NO_MARK if caption.broken_row else _LOST_MARK))
    if ruling.doubt:
        doubts.append(("decision", ruling.doubt))
    return tuple(doubts)
