"""A meeting as the plain text of a FirstAgenda document.

Marks in the text and the column of the routing row are lost, as they are
when text is taken out of a real one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from raadslag.exchange.firstagenda.wording import (
    ATTACHMENTS,
    DECISION,
    ROUTE,
    caseworker_lines,
    facts,
    header,
    numbered_title,
    people,
    plain_title,
)
from raadslag.exchange.meeting import Item, Meeting

# Items of a list, and rows of a table.
_LISTED = re.compile(r"(?:[-–•]|\d{1,3}[.)]|[a-zæøå]\)) |.* \| ")
_FIRST_PAGE = 3  # the items begin after the front page and the contents


def write(meeting: Meeting) -> bytes:
    """The meeting as UTF-8 text."""
    lines = [header(meeting), *(f"{label} {value}" for label, value in facts(meeting))]
    lines += ["\n".join([f"{label}:", *names]) for label, names in people(meeting)]
    lines.append("Indholdsfortegnelse")
    contents = "\n".join(
        f"{plain_title(item)}.....\t{page}" for page, item in enumerate(meeting.items, _FIRST_PAGE)
    )
    parts = [*lines, contents, *(_item(item) for item in meeting.items)]
    return ("\n\n" + "\n\n".join(part for part in parts if part) + "\n").encode()


def _item(item: Item) -> str:
    return "\n\n".join(part for part in _parts(item) if part)


def _parts(item: Item) -> Iterator[str]:
    """The paragraphs of an item, in order."""
    yield numbered_title(item)
    yield item.case_number or ""
    if item.routing is not None:
        yield ROUTE
        yield " ".join(item.routing.bodies)
        yield " ".join("X" for _ in item.routing.marked or ())
    yield from caseworker_lines(item)
    for section in item.sections:
        yield section.heading or ""
        yield _spaced(section.text.split("\n"))
    if item.decision is not None:
        yield DECISION
        yield _spaced(item.decision.text.split("\n"))
    if item.attachments:
        yield ATTACHMENTS
        yield from (attachment.title for attachment in item.attachments)


def _spaced(lines: Iterable[str]) -> str:
    """Paragraphs parted by an empty line, items of a list and rows by none."""
    text, before = "", False
    for line in lines:
        listed = _LISTED.match(line) is not None
        gap = "\n" if listed and before else "\n\n"
        text += (gap if text else "") + line
        before = listed
    return text
