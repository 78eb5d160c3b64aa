"""What was decided on an item and how, as the texts of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from raadslag.decisions.states import DissentKind, Outcome
from raadslag.exchange.binder.contents import Ruling
from raadslag.minutes.item_content import (
    ItemContent,
    ItemCorrection,
    ItemDecision,
    ItemDissent,
    ItemVote,
)
from raadslag.rules.danish_date import in_words


def rulings(
    content: ItemContent, outcome: str = "", notes: Sequence[str] = ()
) -> tuple[Ruling, ...]:
    """The decision, what happened on the way to it, votes, dissent and corrections."""
    return tuple(_rulings(content, outcome, [*notes, *content.get("notes", ())]))


def _rulings(content: ItemContent, outcome: str, notes: Sequence[str]) -> Iterator[Ruling]:
    if notes:
        yield Ruling("Behandling", _paragraphs(notes))
    decision = content["decision"]
    if decision is not None:
        yield Ruling("Beslutning", _decided(decision, outcome), strong=True)
    if content["votes"]:
        yield Ruling("Afstemning", "".join(_vote(one) for one in content["votes"]))
    if content["dissent"]:
        yield Ruling("Protokoltilførsler", _list(_dissent(one) for one in content["dissent"]))
    for one in content.get("corrections", ()):
        yield Ruling(_corrected(one), _paragraphs(_lines_of(one)))


def _decided(decision: ItemDecision, outcome: str) -> str:
    """The decision's own words; without any, the word that sums it up."""
    if decision["html"].strip():
        return decision["html"]
    lines = [one for one in decision["text"].split("\n") if one.strip()]
    return _paragraphs(lines or [Outcome(outcome).label if outcome else "Ingen tekst."])


def _vote(vote: ItemVote) -> str:
    sides = (
        ("For", vote["yes"], vote["yes_who"]),
        ("Imod", vote["no"], vote["no_who"]),
        ("Blankt", vote["abstained"], vote["abstained_who"]),
    )
    told = [_side(*one) for one in sides if one[1] is not None or one[2]]
    on = [vote["on"]] if vote["on"] else []
    return _paragraphs(on) + _list(told)


def _side(name: str, count: int | None, who: Sequence[str]) -> str:
    number = "" if count is None else f" {count}"
    names = f": {', '.join(who)}" if who else ""
    return f"{name}{number}{names}"


def _dissent(one: ItemDissent) -> str:
    told = f": {one['scope']}" if one["scope"] else ""
    return f"{one['who']} {DissentKind(one['kind']).label}{told}"


def additions(corrections: Iterable[ItemCorrection]) -> tuple[tuple[str, str], ...]:
    """What was added to minutes as a whole: which it is, and its words."""
    return tuple((f"{_corrected(one)}:", "\n".join(_lines_of(one))) for one in corrections)


def _corrected(one: ItemCorrection) -> str:
    return f"Tilføjelse {one['number']} af {in_words(date.fromisoformat(one['on']))}"


def _lines_of(one: ItemCorrection) -> list[str]:
    lines = one["text"].split("\n")
    return [*lines, f"Begrundelse: {one['reason']}"] if one["reason"] else lines


def _paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<p>{escape(one)}</p>" for one in lines if one.strip())


def _list(lines: Iterator[str] | Sequence[str]) -> str:
    points = "".join(f"<li>{escape(one)}</li>" for one in lines)
    return f"<ul>{points}</ul>" if points else ""
