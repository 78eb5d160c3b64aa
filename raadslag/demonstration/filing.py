"""One item written out: its sections, motions, decision and references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from raadslag.demonstration import town
from raadslag.demonstration.manuscript import sections
from raadslag.demonstration.matter import Filed, Matter
from raadslag.demonstration.ruling import Ruling
from raadslag.exchange.firstagenda.wording import long_date
from raadslag.exchange.meeting import (
    Attachment,
    Item,
    Kle,
    Proposal,
    Reference,
    Routing,
    Section,
    Stage,
)
from raadslag.rules.danish_date import MONTHS


@dataclass(frozen=True, slots=True)
class Treated:
    """An item of an earlier meeting."""

    body: town.Committee
    day: date
    number: str
    kle: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where an item stands: body, number, and what came before it."""

    body: town.Committee
    number: str
    earlier: Sequence[Treated] = ()
    cited: Treated | None = None
    by_month: bool = False  # cite by month, not by day


def item(filed: Filed, placing: Placing, ruling: Ruling | None) -> Item:
    """The item of a matter; without a ruling as the agenda has it."""
    matter = filed.matter
    topic, facet = matter.kle.split("-")
    mention, reference = _cited(placing)
    return Item(
        number=placing.number,
        title=matter.title,
        case_number=filed.number,
        kle=Kle(topic, facet),
        routing=_routing(matter, placing.body),
        sections=tuple(_sections(matter, placing, mention)),
        proposals=(Proposal(_proposer(matter, placing), "recommendation", matter.motions),),
        decision=ruling.decision if ruling else None,
        dissent=ruling.dissent if ruling else (),
        votes=ruling.votes if ruling else (),
        history=tuple(_stage(one) for one in placing.earlier),
        references=(reference,) if reference else (),
        attachments=tuple(Attachment(title) for title in matter.attachments),
    )


def _routing(matter: Matter, body: town.Committee) -> Routing:
    """The row of codes with this body marked, and those to come."""
    marked = matter.route or (body.code,)
    return Routing(town.ROUTE, tuple(code for code in town.ROUTE if code in marked))


def _proposer(matter: Matter, placing: Placing) -> str:
    return matter.proposer or placing.body.director


def _sections(matter: Matter, placing: Placing, mention: str) -> Iterator[Section]:
    """The headed texts in the order of the form."""
    yield from sections("Resume", matter.summary)
    head, *below = matter.case.split("\n## ", 1)
    case = "\n## ".join([f"{head}\n{mention}" if mention else head, *below])
    yield from sections("Sagsfremstilling", case)
    if matter.economy:
        yield from sections("Økonomi", matter.economy)
    if matter.hearing:
        yield from sections("Høring", matter.hearing)
    motions = "\n".join(f"at {motion}" for motion in matter.motions)
    yield from sections("Indstilling", f"{_proposer(matter, placing)} indstiller\n{motions}")
    if placing.earlier:
        yield from sections("Sagsforløb", "\n".join(_course(placing.earlier)))


def _course(earlier: Sequence[Treated]) -> Iterator[str]:
    """The lines of the case history."""
    for one in earlier:
        yield f"Udvalg: {one.body.name}"
        yield f"Dato: {one.day:%d-%m-%Y}"
        yield f"Punktnummer: {one.number}"
        yield one.text


def _stage(one: Treated) -> Stage:
    return Stage(one.body.name, one.day.isoformat(), one.number, one.text)


def _cited(placing: Placing) -> tuple[str, Reference | None]:
    """A sentence that points to an earlier item, and what it says."""
    one = placing.cited
    if one is None:
        return "", None
    if placing.by_month and one.body is placing.body:
        month = f"{MONTHS[one.day.month - 1]} {one.day.year}"
        text = f"udvalgsmøde i {month}, pkt. {one.number}"
        reference = Reference(text, None, None, one.day.strftime("%Y-%m"), one.number)
        return f"Sagen følger op på en tidligere drøftelse ({text}).", reference
    text = f"mødet i {one.body.name} den {long_date(one.day)}, pkt. {one.number}"
    reference = Reference(text, one.body.name, one.day.isoformat(), None, one.number)
    return f"Emnet blev senest behandlet på {text}.", reference


def simple(placing: Placing, filed: Filed, ruling: Ruling | None) -> Item:
    """A standing item: a title, perhaps a line, and what came of it."""
    matter = filed.matter
    topic, facet = matter.kle.split("-")
    return Item(
        number=placing.number,
        title=matter.title,
        case_number=filed.number,
        kle=Kle(topic, facet),
        routing=_routing(matter, placing.body),
        sections=tuple(sections("Resume", matter.summary)) if matter.summary else (),
        decision=ruling.decision if ruling else None,
    )


def closed(placing: Placing, title: str, number: str) -> Item:
    """A closed item: what may be known of it is its title."""
    topic, facet, *_ = number.split("-")
    return Item(
        number=placing.number,
        title=title,
        closed=True,
        case_number=number,
        kle=Kle(topic, facet),
    )


def member_motion(
    placing: Placing, filed: Filed, party: str, reason: str, ruling: Ruling | None
) -> Item:
    """An item a member has put on the council's agenda."""
    matter = filed.matter
    topic, facet = matter.kle.split("-")
    motions = "\n".join(f"{at}. {motion}" for at, motion in enumerate(matter.motions, 1))
    text = f"{reason}\n{party} foreslår derfor, at:\n{motions}"
    return Item(
        number=placing.number,
        title=matter.title,
        case_number=filed.number,
        kle=Kle(topic, facet),
        routing=_routing(matter, placing.body),
        sections=tuple(sections(f"Beslutningsforslag fra {party}", text)),
        proposals=(Proposal(party, "member_motion", matter.motions),),
        decision=ruling.decision if ruling else None,
    )
