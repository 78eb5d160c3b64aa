"""The log of who came and went: facts, and what they come to in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from raadslag.rules.instant import never_back, when
from raadslag.rules.member import Member


class Kind(StrEnum):
    """What happened to somebody's presence; the value may be stored."""

    ARRIVED = "arrived"
    LEFT = "left"
    RECUSED = "recused"  # out of the room for an item
    BACK = "back"  # in again after it
    SUBSTITUTE_IN = "substitute_in"
    SUBSTITUTE_OUT = "substitute_out"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing noted; all instants of a meeting have a zone, or none has."""

    kind: Kind
    who: Member
    at: datetime
    item: str = ""  # number as printed: recused from it, or sits in from it
    instead_of: Member | None = None  # of a substitute who comes in
    by_hand: bool = False  # the hour was typed, not taken from the clock

    def __post_init__(self) -> None:
        if (self.kind is Kind.SUBSTITUTE_IN) != (self.instead_of is not None):
            raise ValueError("a substitute who comes in, and nobody else, is there for somebody")


@dataclass(frozen=True, slots=True)
class Stay:
    """A time somebody was in the room; ``ends`` is the first instant they were not."""

    who: Member
    begins: datetime
    ends: datetime | None = None
    instead_of: Member | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """A time somebody was out of the room because of a conflict of interest."""

    who: Member
    item: str
    left: datetime
    back: datetime | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A fact that can not be true after the facts before it, and why."""

    fact: Fact
    text: str


@dataclass(slots=True)
class Log:
    """What facts come to: who is in the room, who is out, and when."""

    inside: dict[Member, Stay] = field(default_factory=dict)
    aside: dict[Member, tuple[Aside, Stay]] = field(default_factory=dict)
    stays: list[Stay] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    accepted: list[Fact] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)

    def substitute_of(self, member: Member) -> Member | None:
        """Who sits in for a member now."""
        kept = (*self.inside.values(), *(stay for _, stay in self.aside.values()))
        return next((stay.who for stay in kept if stay.instead_of == member), None)


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts by when they happened; those of one instant as they were noted.

    Facts taken from the clock never go back, even when the clock did; an hour
    typed by hand is believed.

    Args:
        facts: In the order they were noted.

    >>> bo = Member(2, "Bo Lund", "A")
    >>> noted = [Fact(Kind.ARRIVED, bo, datetime(2026, 1, 13, 14, 5)),
    ...     Fact(Kind.LEFT, bo, datetime(2026, 1, 13, 13, 59))]
    >>> [(fact.kind.value, fact.at.minute) for fact in in_order(noted)]
    [('arrived', 5), ('left', 5)]
    """
    noted = tuple(facts)
    held = iter(never_back([fact.at for fact in noted if not fact.by_hand]))
    told = [fact if fact.by_hand else replace(fact, at=next(held)) for fact in noted]
    return tuple(sorted(told, key=lambda fact: when(fact.at)))


def gone_through(facts: Iterable[Fact]) -> Log:
    """The log after all facts; one that contradicts is named and passed over.

    Args:
        facts: In the order they were noted.
    """
    log = Log()
    for fact in in_order(facts):
        refusal = _STEPS[fact.kind](log, fact)
        if refusal:
            log.contradictions.append(Contradiction(fact, refusal))
        else:
            log.accepted.append(fact)
    return log


def _arrives(log: Log, fact: Fact) -> str:
    who = fact.who
    if who in log.inside:
        return f"{who} er allerede registreret som til stede."
    if who in log.aside:
        return (
            f"{who} er uden for lokalet som inhabil i punkt {log.aside[who][0].item}; "
            "registrér i stedet, at medlemmet er vendt tilbage."
        )
    if substitute := log.substitute_of(who):
        return _both(who, substitute)
    log.inside[who] = Stay(who, fact.at)
    return ""


def _both(member: Member, substitute: Member) -> str:
    return (
        f"{member} kan ikke deltage, mens {substitute} er stedfortræder for medlemmet; "
        "registrér først, at stedfortræderen er trådt ud."
    )


def _leaves(log: Log, fact: Fact) -> str:
    who = fact.who
    if who in log.inside:
        log.stays.append(replace(log.inside.pop(who), ends=fact.at))
    elif who in log.aside:
        log.asides.append(log.aside.pop(who)[0])
    else:
        return f"{who} kan ikke forlade mødet uden at være kommet; registrér ankomsten først."
    return ""


def _steps_aside(log: Log, fact: Fact) -> str:
    who = fact.who
    if who in log.aside:
        return f"{who} er allerede uden for lokalet som inhabil i punkt {log.aside[who][0].item}."
    if who not in log.inside:
        return f"{who} er ikke til stede og kan ikke forlade lokalet; registrér ankomsten først."
    stay = replace(log.inside.pop(who), ends=fact.at)
    log.stays.append(stay)
    log.aside[who] = Aside(who, fact.item, fact.at), stay
    return ""


def _comes_back(log: Log, fact: Fact) -> str:
    who = fact.who
    if who not in log.aside:
        return f"{who} kan ikke vende tilbage uden at have forladt lokalet som inhabil."
    if substitute := log.substitute_of(who):
        return _both(who, substitute)
    aside, stay = log.aside.pop(who)
    log.asides.append(replace(aside, back=fact.at))
    log.inside[who] = replace(stay, begins=fact.at, ends=None)
    return ""


def _sits_in(log: Log, fact: Fact) -> str:
    who, member = fact.who, fact.instead_of
    if who == member:
        return f"{who} kan ikke være stedfortræder for sig selv; vælg en anden."
    if who in log.inside or who in log.aside:
        return f"{who} deltager allerede og kan ikke være stedfortræder for {member}."
    if substitute := log.substitute_of(who):
        return _both(who, substitute)
    if member in log.inside:
        return (
            f"{member} er til stede; {who} kan først være stedfortræder, "
            "når medlemmet har forladt mødet."
        )
    if member and (other := log.substitute_of(member)):
        return f"{other} er allerede stedfortræder for {member}; der kan kun være én."
    log.inside[who] = Stay(who, fact.at, instead_of=member)
    return ""


def _steps_out(log: Log, fact: Fact) -> str:
    who = fact.who
    kept = log.inside.get(who) or (log.aside[who][1] if who in log.aside else None)
    if kept is None or kept.instead_of is None:
        return f"{who} kan ikke træde ud uden at være stedfortræder; registrér indtræden først."
    return _leaves(log, fact)


_STEPS: dict[Kind, Callable[[Log, Fact], str]] = {
    Kind.ARRIVED: _arrives,
    Kind.LEFT: _leaves,
    Kind.RECUSED: _steps_aside,
    Kind.BACK: _comes_back,
    Kind.SUBSTITUTE_IN: _sits_in,
    Kind.SUBSTITUTE_OUT: _steps_out,
}
