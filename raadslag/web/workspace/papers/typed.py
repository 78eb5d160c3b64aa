"""What stands in the fields of the editor, read from what was sent."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import QueryDict

from raadslag.cases.entries import ProposalEntry, Section, Typed, TypedProposal, TypedSection
from raadslag.cases.text import Text
from raadslag.web.kit.numbers import number
from raadslag.web.kit.rich_field import written

MOST = 80  # sections, and proposals, a form may send


def typed_in(post: QueryDict) -> Typed:
    """The text in a sent form; markup as it came, since saving cleans it."""
    return {
        "title": post.get("title", ""),
        "sections": [_section(post, at) for at in range(_count(post, "sections"))],
        "proposals": [_proposal(post, at) for at in range(_count(post, "proposals"))],
    }


def number_in(post: QueryDict, name: str) -> int:
    """A whole number that was sent; 0 when it is none."""
    return number(post.get(name), digits=15)


def _count(post: QueryDict, name: str) -> int:
    return min(number_in(post, name), MOST)


def _section(post: QueryDict, at: int) -> TypedSection:
    name = f"section-{at}"
    level = number_in(post, f"{name}-level")
    return {
        "heading": post.get(f"{name}-heading", ""),
        "level": min(max(level, 1), 3),
        "html": _html(post, f"{name}-text"),
    }


def _html(post: QueryDict, name: str) -> str:
    """The markup of a field: the editor's own, or made of the plain text typed without it."""
    if post.get(f"{name}_form") == "html" or name not in post:
        return post.get(f"{name}_html", "")
    return written(post, name)


def _proposal(post: QueryDict, at: int) -> TypedProposal:
    name = f"proposal-{at}"
    kind = post.get(f"{name}-kind", "")
    return {
        "proposer": post.get(f"{name}-proposer", ""),
        "kind": kind if kind == "member_motion" else "recommendation",
        "motions": post.getlist(f"{name}-motion")[:MOST],
    }


def sections_of(typed: Typed) -> list[Section]:
    """The sections as the verbs take them."""
    return [{**one, "heading": one["heading"] or None, "text": ""} for one in typed["sections"]]


def proposals_of(typed: Typed) -> list[ProposalEntry]:
    """The proposals as the verbs take them."""
    return [
        ProposalEntry(one["proposer"], one["kind"], tuple(one["motions"]))
        for one in typed["proposals"]
    ]


def as_typed(text: Text) -> Typed:
    """A saved text as the fields would hold it."""
    return {
        "title": text.title,
        "sections": [
            {"heading": one["heading"] or "", "level": one["level"], "html": one["html"]}
            for one in text.sections
        ],
        "proposals": [
            {"proposer": one.proposer, "kind": one.kind, "motions": list(one.motions)}
            for one in text.proposals
        ],
    }


def alike(headings: Iterable[str], heading: str) -> bool:
    """Whether a heading is among others, whatever its letter case."""
    return heading.casefold() in {one.casefold() for one in headings}
