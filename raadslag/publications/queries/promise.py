"""The promise measured: agendas and minutes in time, by body and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from raadslag.publications.models import PublicBody, PublicMeeting, PublicOrganization
from raadslag.publications.promise.models import PublicPromise
from raadslag.rules.promise import Measure, Promised, measured


@dataclass(frozen=True, slots=True)
class Kept:
    """How a body kept its promise in a year."""

    organization: PublicOrganization
    year: int
    agendas: Measure[PublicMeeting]
    minutes: Measure[PublicMeeting]


def promise_of(body: PublicBody, now: datetime) -> list[Kept]:
    """Every body and year with something to measure, the latest year first; one query.

    An agenda is measured when its meeting's day has come, minutes when they are out or due.
    Meetings that were called off are left out.
    """
    rows = PublicPromise.objects.filter(
        meeting__organization__body=body, meeting__cancelled=False, meeting__on__lte=now.date()
    )
    groups: dict[tuple[int, int], list[PublicPromise]] = defaultdict(list)
    for one in rows.select_related("meeting__organization").order_by("meeting__on", "pk"):
        groups[one.meeting.on.year, one.meeting.organization_id].append(one)
    found = [_kept(year, group, now) for (year, _), group in groups.items()]
    some = [one for one in found if one.agendas.count or one.minutes.count]
    return sorted(some, key=lambda one: (-one.year, *_place(one.organization)))


def _place(organization: PublicOrganization) -> tuple[int, str]:
    return organization.position, organization.name


def _kept(year: int, group: list[PublicPromise], now: datetime) -> Kept:
    agendas = [(one.meeting, one.agenda_due, one.agenda_at) for one in group]
    minutes = [(one.meeting, one.minutes_due, one.minutes_at) for one in group]
    organization = group[0].meeting.organization
    return Kept(organization, year, _measured(agendas, now), _measured(minutes, now))


def _measured(
    rows: Iterable[tuple[PublicMeeting, datetime | None, datetime | None]], now: datetime
) -> Measure[PublicMeeting]:
    return measured([Promised(of, due, at) for of, due, at in rows if due is not None], now)
