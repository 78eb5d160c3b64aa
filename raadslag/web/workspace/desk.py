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
from raadslag.bodies.states import Duty
from raadslag.cases.queries import my_papers, papers_seen_by, to_answer, with_secretary
from raadslag.exchange.importing.models import ImportRun
from raadslag.exchange.importing.queries import runs_seen_by
from raadslag.meetings.models import Meeting
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import secretariat, signed_in
from raadslag.web.workspace.showing import here

MOST = 30  # of each kind on the desk


@opened_by(signed_in)
def desk(request: HttpRequest) -> HttpResponse:
    """Answers owed, papers to write, papers with the secretary; my bodies and their meetings."""
    user, actor, today = request.user, acting(request), timezone.localdate()
    context = {
        "answers": list(to_answer(actor)[:MOST]),
        "papers": list(my_papers(actor)[:MOST]),
        "caseworker": actor.holds(Duty.CASEWORKER),
        "secretary": actor.holds(Duty.SECRETARY),
        "taken": list(
            with_secretary(actor).filter(pk__in=papers_seen_by(actor).values("pk"))[:MOST]
        ),
        "seats": _seats(user, today) if isinstance(user, User) else [],
        "runs": _runs(request) if secretariat(request) else [],
        "today": today,
    }
    return render(request, "workspace/desk.html", context)


def _runs(request: HttpRequest) -> QuerySet[ImportRun]:
    """The latest imports the reader may see a document of."""
    return runs_seen_by(acting(request), staff=here(request).is_staff)[:5]


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
