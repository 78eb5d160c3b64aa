"""How a meeting is held: set by the secretary, objected to by the members."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.meetings.access import may_object, may_plan
from raadslag.meetings.actions import take_back_objection
from raadslag.meetings.actions.modes import begins
from raadslag.meetings.faults import (
    Begun,
    MembersObject,
    NeverVirtual,
    NotVirtual,
    Settled,
    WhyVirtual,
)
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import objecting, seated_at
from raadslag.meetings.states import MOVABLE, MeetingMode
from raadslag.publications.actions import hold_in_person, hold_virtually, object_to
from raadslag.rules.meeting_mode import objections_needed
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat, signed_in
from raadslag.web.workspace.meetings.access import meeting_for
from raadslag.web.workspace.meetings.forms import ModeForm
from raadslag.web.workspace.showing import form_page

FAULTS: dict[type[RuleBroken], str] = {
    NeverVirtual: "mode",
    MembersObject: "mode",
    WhyVirtual: "reason",
}


def objections_to(request: HttpRequest, meeting: Meeting) -> dict[str, object]:
    """What the page of a virtual meeting tells of the objections to it."""
    actor, people = acting(request), list(objecting(meeting))
    members = seated_at(meeting).count()
    open_still = meeting.state in MOVABLE and timezone.now() < begins(meeting)
    return {
        "objections": people,
        "seated": members,
        "needed": objections_needed(members),
        "objects": any(one.person_id == actor.person_id for one in people),
        "may_object": open_still and bool(may_object(actor, meeting)),
    }


@opened_by(secretariat)
@sent_once
def mode(request: HttpRequest, key: int) -> HttpResponse:
    """Let an extraordinary meeting of the council be virtual, or held in a room again."""
    found = meeting_for(request, key)
    may_plan(acting(request), found.organization).require()
    known = {"mode": found.mode, "location": found.location, "reason": found.virtual_reason}
    form = ModeForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        done = attempt(form, lambda: _held(request, found, form), fields=FAULTS)
        if done is not None:
            told = _("Det er gemt, og medlemmerne får besked.")
            messages.success(request, told if done else _("Intet er ændret."))
            return redirect("workspace:meeting", found.pk)
    return form_page(request, "workspace/meetings/mode.html", form, {"meeting": found})


def _held(request: HttpRequest, meeting: Meeting, form: ModeForm) -> bool:
    said, actor = form.cleaned_data, acting(request)
    if said["mode"] == MeetingMode.VIRTUAL:
        reason, location = said["reason"], said["location"]
        return hold_virtually(meeting=meeting, reason=reason, location=location, actor=actor)
    return hold_in_person(meeting=meeting, location=said["location"], actor=actor)


@require_POST
@opened_by(signed_in)
def objection(request: HttpRequest, key: int) -> HttpResponse:
    """Object to a meeting being virtual."""
    found = meeting_for(request, key)
    try:
        turned = object_to(meeting=found, now=timezone.now(), actor=acting(request))
    except (NotVirtual, Begun, Settled) as broken:
        messages.error(request, str(broken))
    else:
        told = _("Din indsigelse er noteret.")
        if turned:
            told = _("Din indsigelse er noteret. Nu skal mødet holdes fysisk.")
        messages.success(request, told)
    return redirect("workspace:meeting", found.pk)


@require_POST
@opened_by(signed_in)
def objection_end(request: HttpRequest, key: int) -> HttpResponse:
    """Take my objection back."""
    found = meeting_for(request, key)
    try:
        take_back_objection(meeting=found, now=timezone.now(), actor=acting(request))
    except (NotVirtual, Begun, Settled) as broken:
        messages.error(request, str(broken))
    else:
        messages.success(request, _("Din indsigelse er trukket tilbage."))
    return redirect("workspace:meeting", found.pk)
