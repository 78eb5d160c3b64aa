"""A counted vote as municipal minutes print it; ``voting`` reads it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.rules.ballot import Cast, Choice, Tally
from raadslag.rules.member import Member, counted, listed

_SIDES = {
    Choice.FOR: "For stemte",
    Choice.AGAINST: "Imod stemte",
    Choice.BLANK: "Blankt stemte",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a vote: groups that stand whole, and members of split groups."""

    choice: Choice
    count: int
    groups: tuple[tuple[str, int], ...] = ()
    members: tuple[Member, ...] = ()


def by_member(tally: Tally, on: str = "") -> str:
    """A vote in words, with the name of each.

    Args:
        tally: The counted vote.
        on: What was voted on, as a sentence begins with it; empty for the item itself.

    Source: RD 1987/87.1.5: the protocol shows how each member voted.

    >>> anna, bo = Member(1, "Anna Holm", "A"), Member(2, "Bo Lund", "C")
    >>> vote = Tally(1, 1, 0, (Cast(anna, Choice.FOR), Cast(bo, Choice.AGAINST)))
    >>> by_member(vote)
    'For stemte 1: Anna Holm (A). Imod stemte 1: Bo Lund (C).'
    """
    told = [
        Side(
            choice,
            tally.on(choice),
            members=tuple(cast.who for cast in tally.casts if cast.choice is choice),
        )
        for choice in Choice
    ]
    return _in_words(told, tally, on)


def by_group(tally: Tally, on: str = "") -> str:
    """A vote in words, with groups where they stand whole and members where they split.

    Args:
        tally: The counted vote.
        on: What was voted on, as a sentence begins with it; empty for the item itself.

    Source: RD 1987/87.1.5, RD 1988/88.1.1: group labels are enough when the split
    follows the groups.

    >>> anna, bo = Member(1, "Anna Holm", "A"), Member(2, "Bo Lund", "C")
    >>> vote = Tally(1, 1, 0, (Cast(anna, Choice.FOR), Cast(bo, Choice.AGAINST)))
    >>> by_group(vote, "Ændringsforslaget").splitlines()
    ['Ændringsforslaget blev sat til afstemning.', 'For stemte A (1). Imod stemte C (1).']
    """
    return _in_words(sides(tally), tally, on)


def sides(tally: Tally) -> tuple[Side, ...]:
    """The three sides of a vote; a group is whole when all who voted in it agree.

    Args:
        tally: The counted vote.
    """
    split = _split(tally.casts)
    return tuple(_side(tally, choice, split) for choice in Choice)


def _split(casts: Sequence[Cast]) -> set[str]:
    """Groups whose members do not agree; those in no group stand alone."""
    said: dict[str, set[Choice]] = {}
    for cast in casts:
        said.setdefault(cast.who.group, set()).add(cast.choice)
    return {group for group, choices in said.items() if len(choices) > 1} | {""}


def _side(tally: Tally, choice: Choice, split: set[str]) -> Side:
    who = [cast.who for cast in tally.casts if cast.choice is choice]
    whole = dict.fromkeys(one.group for one in who if one.group not in split)
    groups = tuple((name, sum(one.group == name for one in who)) for name in whole)
    members = tuple(one for one in who if one.group in split)
    return Side(choice, tally.on(choice), groups, members)


def _in_words(told: Sequence[Side], tally: Tally, on: str) -> str:
    """The sides that somebody took, blank only then, and who did not vote."""
    said = [_side_words(side) for side in told if side.count or side.choice is not Choice.BLANK]
    parts = [f"{on} blev sat til afstemning."] if on else []
    parts.append(" ".join(said))
    if tally.missing:
        parts.append(f"{listed(tally.missing)} afgav ikke stemme.")
    elif tally.missing_count:
        parts.append(f"{counted(tally.missing_count, 'medlem', 'medlemmer')} afgav ikke stemme.")
    return "\n".join(parts)


def _side_words(side: Side) -> str:
    """One side; the number goes first where it can not be read from the groups."""
    if not side.count:
        return f"{_SIDES[side.choice]} ingen."
    named = [*(f"{name} ({number})" for name, number in side.groups), *map(str, side.members)]
    if not named:
        return f"{_SIDES[side.choice]} {side.count}."
    number = "" if _countable(side) else f"{side.count}: "
    return f"{_SIDES[side.choice]} {number}{_joined(named, plain=not number)}."


def _countable(side: Side) -> bool:
    """Whether each name says how many it stands for."""
    return bool(side.groups) and all(member.group for member in side.members)


def _joined(named: Sequence[str], *, plain: bool) -> str:
    """Names with commas, as votes are printed; the last of persons after "og"."""
    return ", ".join(named) if plain else listed(named)
