"""Small PDF files to go with the demonstration's cases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import typst

from raadslag.demonstration import town
from raadslag.exchange.meeting import Item, Meeting
from raadslag.rules.address import slug

FOLDER = "bilag"
_TEMPLATE = rb"""
#let m = json(bytes(sys.inputs.at("sheet")))
#set document(title: m.title)
#set page(paper: "a4", margin: 28mm, footer: text(size: 8pt, m.foot))
#set text(font: "Libertinus Serif", size: 11pt, lang: "da")
#set par(leading: 0.7em, spacing: 1.2em)
#text(size: 9pt, m.owner)
#heading(level: 1, m.title)
#for line in m.lines { par(text(line)) }
"""


def enclosed(meeting: Meeting, folder: Path) -> Meeting:
    """The meeting with its attachments as files beside the document."""
    return replace(meeting, items=tuple(_enclosed(meeting, item, folder) for item in meeting.items))


def _enclosed(meeting: Meeting, item: Item, folder: Path) -> Item:
    attachments = []
    for at, one in enumerate(item.attachments):
        name = f"{FOLDER}/{meeting.meeting.date}-{item.number}-{at}-{slug(one.title)[:40]}.pdf"
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(sheet(one.title, lines_of(meeting, item)))
        attachments.append(replace(one, url=name))
    return replace(item, attachments=tuple(attachments))


def lines_of(meeting: Meeting, item: Item) -> Iterator[str]:
    """What an attachment says: the case it belongs to, in its own words."""
    place = f"{meeting.body} den {meeting.meeting.date}"
    yield f"Bilag til punkt {item.number}, »{item.title}«, {place}."
    for section in item.sections:
        if section.heading in ("Resume", "Økonomi", "Høring"):
            yield section.text


def sheet(title: str, lines: Iterable[str]) -> bytes:
    """One page with a title and some text, as PDF."""
    content = {
        "title": title,
        "owner": town.NAME,
        "foot": f"{town.NAME} findes ikke. Bilaget er lavet til demonstration.",
        "lines": list(lines),
    }
    return typst.compile(
        _TEMPLATE,
        sys_inputs={"sheet": json.dumps(content, ensure_ascii=False)},
        format="pdf",
        ignore_system_fonts=True,
    )
