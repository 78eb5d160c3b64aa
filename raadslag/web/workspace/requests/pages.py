"""My requests: what I have asked for, where it stands, and asking for more."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.agendas.actions import withdraw_request
from raadslag.agendas.faults import RequestIssued, RequestOver
from raadslag.agendas.requests import clocks, progress_of
from raadslag.cases.requests import as_sent, bodies_to_ask, requests_of
from raadslag.consultations.actions import bring
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.requests.access import request_seen, seated
from raadslag.web.workspace.requests.forms import FAULTS, BringForm
from raadslag.web.workspace.showing import form_page

MOST = 100  # of a member's requests on the page


@opened_by(seated)
def requests(request: HttpRequest) -> HttpResponse:
    """Everything I have asked for, the latest first."""
    actor = acting(request)
    context = {
        "lines": progress_of(list(requests_of(actor)[:MOST])),
        "asks": bodies_to_ask(actor).exists(),
    }
    return render(request, "workspace/requests/list.html", context)


@opened_by(seated)
@sent_once
def request_new(request: HttpRequest) -> HttpResponse:
    """Bring a matter before a body I sit in."""
    actor, today = acting(request), timezone.localdate()
    bodies = list(bodies_to_ask(actor))
    known = {"organization": request.GET.get("organ") or (bodies[0].pk if len(bodies) == 1 else "")}
    form = BringForm(request.POST or None, organizations=bodies, initial=known)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: bring(
                organization=form.cleaned_data["organization"],
                entry=form.entry(),
                actor=actor,
                now=timezone.now(),
            ),
            fields={**FAULTS},
        )
        if made is not None:
            messages.success(request, _("Forslaget er sendt, og sekretariatet har fået besked."))
            return redirect("workspace:request", made.pk)
    context = {"clocks": clocks(bodies, today), "today": today}
    return form_page(request, "workspace/requests/new.html", form, context)


@opened_by(signed_in)
def request_page(request: HttpRequest, key: int) -> HttpResponse:
    """One of my requests, as I sent it, and where it stands."""
    found = request_seen(request, key)
    progress = progress_of([found])[0]
    organization = found.paper.organization
    clock = clocks([organization], found.received_on)[0] if organization else None
    context = {
        "asked": found,
        "progress": progress,
        "sent": as_sent(found),
        "clock": clock if progress.state == "waiting" and not progress.again else None,
    }
    return render(request, "workspace/requests/request.html", context)


@require_POST
@opened_by(signed_in)
def request_withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take my request back."""
    found = request_seen(request, key)
    try:
        withdraw_request(request=found, actor=acting(request))
    except (RequestIssued, RequestOver) as broken:
        messages.error(request, str(broken))
    else:
        messages.success(request, _("Forslaget er trukket tilbage."))
    return redirect("workspace:request", found.pk)
