"""A body's deadlines: the form, and what they give for the next meeting."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.agendas.requests import notice_days
from raadslag.bodies.models import Organization
from raadslag.bodies.queries import closing_days
from raadslag.meetings.access import may_set_timetable
from raadslag.meetings.actions import set_timetable
from raadslag.meetings.faults import WrongOrders
from raadslag.meetings.models import Timetable
from raadslag.meetings.queries import closed_around
from raadslag.meetings.states import MeetingState
from raadslag.meetings.timetable import orders_of
from raadslag.rules.timetable import Orders, deadlines, fault
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.house.forms import TimetableForm, filled
from raadslag.web.workspace.house.pages import organization_for
from raadslag.web.workspace.showing import form_page


@opened_by(secretariat)
@sent_once
def timetable(request: HttpRequest, key: int) -> HttpResponse:
    """Set a body's deadlines; »Se fristerne« shows what they give before they are kept."""
    found = organization_for(request, key)
    may_set_timetable(acting(request), found).require()
    kept = Timetable.objects.filter(organization=found).first()
    orders = orders_of(found, kept)
    known = filled(
        orders,
        through_year=kept is not None and kept.through_year,
        request_days=notice_days(found),
    )
    form = TimetableForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        orders = form.orders()
        if "gem" in request.POST:
            if _kept(request, found, form):
                messages.success(request, _("Fristerne er gemt."))
                return redirect("workspace:house-body", found.pk)
        elif wrong := fault(orders):
            form.add_error(f"{wrong[0]}_number", wrong[1])
    context = {
        "organization": found,
        "source": orders_of(found, None).source,
        "entered": kept is not None,
        "example": _example(found, orders) if not form.errors else None,
    }
    return form_page(request, "workspace/house/timetable.html", form, context)


def _kept(request: HttpRequest, organization: Organization, form: TimetableForm) -> bool:
    try:
        set_timetable(
            organization=organization,
            orders=form.orders(),
            through_year=form.cleaned_data["through_year"],
            request_days=form.cleaned_data["request_days"],
            actor=acting(request),
        )
    except WrongOrders as broken:
        form.add_error(f"{broken.line}_number", str(broken))
        return False
    return True


def _example(organization: Organization, orders: Orders) -> dict[str, object]:
    """The next meeting, or one a month away, with the deadlines it would have."""
    today = timezone.localdate()
    coming = organization.meeting_set.filter(on__gte=today).exclude(state=MeetingState.CANCELLED)
    next_one = coming.order_by("on").first()
    on = next_one.on if next_one is not None else date.fromordinal(today.toordinal() + 28)
    body = organization.body
    closed = closed_around([on], body.free_days, closing_days(body.pk))
    return {"on": on, "known": next_one is not None, "due": deadlines(on, orders, closed)}
