"""What a public item's row tells in short, made from its content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from raadslag.publications.compose import ComposedItem
from raadslag.publications.content import DISAGREEING, Glance, ItemContent

GLANCE_LETTERS = 300


def glance_of(content: ItemContent) -> Glance:
    """What a list of items shows of one."""
    return {
        "decision": decision_in_short(content["decision"]),
        "changes": content["changes"],
        "dissent": content["dissent"],
        "votes": len(content["votes"]),
        "attachments": len(content["attachments"]),
    }


def dissenting(content: ItemContent) -> bool:
    """Whether somebody stood otherwise."""
    return any(one["kind"] in DISAGREEING for one in content["dissent"])


def decision_in_short(decision: Mapping[str, Any] | None) -> str:
    """The beginning of a decision, on one line; nothing of none."""
    text = " ".join(decision["text"].split()) if decision else ""
    if len(text) > GLANCE_LETTERS:
        return text[:GLANCE_LETTERS].rsplit(" ", 1)[0] + " …"
    return text


def columns_of(one: ComposedItem) -> dict[str, Any]:
    """What of an item stands in columns of its own."""
    item, case = one.item, one.item.consultation.case
    hidden = item.closed
    return {
        "position": item.position,
        "number": item.number,
        "slug": item.slug,
        "title": one.title,
        "closed": hidden,
        "case_number": "" if hidden else case.number or "",
        "case_slug": "" if hidden else case.slug or "",
        "kle_topic": "" if hidden else case.kle_topic,
        "kle_facet": "" if hidden else case.kle_facet,
        "outcome": one.outcome,
    }
