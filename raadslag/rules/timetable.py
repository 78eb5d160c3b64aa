"""A body's deadlines as its standing orders set them, and the days they give."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from raadslag.rules.deadline import (
    COUNCIL_AGENDA,
    COUNCIL_MATERIAL,
    Count,
    DeadlineRule,
    agenda_deadline,
    material_deadline,
    minutes_deadline,
    moment,
    paper_deadline,
)

BACKWARDS = (Count.WORKDAYS_BEFORE, Count.DAYS_BEFORE, Count.WEEKDAY_BEFORE)
FORWARDS = (Count.WORKDAYS_AFTER, Count.DAYS_AFTER)
DAY_AFTER = DeadlineRule(Count.DAYS_AFTER, 1)
WEDNESDAY_BEFORE = DeadlineRule(Count.WEEKDAY_BEFORE, 1, weekday=2)
FIVE_WORKDAYS = DeadlineRule(Count.WORKDAYS_BEFORE, 5)
ACT = "Kommunestyrelsesloven § 8, stk. 4"
OWN_ORDERS = "Organets egen forretningsorden"


@dataclass(frozen=True, slots=True)
class Orders:
    """Lines of the standing orders; without ``material`` it goes with the agenda.

    ``papers`` is counted back from the agenda; without it nothing is said of them.
    """

    agenda: DeadlineRule
    minutes: DeadlineRule = DAY_AFTER
    material: DeadlineRule | None = None
    papers: DeadlineRule | None = None
    saturday_counts: bool = True
    source: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """The last day something may be done, and the hour if one is set."""

    on: date
    by: time | None = None

    @property
    def moment(self) -> datetime:
        """The last instant, local time."""
        return moment(self.on, DeadlineRule(Count.DAYS_BEFORE, hour=self.by))


@dataclass(frozen=True, slots=True)
class Deadlines:
    """When what belongs to one meeting is due."""

    agenda: Due
    material: Due
    minutes: Due
    papers: Due | None = None


def usual(kind: str) -> Orders:
    """What holds for a kind of body until its own orders are entered.

    Args:
        kind: ``council`` or another kind of body.

    Source: Kommunestyrelsesloven § 8, stk. 4 (council: 4 and 3 hverdage). For committees
    § 20, stk. 3 names no number; the Wednesday of the week before is a common rule.

    >>> usual("council").agenda.number, usual("committee").agenda.weekday
    (4, 2)
    """
    if kind == "council":
        return Orders(COUNCIL_AGENDA, material=COUNCIL_MATERIAL, papers=FIVE_WORKDAYS, source=ACT)
    return Orders(WEDNESDAY_BEFORE, papers=FIVE_WORKDAYS, source=OWN_ORDERS)


def fault(orders: Orders) -> tuple[str, str] | None:
    """What of the orders can not be, as the line's name and a Danish sentence.

    Source: RD 1997/97.1.1: reasonable time must be left whatever the orders say.

    >>> fault(Orders(DeadlineRule(Count.WORKDAYS_BEFORE, 0)))
    ('agenda', 'Dagsordenen skal sendes før mødet. Skriv mindst 1.')
    >>> fault(usual("council")) is None
    True
    """
    if orders.agenda.count not in BACKWARDS:
        return "agenda", "Dagsordenen skal sendes før mødet. Vælg en frist før mødet."
    if orders.agenda.number < 1:
        return "agenda", "Dagsordenen skal sendes før mødet. Skriv mindst 1."
    if orders.material is not None and orders.material.count not in BACKWARDS:
        return "material", "Materialet skal være der før mødet. Vælg en frist før mødet."
    if orders.material is not None and orders.material.number < 1:
        return "material", "Materialet skal være der før mødet. Skriv mindst 1."
    return _papers_fault(orders)


def _papers_fault(orders: Orders) -> tuple[str, str] | None:
    papers = orders.papers
    if papers is not None and papers.count not in BACKWARDS:
        return "papers", "Sager afleveres før dagsordenen. Vælg en frist før dagsordenen."
    if papers is not None and papers.count is Count.WEEKDAY_BEFORE and papers.number < 1:
        return "papers", "Skriv mindst 1 uge før dagsordenen."
    if orders.minutes.count not in FORWARDS:
        return "minutes", "Referatet kommer efter mødet. Vælg en frist efter mødet."
    return None


def deadlines(meeting: date, orders: Orders, holidays: Collection[date]) -> Deadlines:
    """When what belongs to a meeting is due.

    Args:
        meeting: Day of the meeting, local Danish date.
        orders: Lines of the standing orders, without fault.
        holidays: Public holidays and closed days near the meeting.

    >>> found = deadlines(date(2026, 1, 13), usual("committee"), [date(2026, 1, 1)])
    >>> str(found.agenda.on), str(found.minutes.on), found.papers and str(found.papers.on)
    ('2026-01-07', '2026-01-14', '2025-12-31')
    """
    saturday = orders.saturday_counts
    sent = agenda_deadline(meeting, orders.agenda, saturday_counts=saturday, holidays=holidays)
    agenda = Due(sent, orders.agenda.hour)
    rule = orders.material
    at_hand = agenda
    if rule is not None:
        day = material_deadline(meeting, saturday_counts=saturday, holidays=holidays, rule=rule)
        at_hand = Due(day, rule.hour)
    after = minutes_deadline(meeting, orders.minutes, saturday_counts=saturday, holidays=holidays)
    minutes = Due(after, orders.minutes.hour)
    return Deadlines(agenda, at_hand, minutes, _handed_in(sent, orders, holidays))


def _handed_in(agenda: date, orders: Orders, holidays: Collection[date]) -> Due | None:
    """When papers are to be in, if the orders say."""
    if orders.papers is None:
        return None
    day = paper_deadline(
        agenda, orders.papers, saturday_counts=orders.saturday_counts, holidays=holidays
    )
    return Due(day, orders.papers.hour)
