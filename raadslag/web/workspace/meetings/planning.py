"""Putting meetings in the calendar, moving them, and calling them off."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.models import Organization
from raadslag.meetings.access import may_plan
from raadslag.meetings.actions import plan, plan_extraordinary, plan_year
from raadslag.meetings.faults import (
    NeverVirtual,
    NoDemand,
    NoReason,
    NothingToPlan,
    PastDay,
    Unreadable,
    WhyVirtual,
)
from raadslag.meetings.models import Meeting, MeetingPlan
from raadslag.meetings.queries import in_order
from raadslag.meetings.states import MeetingState
from raadslag.meetings.year import YearDraft, year_from
from raadslag.publications.actions import announce, call_off, move
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat, signed_in
from raadslag.web.workspace.meetings.access import meeting_for, planned_by
from raadslag.web.workspace.meetings.forms import (
    CancelForm,
    MoveForm,
    NewMeetingForm,
    YearForm,
    next_year,
)
from raadslag.web.workspace.showing import form_page, house_of

FAULTS: dict[type[RuleBroken], str] = {
    NeverVirtual: "virtual",
    WhyVirtual: "virtual_reason",
    NoDemand: "demanded_by",
    NoReason: "reason",
    PastDay: "on",
    Unreadable: "sentence",
    NothingToPlan: "sentence",
}


def _planned(request: HttpRequest) -> list[Organization]:
    """The bodies whose meetings the reader plans.

    Raises:
        NotAllowed: There are none.
    """
    found = planned_by(acting(request), house_of(request), timezone.localdate())
    if not found:
        raise NotAllowed(reason=_("Du er ikke sekretær for et organ, der holder møder."))
    return found


@opened_by(secretariat)
@sent_once
def meeting_new(request: HttpRequest) -> HttpResponse:
    """Put one meeting in the calendar, mostly an extraordinary one."""
    organizations = _planned(request)
    known = {"organization": request.GET.get("organ") or organizations[0].pk}
    form = NewMeetingForm(
        request.POST or None, organizations=organizations, initial={**known, "extraordinary": True}
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: _made(request, form), fields=FAULTS)
        if made is not None:
            messages.success(request, _("Mødet er sat i kalenderen."))
            return redirect("workspace:meeting", made.pk)
    return form_page(request, "workspace/meetings/new.html", form)


@transaction.atomic
def _made(request: HttpRequest, form: NewMeetingForm) -> Meeting:
    """Plan the meeting, and put it in the public calendar."""
    made = _in_the_house(request, form)
    announce(meetings=[made], actor=acting(request))
    return made


def _in_the_house(request: HttpRequest, form: NewMeetingForm) -> Meeting:
    said, today = dict(form.cleaned_data), timezone.localdate()
    if said.pop("extraordinary"):
        return plan_extraordinary(**said, today=today, actor=acting(request))
    if said["on"] < today:
        raise PastDay
    if said.pop("virtual"):
        raise NeverVirtual
    del said["demanded_by"], said["virtual_reason"]
    return plan(**said, actor=acting(request))


@opened_by(secretariat)
@sent_once
def meeting_move(request: HttpRequest, key: int) -> HttpResponse:
    """Give a meeting another day, hour or place."""
    found = meeting_for(request, key)
    may_plan(acting(request), found.organization).require()
    known = {name: getattr(found, name) for name in ("on", "starts", "ends", "location")}
    form = MoveForm(request.POST or None, initial={**known, "seen": found.changes})
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: move(
                meeting=found,
                today=timezone.localdate(),
                actor=acting(request),
                **form.cleaned_data,
            ),
            fields=FAULTS,
        )
        if done is not None:
            told = _("Mødet er flyttet, og medlemmerne får besked.")
            messages.success(request, told if done else _("Intet er ændret."))
            return redirect("workspace:meeting", found.pk)
        _seen_again(form, found)
    return form_page(request, "workspace/meetings/move.html", form, {"meeting": found})


def _seen_again(form: MoveForm, meeting: Meeting) -> None:
    """After a fault the form knows the meeting as it is now, and keeps what was typed."""
    now = Meeting.objects.values_list("changes", flat=True).get(pk=meeting.pk)
    form.data = {**{name: form.data.get(name) for name in form.fields}, "seen": str(now)}


@opened_by(secretariat)
@sent_once
def meeting_cancel(request: HttpRequest, key: int) -> HttpResponse:
    """Call a meeting off."""
    found = meeting_for(request, key)
    may_plan(acting(request), found.organization).require()
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: call_off(meeting=found, actor=acting(request), **form.cleaned_data),
            fields=FAULTS,
        )
        if done:
            messages.success(request, _("Mødet er aflyst, og medlemmerne får besked."))
        elif done is not None:
            found.refresh_from_db()
            state = _(MeetingState(found.state).label)
            messages.warning(request, _("Mødet er allerede %(state)s.") % {"state": state})
        if done is not None:
            return redirect("workspace:meeting", found.pk)
    return form_page(request, "workspace/meetings/cancel.html", form, {"meeting": found})


@opened_by(secretariat)
@sent_once
def year_plan(request: HttpRequest) -> HttpResponse:
    """Write when a body meets, see what it gives, and make the year."""
    organizations, today = _planned(request), timezone.localdate()
    keys = {str(one.pk) for one in organizations}
    asked = request.GET.get("organ", "")
    first = asked if asked in keys else organizations[0].pk
    form = YearForm(
        request.POST or None,
        organizations=organizations,
        initial={"year": next_year(today), "organization": first},
    )
    draft = None
    if request.method == "POST" and form.is_valid():
        if "lav" in request.POST:
            made = attempt(form, lambda: _year_made(request, form), fields=FAULTS)
            if made is not None:
                messages.success(request, _("Årets møder er sat i kalenderen."))
                return redirect("workspace:meeting-plan", made.pk)
        draft = attempt(form, lambda: _year_drafted(form), fields=FAULTS)
    return form_page(request, "workspace/meetings/year_plan.html", form, {"draft": draft})


def _year_drafted(form: YearForm) -> YearDraft:
    return year_from(**form.cleaned_data, today=timezone.localdate())


@transaction.atomic
def _year_made(request: HttpRequest, form: YearForm) -> MeetingPlan:
    """Plan the year, and put its meetings in the public calendar."""
    now, actor = timezone.now(), acting(request)
    today = timezone.localdate(now)
    made = plan_year(**form.cleaned_data, today=today, now=now, actor=actor)
    meetings = made.meeting_set.select_related("organization__body")
    announce(meetings=list(meetings), actor=actor)
    return made


@opened_by(signed_in)
def meeting_plan(request: HttpRequest, key: int) -> HttpResponse:
    """The meetings a year plan made, as they stand now."""
    rows = MeetingPlan.objects.select_related("organization__body")
    found = get_object_or_404(rows, pk=key)
    meetings = list(in_order(found.meeting_set.all()))
    if not meetings:
        raise Http404
    meeting_for(request, meetings[0].pk)
    return form_page(
        request,
        "workspace/meetings/plan.html",
        CancelForm(),
        {"plan": found, "meetings": meetings},
    )
