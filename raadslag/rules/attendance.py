"""Who was in the room: at an instant, during an item, in a part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from raadslag.rules.attendance_log import Aside, Contradiction, Fact, Stay, gone_through, in_order
from raadslag.rules.instant import when
from raadslag.rules.member import Member
from raadslag.rules.ruling import Ruling

SOURCE = "RD 2011/11.1.5"


@dataclass(frozen=True, slots=True)
class Span:
    """A time an item was dealt with; open while ``ends`` is none."""

    item: str  # number as printed
    begins: datetime
    ends: datetime | None = None


class Part(StrEnum):
    """How much of an item somebody was there for."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Difference:
    """Who took part in the meeting but not in all of one item."""

    item: str
    away: tuple[Member, ...] = ()
    partly: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Seating:
    """Who holds the seats at an instant; a substitute holds the seat of a member."""

    seats: tuple[Member, ...]  # one for each member of the body
    voters: tuple[Member, ...] = ()  # in the room, with a vote
    recused: tuple[Member, ...] = ()  # out of it because of a conflict of interest


def stays(facts: Iterable[Fact]) -> tuple[Stay, ...]:
    """All times somebody was in the room, by their beginning; open ones too.

    Args:
        facts: In the order they were noted; contradictory ones are passed over.

    Source: RD 2011/11.1.5: the protocol tells per meeting and per item who was absent.
    """
    log = gone_through(facts)
    found = (*log.stays, *log.inside.values())
    return tuple(sorted(found, key=lambda stay: when(stay.begins)))


def asides(facts: Iterable[Fact]) -> tuple[Aside, ...]:
    """All times somebody was out because of a conflict of interest, by their beginning.

    Args:
        facts: In the order they were noted; contradictory ones are passed over.
    """
    log = gone_through(facts)
    found = (*log.asides, *(aside for aside, _ in log.aside.values()))
    return tuple(sorted(found, key=lambda aside: when(aside.left)))


