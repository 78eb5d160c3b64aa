"""Comings and goings as the minutes tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from raadslag.rules.attendance import Difference, Span, accepted
from raadslag.rules.attendance_log import Fact, Kind
from raadslag.rules.instant import clock, when
from raadslag.rules.member import Member, listed


@dataclass(frozen=True, slots=True)
class Frame:
    """The meeting the facts belong to: when it was on, and its items."""

    begins: datetime
    ends: datetime | None = None  # none while it is on
    spans: tuple[Span, ...] = ()  # in the order they were dealt with

    @property
    def day(self) -> date:
        """The day the meeting began."""
        return self.begins.date()


def lines(facts: Sequence[Fact], frame: Frame) -> tuple[str, ...]:
    """One sentence for each who came late, left early, or sat in for a member.

    Who was there from the beginning and stayed to the end is in the list of those
    present; conflicts of interest are told by ``recusal.in_words``.

    Args:
        facts: In the order they were noted, local Danish time.
        frame: The meeting, local Danish time.

    Source: RD 2011/11.1.5.

    >>> bo, clara = Member(2, "Bo Lund", "A"), Member(3, "Clara Sivebæk", "Ø")
    >>> item = Span("3", datetime(2026, 1, 13, 14), datetime(2026, 1, 13, 14, 20))
    >>> for line in lines([Fact(Kind.ARRIVED, clara, datetime(2026, 1, 13, 13, 25)),
    ...     Fact(Kind.ARRIVED, bo, datetime(2026, 1, 13, 14, 5)),
    ...     Fact(Kind.LEFT, clara, datetime(2026, 1, 13, 15, 10))],
    ...     Frame(datetime(2026, 1, 13, 13, 30), spans=(item,))):
    ...     print(line)
    Bo Lund (A) kom kl. 14.05 under punkt 3.
    Clara Sivebæk (Ø) forlod mødet kl. 15.10 efter punkt 3.
    """
    return tuple(_told(accepted(facts), frame))


def in_words(difference: Difference) -> str:
    """Who was not there for all of an item, in one sentence.

    >>> in_words(Difference("3", (Member(2, "Bo Lund", "A"),), (Member(4, "Dorte Dam"),)))
    'Bo Lund (A) deltog ikke i punkt 3, og Dorte Dam deltog i en del af punktet.'
    """
    away, partly = listed(difference.away), listed(difference.partly)
    if not partly:
        return f"{away} deltog ikke i punkt {difference.item}."
    if not away:
        return f"{partly} deltog i en del af punkt {difference.item}."
    return f"{away} deltog ikke i punkt {difference.item}, og {partly} deltog i en del af punktet."


def _told(facts: Sequence[Fact], frame: Frame) -> Iterator[str]:
    """The sentences, in the order of what happened."""
    before: set[Member] = set()
    instead: dict[Member, Member] = {}
    for fact in facts:
        if fact.instead_of is not None:
            instead[fact.who] = fact.instead_of
        elif fact.kind is Kind.ARRIVED:
            instead.pop(fact.who, None)
        said = _sentence(fact, frame, again=fact.who in before, member=instead.get(fact.who))
        before.add(fact.who)
        if said:
            yield said


def _sentence(fact: Fact, frame: Frame, *, again: bool, member: Member | None) -> str:
    """What one fact is told as; empty when it needs no telling."""
    first = when(fact.at) <= when(frame.begins)
    last = frame.ends is not None and when(frame.ends) <= when(fact.at)
    hour = f"{clock(fact.at, frame.day)}{_place(fact.at, frame.spans)}"
    if fact.kind is Kind.SUBSTITUTE_IN:
        joined = "deltog" if first else f"indtrådte {hour}"
        return f"{fact.who} {joined} som stedfortræder for {member}."
    if fact.kind is Kind.ARRIVED and not first:
        return f"{fact.who} {'vendte tilbage' if again else 'kom'} {hour}."
    if last:
        return ""
    if fact.kind is Kind.SUBSTITUTE_OUT:
        return f"{fact.who} udtrådte {hour} som stedfortræder for {member}."
    return f"{fact.who} forlod mødet {hour}." if fact.kind is Kind.LEFT else ""


def _place(at: datetime, spans: Sequence[Span]) -> str:
    """During which item, or after which, an instant lies."""
    begun = [span for span in spans if when(span.begins) <= when(at)]
    if not begun:
        return f" før punkt {spans[0].item}" if spans else ""
    last = begun[-1]
    during = last.ends is None or when(at) < when(last.ends)
    return f" {'under' if during else 'efter'} punkt {last.item}"
