"""Minutes as a Word document: what the PDF says, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape

from raadslag.exchange.binder.contents import Binder, Entry, Proposal, Sheet, Stage
from raadslag.exchange.binder.contents import Section as Words
from raadslag.exchange.binder.layout import KINDS, facts, remarks
from raadslag.exchange.docx.write import write
from raadslag.exchange.meeting import Attachment, Item, Meeting, Routing, Section
from raadslag.rules.danish_date import in_words

NOTED = ("Dato", "Tid", "Sted")  # which Word has from the meeting itself


def word(binder: Binder) -> bytes:
    """The minutes as the bytes of a .docx, with votes, dissent and who approved them."""
    carried = Meeting.from_json(binder.carried)
    told = zip(carried.items, binder.entries, strict=True)
    items = [_item(item, entry) for item, entry in told]
    if binder.sheet is not None:
        items.append(Item(None, binder.sheet.heading, sections=tuple(_sheet(binder.sheet))))
    shown = replace(carried, attendance=None, items=tuple(items))
    return write(shown, opening=_opening(binder))


def _opening(binder: Binder) -> list[str]:
    lines = [f"{label}: {value}" for label, value in facts(binder) if label not in NOTED and value]
    told = [f"{label} {value}" for label, value in remarks(binder) if value]
    return [*lines, *(line for one in told for line in one.split("\n"))]


def _item(item: Item, entry: Entry) -> Item:
    routing = Routing(entry.route_codes, entry.route_marked) if entry.route_codes else None
    return Item(
        number=item.number,
        title=item.title,
        closed=item.closed,
        case_number=entry.case_number or None,
        routing=routing,
        sections=tuple(_sections(entry)),
        attachments=tuple(Attachment(one.title) for one in entry.enclosures),
    )


def _sections(entry: Entry) -> Iterator[Section]:
    if entry.ground:
        yield _plain("Lukket", [entry.ground])
    yield from map(_words, entry.sections)
    yield from map(_proposal, entry.proposals)
    for one in entry.announcements:
        yield _plain(one.who or "Meddelelse", one.text.split("\n"))
    yield from map(_stage, entry.stages)
    for ruling in entry.rulings:
        yield Section(ruling.heading, 1, "", ruling.html)


def _words(one: Words) -> Section:
    return Section(one.heading, max(one.level, 1), "", one.html)


def _proposal(one: Proposal) -> Section:
    verb = "foreslår" if one.kind == "member_motion" else "indstiller"
    first = [f"{one.proposer} {verb},"] if one.proposer else []
    motions = "".join(f"<li>{escape(motion)}</li>" for motion in one.motions)
    listed = f"<ol>{motions}</ol>" if len(one.motions) > 1 else _paragraphs(one.motions)
    return Section(KINDS.get(one.kind, one.kind), 1, "", _paragraphs(first) + listed)


def _stage(one: Stage) -> Section:
    day = f", {in_words(one.on)}" if one.on else ""
    number = f", punkt {one.number}" if one.number else ""
    heading = f"Tidligere behandling: {one.organization}{day}{number}"
    return _plain(heading, one.text.split("\n"))


def _sheet(sheet: Sheet) -> Iterator[Section]:
    """Who has approved the text, and what it can be held against."""
    if sheet.told:
        yield _plain("Status", sheet.told)
    signed = [("Navn", "Svar eller underskrift")]
    signed += [(one.name, one.answer or "Underskrift:") for one in sheet.lines]
    if sheet.lines:
        yield Section("Svar", 1, "", _table(signed))
    if sheet.fingerprint:
        yield _plain("Tekstens fingeraftryk", [sheet.fingerprint])
    if sheet.note:
        yield _plain("Logbogen", [*sheet.note.splitlines(), sheet.address])


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _plain(heading: str, lines: Iterable[str]) -> Section:
    return Section(heading, 1, "", _paragraphs(lines))


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(one)}</p>" for one in lines if one.strip())
