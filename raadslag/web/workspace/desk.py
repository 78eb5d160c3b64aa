"""The first page after sign-in: what waits for me, and what is mine."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from raadslag.bodies.models import User
from raadslag.bodies.queries import MEMBER
from raadslag.bodies.states import Duty
from raadslag.cases.queries import my_papers, papers_seen_by, to_answer, with_secretary
from raadslag.exchange.importing.models import ImportRun
from raadslag.exchange.importing.queries import runs_seen_by
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.minutes.queries import Line, overview
from raadslag.publications.breaches.queries import open_breaches
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import keeping_house, secretariat, signed_in
from raadslag.web.workspace.showing import here

MOST = 30  # of each kind on the desk
NEXT = 6  # meetings on a secretary's desk


@opened_by(signed_in)
def desk(request: HttpRequest) -> HttpResponse:
    """Answers owed, papers to write, papers with the secretary; my bodies and their meetings."""
    user, actor, today = request.user, acting(request), timezone.localdate()
    taken = list(with_secretary(actor).filter(pk__in=papers_seen_by(actor).values("pk"))[:MOST])
    context = {
        "answers": list(to_answer(actor)[:MOST]),
        "papers": [one for one in my_papers(actor)[:MOST] if one not in taken],
        "caseworker": actor.holds(Duty.CASEWORKER),
        "secretary": actor.holds(Duty.SECRETARY),
        "member": actor.holds(MEMBER),
        "ahead": _ahead(actor) if actor.holds(Duty.SECRETARY) else [],
        "taken": taken,
        "seats": _seats(user, today) if isinstance(user, User) else [],
        "breaches": open_breaches(actor, timezone.now())[:MOST] if keeping_house(request) else [],
        "runs": _runs(request) if secretariat(request) else [],
        "today": today,
    }
    return render(request, "workspace/desk.html", context)


def _runs(request: HttpRequest) -> QuerySet[ImportRun]:
    """The latest imports the reader may see a document of."""
    return runs_seen_by(acting(request), staff=here(request).is_staff)[:5]


def _ahead(actor: Actor) -> list[Line]:
    """The next meetings the secretary has agendas to send for, and how each stands."""
    today = timezone.localdate()
    lines = (one for one in overview(actor, timezone.now()) if one.meeting.on >= today)
    return sorted(lines, key=lambda one: one.meeting.on)[:NEXT]


def _seats(user: User, today: date) -> list[dict[str, Any]]:
    """Each body the person sits in, with its coming meetings."""
    if user.person is None:
        return []
    seats = list(
        user.person.membership_set.filter(ends_on=None)
        .select_related("organization")
        .order_by("id")
    )
    coming = Meeting.objects.filter(
        organization__in=[seat.organization_id for seat in seats], on__gte=today
    ).order_by("organization", "on")
    by_body = {key: list(rows) for key, rows in groupby(coming, lambda one: one.organization_id)}
    return [{"seat": seat, "meetings": by_body.get(seat.organization_id, [])[:3]} for seat in seats]
