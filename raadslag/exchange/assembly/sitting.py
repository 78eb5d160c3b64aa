"""When a meeting was, where only the headings of its decisions say so."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from raadslag.exchange.draft import Block, BlockKind, Draft
from raadslag.exchange.meeting import Warning
from raadslag.rules.heading import Heading, Role, read_heading

_DOUBT = Warning(
    "meeting",
    "Mødets dato står ikke for sig selv; den er taget fra overskrifterne over beslutningerne.",
)


def with_day(draft: Draft) -> Draft:
    """A draft with the date, and perhaps body, of most items' last decision."""
    if draft.meeting.date is not None:
        return draft
    last = (_last_decision(item.blocks) for item in draft.items)
    named = Counter((one.day, one.body) for one in last if one is not None)
    if not named:
        return draft
    (day, body), count = named.most_common(1)[0]
    if day is None or count * 2 <= named.total():
        return draft
    when = replace(draft.meeting, date=day.isoformat())
    return replace(draft, meeting=when, body=draft.body or body, warnings=(*draft.warnings, _DOUBT))


def _last_decision(blocks: tuple[Block, ...]) -> Heading | None:
    """The last dated heading over a decision."""
    for block in reversed(blocks):
        if block.kind is BlockKind.HEADING:
            heading = read_heading(block.text)
            if heading.role is Role.DECISION and heading.day is not None:
                return heading
    return None
