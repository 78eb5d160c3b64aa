"""A member's request that came by letter, entered by the secretary of the body."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.queries import seats_in
from raadslag.bodies.states import Role
from raadslag.cases.access import may_enter_request
from raadslag.consultations.actions import enter_request
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import organization_kept
from raadslag.web.workspace.requests.forms import FAULTS, LetterForm
from raadslag.web.workspace.showing import form_page


@opened_by(secretariat)
@sent_once
def request_letter(request: HttpRequest, organization: int) -> HttpResponse:
    """Enter what a member has asked for by letter."""
    kept, actor = organization_kept(request, organization), acting(request)
    may_enter_request(actor, kept).require()
    today = timezone.localdate()
    seats = list(seats_in(kept, today).exclude(role=Role.SUBSTITUTE))
    form = LetterForm(request.POST or None, seats=seats, initial={"received_on": today})
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: enter_request(
                organization=kept,
                person=form.cleaned_data["person"],
                received_on=form.cleaned_data["received_on"],
                entry=form.entry(),
                actor=actor,
                now=timezone.now(),
            ),
            fields=FAULTS,
        )
        if made is not None:
            messages.success(request, _("Forslaget ligger i køen."))
            return redirect("workspace:queue", kept.pk)
    return form_page(request, "workspace/requests/letter.html", form, {"organization": kept})
