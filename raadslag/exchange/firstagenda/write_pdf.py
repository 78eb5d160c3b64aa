"""A meeting as a FirstAgenda PDF: what the text cannot say stands in the spacing."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import typst

from raadslag.exchange.firstagenda.page import TEMPLATE
from raadslag.exchange.firstagenda.wording import (
    caseworker_lines,
    facts,
    header,
    numbered_title,
    people,
    plain_title,
    running,
)
from raadslag.exchange.fragment import Piece, pieces
from raadslag.exchange.meeting import Item, Meeting

_TEMPLATE = TEMPLATE.encode()


def write(meeting: Meeting, *, decision_first: bool = False) -> bytes:
    """The meeting as a tagged PDF.

    Args:
        meeting: What to write.
        decision_first: Whether the decision stands above the case, as some
            municipalities have it.
    """
    content = {
        "header": header(meeting),
        "facts": facts(meeting),
        "items": [_item(item, decision_first) for item in meeting.items],
        "running": running(meeting),
        "people": people(meeting),
    }
    # The words go in as data and never as markup, so no text can be typst code.
    return typst.compile(
        _TEMPLATE,
        sys_inputs={"meeting": json.dumps(content, ensure_ascii=False)},
        format="pdf",
        ignore_system_fonts=True,
    )


def _item(item: Item, decision_first: bool) -> dict[str, Any]:
    """One item in the shape the template reads."""
    routing = item.routing
    return {
        "title": numbered_title(item),
        "contents": plain_title(item),
        "case_number": item.case_number or "",
        "route": None
        if routing is None
        else {"bodies": routing.bodies, "marked": routing.marked or ()},
        "lines": caseworker_lines(item),
        "passages": _passages(item, decision_first),
        "attachments": [attachment.title for attachment in item.attachments],
    }


def _passages(item: Item, decision_first: bool) -> list[dict[str, Any]]:
    """The headed texts in the order they are printed."""
    sections = [
        _passage(one.heading or "", one.level, pieces(one.html, one.text)) for one in item.sections
    ]
    if item.decision is None:
        return sections
    told = pieces(item.decision.html, item.decision.text)
    decision = _passage("Beslutning", 1, told)
    return [decision, *sections] if decision_first else [*sections, decision]


def _passage(heading: str, level: int, found: tuple[Piece, ...]) -> dict[str, Any]:
    return {"heading": heading, "level": level, "pieces": [asdict(piece) for piece in found]}
