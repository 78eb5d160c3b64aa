"""The register of breaches: its list, an entry, and a new one by hand."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.models import Body, Organization
from raadslag.bodies.queries import current
from raadslag.bodies.states import BESIDE
from raadslag.journal.actor import Actor
from raadslag.publications.breaches.access import may_keep_breaches
from raadslag.publications.breaches.actions import (
    change_breach,
    close_breach,
    enter_breach,
    note_breach,
    reopen_breach,
)
from raadslag.publications.breaches.models import Breach
from raadslag.publications.breaches.queries import breaches_seen_by, lacks, owed
from raadslag.publications.breaches.states import BreachState
from raadslag.rules.breach import notify_by
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.breaches.forms import BreachForm, NewBreachForm, known
from raadslag.web.workspace.showing import form_page, house_of

PAGE = 50


@opened_by(keeping_house)
def breaches(request: HttpRequest) -> HttpResponse:
    """All the reader may see, open ones first."""
    now = timezone.now()
    rows = breaches_seen_by(acting(request))
    page = Paginator(rows, PAGE).get_page(request.GET.get("side"))
    context = {"page": page, "rows": [owed(one, now) for one in page.object_list]}
    return render(request, "workspace/breaches/breaches.html", context)


@opened_by(keeping_house)
@sent_once
def breach_new(request: HttpRequest) -> HttpResponse:
    """Enter a breach by hand."""
    body, actor, now = house_of(request), acting(request), timezone.now()
    organizations = _kept(actor, body)
    whole = bool(may_keep_breaches(actor, body))
    form = NewBreachForm(
        request.POST or None,
        organizations=organizations,
        whole=whole,
        initial={"known_at": timezone.localtime(now)},
    )
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["organization"]
        where = next((one for one in organizations if str(one.pk) == chosen), None)
        made = attempt(
            form,
            lambda: enter_breach(
                body=body, organization=where, entry=form.entry(), now=now, actor=actor
            ),
        )
        if made is not None:
            messages.success(request, _("Bruddet står i registeret."))
            return redirect("workspace:breach", made.pk)
    return form_page(request, "workspace/breaches/new.html", form, {"body": body})


def _kept(actor: Actor, body: Body) -> list[Organization]:
    """The bodies whose breaches the actor may enter."""
    rows = body.organization_set.exclude(kind__in=BESIDE).filter(current(timezone.localdate()))
    return [one for one in rows.order_by("position", "name") if may_keep_breaches(actor, body, one)]


def _seen(request: HttpRequest, key: int) -> Breach:
    """An entry the reader may read; unknown to anyone else."""
    return get_object_or_404(breaches_seen_by(acting(request)), pk=key)


@opened_by(keeping_house)
@sent_once
def breach(request: HttpRequest, key: int) -> HttpResponse:
    """One entry: what happened, what is done, what is left."""
    found, now = _seen(request, key), timezone.now()
    form = BreachForm(request.POST or None, initial=known(found))
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["seen"] or 0
        done = attempt(
            form,
            lambda: change_breach(
                breach=found, entry=form.entry(), seen=seen, now=now, actor=acting(request)
            ),
        )
        if done is not None:
            messages.success(request, _("Bruddet er gemt."))
            return redirect("workspace:breach", key)
    context = {
        "breach": found,
        "owed": owed(found, now),
        "by": notify_by(found.known_at),
        "lacks": lacks(found) if found.state == BreachState.OPEN else (),
        "notes": list(found.breachnote_set.all()),
    }
    return form_page(request, "workspace/breaches/breach.html", form, context)


@require_POST
@opened_by(keeping_house)
def note(request: HttpRequest, key: int) -> HttpResponse:
    """Write a note to an entry."""
    found, text = _seen(request, key), request.POST.get("text", "")
    try:
        note_breach(breach=found, text=text, now=timezone.now(), actor=acting(request))
        messages.success(request, _("Noten er skrevet."))
    except NotAllowed:
        raise
    except RuleBroken as broken:
        messages.warning(request, str(broken))
    return redirect("workspace:breach", key)


@require_POST
@opened_by(keeping_house)
def close(request: HttpRequest, key: int) -> HttpResponse:
    """Say that nothing is left to do."""
    found = _seen(request, key)
    try:
        close_breach(breach=found, actor=acting(request))
        messages.success(request, _("Bruddet er lukket."))
    except NotAllowed:
        raise
    except RuleBroken as broken:
        messages.warning(request, str(broken))
    return redirect("workspace:breach", key)


@require_POST
@opened_by(keeping_house)
def reopen(request: HttpRequest, key: int) -> HttpResponse:
    """Take an entry up again."""
    reopen_breach(breach=_seen(request, key), actor=acting(request))
    messages.success(request, _("Bruddet er genåbnet."))
    return redirect("workspace:breach", key)