def accepted(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that agree with those before them, by when they happened."""
    return tuple(gone_through(facts).accepted)


def contradictions(facts: Iterable[Fact]) -> tuple[Contradiction, ...]:
    """The facts that can not be true after those before them, each with a sentence.

    Args:
        facts: In the order they were noted.

    >>> from raadslag.rules.attendance_log import Kind
    >>> bo = Member(2, "Bo Lund", "A")
    >>> [one.text for one in contradictions([Fact(Kind.LEFT, bo, datetime(2026, 1, 13, 14))])]
    ['Bo Lund (A) kan ikke forlade mødet uden at være kommet; registrér ankomsten først.']
    """
    return tuple(gone_through(facts).contradictions)


def may_note(facts: Sequence[Fact], fact: Fact) -> Ruling:
    """Whether one more fact agrees with the log, also when its hour was typed.

    Args:
        facts: What is noted already, in the order it was noted.
        fact: What is to be noted.

    Source: RD 2011/11.1.5.
    """
    before = Counter(one.text for one in contradictions(facts))
    after = Counter(one.text for one in contradictions([*facts, fact]))
    return Ruling(not after - before, next(iter(after - before), ""), SOURCE)


def seating_at(facts: Iterable[Fact], members: Sequence[Member], at: datetime) -> Seating:
    """Who holds the seats of a body at an instant, and who of them may vote.

    Args:
        facts: In the order they were noted.
        members: Who has a seat; one who joined after the meeting was called is among them.
        at: An instant.

    Source: Kommunestyrelsesloven § 14: one with a conflict of interest has no vote.

    >>> from raadslag.rules.attendance_log import Kind
    >>> anna, bo, clara = Member(1, "Anna"), Member(2, "Bo"), Member(3, "Clara")
    >>> now = datetime(2026, 1, 13, 14)
    >>> noted = [Fact(Kind.ARRIVED, anna, now),
    ...     Fact(Kind.SUBSTITUTE_IN, clara, now, instead_of=bo)]
    >>> [str(one) for one in seating_at(noted, [anna, bo], now).voters]
    ['Anna', 'Clara']
    """
    log = gone_through(fact for fact in in_order(facts) if when(fact.at) <= when(at))
    held = (*log.inside.values(), *(stay for _, stay in log.aside.values()))
    instead = {stay.instead_of: stay.who for stay in held if stay.instead_of is not None}
    seats = tuple(instead.get(member, member) for member in members)
    return Seating(
        seats,
        tuple(who for who in dict.fromkeys(seats) if who in log.inside),
        tuple(who for who in dict.fromkeys(seats) if who in log.aside),
    )


def present_at(facts: Iterable[Fact], at: datetime) -> tuple[Member, ...]:
    """Who is in the room at an instant; one who leaves at it is not.

    Args:
        facts: In the order they were noted.
        at: An instant.

    >>> from raadslag.rules.attendance_log import Kind
    >>> bo = Member(2, "Bo Lund", "A")
    >>> noted = [Fact(Kind.ARRIVED, bo, datetime(2026, 1, 13, 14, 5))]
    >>> [str(one) for one in present_at(noted, datetime(2026, 1, 13, 14, 5))]
    ['Bo Lund (A)']
    """
    return tuple(stay.who for stay in stays(facts) if _holds(stay, at))


def taking_part(facts: Iterable[Fact]) -> tuple[Member, ...]:
    """Everybody who was in the room at some time, in the order they came."""
    return tuple(dict.fromkeys(fact.who for fact in accepted(facts)))


def absent(facts: Iterable[Fact], members: Iterable[Member]) -> tuple[Member, ...]:
    """Members who were never in the room.

    Args:
        facts: In the order they were noted.
        members: Who has a seat.

    Source: RD 2011/11.1.5.
    """
    there = set(taking_part(facts))
    return tuple(member for member in members if member not in there)


def presence(facts: Iterable[Fact], spans: Sequence[Span]) -> dict[Member, Part]:
    """How much of one item each who took part in the meeting was there for.

    Args:
        facts: In the order they were noted.
        spans: The times the one item was dealt with; several when it was taken up again.

    >>> from raadslag.rules.attendance_log import Kind
    >>> bo = Member(2, "Bo Lund", "A")
    >>> noted = [Fact(Kind.ARRIVED, bo, datetime(2026, 1, 13, 14, 5))]
    >>> item = Span("3", datetime(2026, 1, 13, 14), datetime(2026, 1, 13, 14, 20))
    >>> presence(noted, [item])[bo].value
    'part'
    """
    noted = tuple(facts)
    found = stays(noted)
    return {
        who: _together([_part([stay for stay in found if stay.who == who], span) for span in spans])
        for who in taking_part(noted)
    }


def differences(facts: Sequence[Fact], spans: Sequence[Span]) -> tuple[Difference, ...]:
    """The items somebody who took part in the meeting was not there for all of.

    Substitutes are counted for the items after they came in, members while they
    were away; the room says elsewhere who stood in for whom.

    Args:
        facts: In the order they were noted.
        spans: The items in the order they were dealt with.

    Source: RD 2011/11.1.5: also per item it is told who was absent.
    """
    items = dict.fromkeys(span.item for span in spans)
    found = (_difference(facts, item, [s for s in spans if s.item == item]) for item in items)
    return tuple(one for one in found if one.away or one.partly)


def _difference(facts: Sequence[Fact], item: str, spans: Sequence[Span]) -> Difference:
    parts = presence(facts, spans)
    away, partly = (
        tuple(who for who, part in parts.items() if part is kind) for kind in (Part.NONE, Part.PART)
    )
    return Difference(item, away, partly)


def _holds(stay: Stay, at: datetime) -> bool:
    """Whether an instant lies in a stay; its end does not."""
    begun = when(stay.begins) <= when(at)
    return begun and (stay.ends is None or when(at) < when(stay.ends))


def _part(own: Collection[Stay], span: Span) -> Part:
    """How much of a span one person's stays cover."""
    meeting = [stay for stay in own if _meets(stay, span)]
    if not meeting:
        return Part.NONE
    return Part.WHOLE if any(_covers(stay, span) for stay in meeting) else Part.PART


def _meets(stay: Stay, span: Span) -> bool:
    """Whether a stay and a span have an instant in common."""
    if _holds(stay, span.begins):
        return True
    begins_inside = when(stay.begins) > when(span.begins)
    return begins_inside and (span.ends is None or when(stay.begins) < when(span.ends))


def _covers(stay: Stay, span: Span) -> bool:
    """Whether a stay lasts from the beginning to the end of a span."""
    if not _holds(stay, span.begins):
        return False
    return stay.ends is None or (span.ends is not None and when(span.ends) <= when(stay.ends))


def _together(parts: Collection[Part]) -> Part:
    """How much of several spans, told as one."""
    return next(iter(parts)) if len(set(parts)) == 1 else Part.PART if parts else Part.NONE
