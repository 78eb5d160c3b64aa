"""Whether enough members are present to decide, per item."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from raadslag.rules.attendance import Span, accepted, seating_at
from raadslag.rules.attendance_log import Fact
from raadslag.rules.instant import when
from raadslag.rules.member import Member, counted
from raadslag.rules.ruling import Ruling

SOURCE = "Kommunestyrelsesloven § 11, stk. 2 og § 20"
RECUSED_SOURCE = "Kommunestyrelsesloven § 11, stk. 2 og § 14"


class Recused(StrEnum):
    """How those with a conflict of interest count in the quorum of an item."""

    LEFT_OUT = "left_out"  # the body is as many fewer on that item
    ABSENT = "absent"  # the body is as large as ever, and they are not there


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many are present, of how many, and how many there must be."""

    members: int  # who count on the item
    present: int
    needed: int
    recused: int = 0  # members left out or counted as absent

    @property
    def reached(self) -> bool:
        """Whether the body may decide."""
        return 0 < self.needed <= self.present

    @property
    def spare(self) -> int:
        """How many may still leave; negative when so many are missing."""
        return self.present - self.needed


def needed(members: int) -> int:
    """Least number of members who must be present: half, rounded up.

    Args:
        members: Members of the body, 1 or more.

    Raises:
        ValueError: There are no members.

    Source: Kommunestyrelsesloven § 11, stk. 2; for committees § 20.

    >>> needed(7), needed(8), needed(31)
    (4, 4, 16)
    """
    if members < 1:
        raise ValueError("a body has at least one member")
    return -(-members // 2)


def quorum(
    members: int, present: int, *, recused: int = 0, rule: Recused = Recused.LEFT_OUT
) -> Quorum:
    """How a body stands to its quorum on an item.

    Args:
        members: Members of the body, 1 or more; a substitute takes a member's place.
        present: Members in the room who may take part, recused ones not counted.
        recused: Members found to have a conflict of interest, 0 or more.
        rule: Whether they are left out of the denominator, as is usual, or count as absent.

    Raises:
        ValueError: There are more people than the body has members.

    Source: Kommunestyrelsesloven § 11, stk. 2 and § 20; who has a conflict of interest is
    out of the item by § 14 (RD 1980/80.2a.1, RD 2003/03.2a.1).

    >>> quorum(7, 3, recused=1)
    Quorum(members=6, present=3, needed=3, recused=1)
    >>> quorum(7, 3, recused=1, rule=Recused.ABSENT).reached
    False
    """
    if min(present, recused) < 0 or present + recused > members:
        raise ValueError("more are counted than the body has members")
    counting = members - recused if rule is Recused.LEFT_OUT else members
    return Quorum(counting, present, needed(counting) if counting else 0, recused)


def quorum_of(
    members: Collection[Member],
    present: Collection[Member],
    recused: Collection[Member] = (),
    *,
    rule: Recused = Recused.LEFT_OUT,
) -> Quorum:
    """The same, counted on people.

    Args:
        members: Who has a seat, a substitute in the place of the member.
        present: Who is in the room; guests among them are not counted.
        recused: Who has a conflict of interest on the item.
        rule: How those count.

    Source: As ``quorum``.

    >>> anna, bo, clara = (Member(n, name) for n, name in enumerate(["Anna", "Bo", "Clara"]))
    >>> quorum_of([anna, bo, clara], [anna, bo, clara], [bo]).present
    2
    """
    out = set(members) & set(recused)
    there = (set(members) & set(present)) - out
    return quorum(len(set(members)), len(there), recused=len(out), rule=rule)


def quorum_at(
    facts: Iterable[Fact],
    members: Sequence[Member],
    at: datetime,
    *,
    rule: Recused = Recused.LEFT_OUT,
) -> Quorum:
    """The quorum at an instant, by the log of who came and went.

    Args:
        facts: In the order they were noted.
        members: Who has a seat; substitutes are found in the log.
        at: An instant.
        rule: How those with a conflict of interest count.

    Source: As ``quorum``.
    """
    seating = seating_at(facts, members, at)
    voters, recused = len(seating.voters), len(seating.recused)
    return quorum(len(seating.seats), voters, recused=recused, rule=rule)


def quorum_during(
    facts: Sequence[Fact],
    members: Sequence[Member],
    span: Span,
    *,
    rule: Recused = Recused.LEFT_OUT,
) -> tuple[tuple[datetime, Quorum], ...]:
    """The quorum of an item from its beginning, and at each instant it changed.

    Args:
        facts: In the order they were noted.
        members: Who has a seat.
        span: The time the item was dealt with.
        rule: How those with a conflict of interest count.

    Source: As ``quorum``.
    """
    inside = [fact.at for fact in accepted(facts) if _within(fact.at, span)]
    found: list[tuple[datetime, Quorum]] = []
    for at in dict.fromkeys([span.begins, *inside]):
        now = quorum_at(facts, members, at, rule=rule)
        if not found or found[-1][1] != now:
            found.append((at, now))
    return tuple(found)


def _within(at: datetime, span: Span) -> bool:
    """Whether an instant lies in a span, after its beginning and before its end."""
    later = when(span.begins) < when(at)
    return later and (span.ends is None or when(at) < when(span.ends))


def may_decide(found: Quorum) -> Ruling:
    """Whether the body may decide, with the sentence the lamp shows.

    Args:
        found: How the body stands to its quorum.

    Source: Kommunestyrelsesloven § 11, stk. 2; for committees § 20.

    >>> may_decide(quorum(7, 3)).text
    'Kun 3 af 7 medlemmer er til stede; der skal være mindst 4.'
    >>> may_decide(quorum(7, 4)).text
    '4 af 7 medlemmer er til stede; der kan træffes beslutning.'
    """
    source = RECUSED_SOURCE if found.recused else SOURCE
    if not found.members:
        return Ruling(False, "Alle medlemmer er inhabile; der kan ikke træffes beslutning.", source)
    of = f"{found.present} af {counted(found.members, 'medlem', 'medlemmer')}"
    if found.reached:
        return Ruling(True, f"{of} er til stede; der kan træffes beslutning.", source)
    few = f"Kun {of}" if found.present else f"Ingen af {found.members} medlemmer"
    if found.members == 1:
        few = "Det eneste medlem er ikke til stede"
        return Ruling(False, f"{few}; der kan ikke træffes beslutning.", source)
    return Ruling(False, f"{few} er til stede; der skal være mindst {found.needed}.", source)
