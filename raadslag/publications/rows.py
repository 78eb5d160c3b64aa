"""What a public item's row tells in short, made from its content."""

from __future__ import annotations

from raadslag.publications.content import Glance, ItemContent
from raadslag.publications.words import folded, texts

GLANCE_LETTERS = 300


def glance_of(content: ItemContent) -> Glance:
    """What a list of items shows of one."""
    decision = content["decision"]
    text = " ".join(decision["text"].split()) if decision else ""
    if len(text) > GLANCE_LETTERS:
        text = text[:GLANCE_LETTERS].rsplit(" ", 1)[0] + " …"
    return {
        "decision": text,
        "changes": content["changes"],
        "dissent": content["dissent"],
        "votes": len(content["votes"]),
        "attachments": len(content["attachments"]),
    }


def words_of(title: str, case_number: str, content: ItemContent) -> str:
    """Title, case number and texts, as search knows them."""
    return folded(" ".join((title, case_number, *texts(content)))).casefold()
