"""A year of meetings as a sentence would make it, before anything is made."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, time

from django.db.models import Q

from raadslag.bodies.models import Membership, Organization
from raadslag.bodies.queries import closing_days
from raadslag.bodies.states import Role
from raadslag.meetings.faults import Unreadable
from raadslag.meetings.holidays import closed_days
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState
from raadslag.rules.clash import overlap
from raadslag.rules.year_plan import MeetingRule, days
from raadslag.rules.year_plan_words import Unreadable as NoRule
from raadslag.rules.year_plan_words import parse


@dataclass(frozen=True, slots=True)
class Clash:
    """Another meeting at the same time, and who is to be at both."""

    body: str
    starts: time | None
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day of the year: a meeting to be made, or why there is none."""

    day: date | None  # none is skipped
    instead_of: date | None
    reason: str
    made: bool  # whether the meeting is there already, or the day is gone
    clashes: tuple[Clash, ...] = ()

    @property
    def shown(self) -> date | None:
        """The day it is listed under."""
        return self.day or self.instead_of


@dataclass(frozen=True, slots=True)
class YearDraft:
    """What a sentence would make of a year."""

    rule: MeetingRule
    lines: tuple[YearDay, ...]

    @property
    def new(self) -> tuple[date, ...]:
        """The days that would get a meeting."""
        return tuple(one.day for one in self.lines if one.day is not None and not one.made)


def year_from(organization: Organization, year: int, sentence: str, today: date) -> YearDraft:
    """The meetings a sentence tells of, with what moves, is skipped or clashes; five queries.

    Raises:
        Unreadable: The sentence tells no rule; the text says what is missing.
    """
    try:
        rule = parse(sentence, year=year)
    except NoRule as told:
        raise Unreadable(why=told) from None
    body = organization.body
    closed = closed_days(range(year - 1, year + 2), body.free_days, closing_days(body.pk))
    there = set(
        organization.meeting_set.filter(on__year=year)
        .exclude(state=MeetingState.CANCELLED)
        .values_list("on", flat=True)
    )
    planned = days(rule, year, closed)
    clashes = _clashes(organization, rule, [one.day for one in planned if one.day is not None])
    lines = []
    for one in planned:
        reason, made = one.reason, False
        if one.day is not None and one.day in there:
            reason, made = "Der er allerede et møde den dag.", True
        elif one.day is not None and one.day < today:
            reason, made = "Dagen er gået.", True
        found = () if one.day is None or made else tuple(clashes[one.day])
        lines.append(YearDay(one.day, one.instead_of, reason, made, found))
    return YearDraft(rule, tuple(lines))


def _clashes(
    organization: Organization, rule: MeetingRule, on: list[date]
) -> defaultdict[date, list[Clash]]:
    """Meetings of other bodies at the same time that share members, by day."""
    others = (
        Meeting.objects.filter(organization__body=organization.body_id, on__in=on)
        .exclude(organization=organization)
        .exclude(state=MeetingState.CANCELLED)
        .select_related("organization")
        .order_by("on", "starts", "id")
    )
    found: defaultdict[date, list[Clash]] = defaultdict(list)
    shared = _shared(organization)
    for one in others:
        people = tuple(shared.get(one.organization_id, ()))
        if people and overlap(rule.starts, rule.ends, one.starts, one.ends):
            found[one.on].append(Clash(one.organization.name, one.starts, people))
    return found


def _shared(organization: Organization) -> dict[int, list[str]]:
    """Members of a body that sit in others too: names by the other body's key."""
    sitting = Membership.objects.filter(ends_on=None).exclude(role=Role.SUBSTITUTE)
    mine = sitting.filter(organization=organization).values("person")
    both = sitting.filter(~Q(organization=organization), person__in=mine)
    names: dict[int, list[str]] = {}
    rows = both.order_by("person__name").values_list("organization_id", "person__name")
    for key, name in rows.distinct():
        names.setdefault(key, []).append(name)
    return names
