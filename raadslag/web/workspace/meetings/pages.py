"""Meetings: the list, the year at a glance, and each meeting's page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.meetings.access import may_plan
from raadslag.meetings.actions.modes import FORCED
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import deadlines_of, meetings_in, meetings_of, members_at
from raadslag.meetings.states import MOVABLE
from raadslag.publications.timing.queries import plans_seen_by
from raadslag.rules.meeting_mode import may_be_virtual
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.meetings.access import meeting_for, planned_by
from raadslag.web.workspace.meetings.modes import objections_to
from raadslag.web.workspace.showing import house_of, houses_to_choose


@dataclass(frozen=True, slots=True)
class Month:
    """The meetings of a month."""

    first: date
    meetings: list[Meeting]


@dataclass(frozen=True, slots=True)
class BodyYear:
    """A body's meetings of a year, month by month."""

    organization: Organization
    months: list[list[Meeting]]


@opened_by(signed_in)
def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings of a year: mine or everyone's, as a list or at a glance."""
    actor, body, today = acting(request), house_of(request), timezone.localdate()
    year = _year(request.GET.get("aar", ""), today)
    mine = meetings_of(actor).filter(organization__body=body, on__year=year)
    rows = list(mine) if request.GET.get("vis") != "alle" else []
    everyone = not rows
    if everyone:
        rows = list(meetings_in([body]).filter(on__year=year))
    glance = request.GET.get("form") == "aar"
    since = today if year == today.year else date(year, 1, 1)
    context = {
        "body": body,
        "houses": houses_to_choose(request),
        "year": year,
        "today": today,
        "everyone": everyone,
        "glance": glance,
        "months": [] if glance else _months([one for one in rows if one.on >= since]),
        "earlier": [] if glance else _months([one for one in rows if one.on < since]),
        "years": _years(rows) if glance else [],
        "names": [date(year, month, 1) for month in range(1, 13)],
        "plans": bool(planned_by(actor, body, today)),
    }
    return render(request, "workspace/meetings/meetings.html", context)


def _year(asked: str, today: date) -> int:
    return int(asked) if asked.isdecimal() and 1900 <= int(asked[:5]) <= 2200 else today.year


def _months(rows: list[Meeting]) -> list[Month]:
    by_month = groupby(rows, key=lambda one: one.on.replace(day=1))
    return [Month(first, list(group)) for first, group in by_month]


def _years(rows: list[Meeting]) -> list[BodyYear]:
    """Each body with its twelve months, in the order of the house."""
    months: defaultdict[int, list[list[Meeting]]] = defaultdict(lambda: [[] for _ in range(12)])
    bodies = {}
    for one in rows:
        bodies[one.organization_id] = one.organization
        months[one.organization_id][one.on.month - 1].append(one)
    in_order = sorted(bodies.values(), key=lambda one: (one.position, one.name))
    return [BodyYear(one, months[one.pk]) for one in in_order]


@opened_by(signed_in)
def meeting(request: HttpRequest, key: int) -> HttpResponse:
    """One meeting: when and where, who sits in the body, and what is due when."""
    found = meeting_for(request, key)
    plans = bool(may_plan(acting(request), found.organization))
    council = found.organization.kind == OrganizationKind.COUNCIL
    context = {
        "meeting": found,
        "members": members_at(found),
        "due": deadlines_of(found),
        "plans": plans,
        "movable": plans and found.state in MOVABLE,
        "may_be_virtual": may_be_virtual(council=council, extraordinary=found.extraordinary),
        "forced": found.note == FORCED,
        "planned": plans_seen_by(acting(request)).filter(meeting__meeting_id=found.pk),
        **(objections_to(request, found) if found.virtual else {}),
    }
    return render(request, "workspace/meetings/meeting.html", context)
