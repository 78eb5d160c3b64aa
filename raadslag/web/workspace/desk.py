"""The first page after sign-in: what is mine, and what came in."""

from datetime import date
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from raadslag.bodies.models import User
from raadslag.exchange.importing.queries import latest_runs
from raadslag.meetings.models import Meeting
from raadslag.web.access import opened_by
from raadslag.web.workspace.access import secretariat, signed_in


@opened_by(signed_in)
def desk(request: HttpRequest) -> HttpResponse:
    """My bodies with their meetings; the latest imports for the secretariat."""
    user = request.user
    runs = latest_runs(5) if secretariat(request) else []
    mine = _seats(user, timezone.localdate()) if isinstance(user, User) else []
    return render(request, "workspace/desk.html", {"seats": mine, "runs": runs})


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
