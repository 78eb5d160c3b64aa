"""A whole draft becomes a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from raadslag.exchange.assembly.item import Assembled, Sitting, assemble_item
from raadslag.exchange.assembly.sitting import with_day
from raadslag.exchange.draft import BlockKind, Draft
from raadslag.exchange.meeting import Kind, Meeting, Source, Warning
from raadslag.rules.heading import Role, read_heading
from raadslag.rules.municipality import dominant_municipality


def assemble(draft: Draft, source: Source) -> Meeting:
    """The meeting a draft tells of; every guess is among its warnings."""
    draft = with_day(draft)
    sitting = Sitting(draft.body, _day(draft), _held(draft))
    assembled = [assemble_item(item, sitting) for item in draft.items]
    kind = _kind(draft, assembled)
    return Meeting(
        source=source,
        kind=kind,
        municipality=draft.municipality or dominant_municipality(_texts(draft)),
        body=draft.body,
        meeting=draft.meeting,
        attendance=draft.attendance,
        items=tuple(one.item for one in assembled),
        warnings=(*draft.warnings, *_renamed(draft, kind), *_warnings(assembled)),
    )


def _kind(draft: Draft, assembled: Sequence[Assembled]) -> Kind:
    """Minutes hold decisions, whatever the document calls itself."""
    decided = sum(one.item.decision is not None for one in assembled)
    if draft.kind is None:
        return "minutes" if decided else "agenda"
    if draft.kind == "agenda" and decided > 1 and decided * 2 >= len(assembled):
        return "minutes"
    return draft.kind


def _renamed(draft: Draft, kind: Kind) -> Iterator[Warning]:
    if draft.kind is not None and draft.kind != kind:
        yield Warning("kind", "Dokumentet kalder sig dagsorden, men rummer mødets beslutninger.")


def _held(draft: Draft) -> bool:
    """Whether the draft is of minutes: it says so, or it holds a decision."""
    blocks = (block for item in draft.items for block in item.blocks)
    return draft.kind == "minutes" or (
        draft.kind is None
        and any(
            block.kind is BlockKind.HEADING and read_heading(block.text).role is Role.DECISION
            for block in blocks
        )
    )


def _day(draft: Draft) -> date | None:
    """The meeting's day."""
    return date.fromisoformat(draft.meeting.date) if draft.meeting.date else None


def _texts(draft: Draft) -> Iterator[str]:
    """All text that may name the municipality."""
    yield draft.meeting.location or ""
    for item in draft.items:
        yield item.title
        for block in (*item.blocks, *item.decision):
            yield block.text


def _warnings(assembled: list[Assembled]) -> Iterator[Warning]:
    """The items' doubts with their places."""
    for at, one in enumerate(assembled):
        for field, message in one.doubts:
            yield Warning(f"items[{at}].{field}", message)
