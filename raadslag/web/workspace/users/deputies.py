"""Who stands in for me, and who stood in before."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.actions import deputise, end_deputy
from raadslag.bodies.faults import ClosedAccount, NotOneself, OtherHouse, WrongDays
from raadslag.bodies.models import Deputy, User
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import administration, signed_in
from raadslag.web.workspace.showing import form_page, here
from raadslag.web.workspace.users.access import account_for
from raadslag.web.workspace.users.forms import DeputyForm, first_day

FAULTS: dict[type[RuleBroken], str] = {
    WrongDays: "ends_on",
    ClosedAccount: "deputy",
    OtherHouse: "deputy",
    NotOneself: "deputy",
}


@opened_by(signed_in)
@sent_once
def own(request: HttpRequest) -> HttpResponse:
    """My deputies."""
    return _deputies(request, here(request))


@opened_by(administration)
@sent_once
def of_another(request: HttpRequest, key: int) -> HttpResponse:
    """The deputies of one who is away and did not name any."""
    return _deputies(request, account_for(request, key))


def _deputies(request: HttpRequest, away: User) -> HttpResponse:
    today = timezone.localdate()
    form = DeputyForm(request.POST or None, away=away, initial=first_day(today))
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: deputise(user=away, actor=acting(request), **form.cleaned_data),
            fields=FAULTS,
        )
        if done is not None:
            messages.success(request, _("Vikaren er sat på, og I får begge et brev."))
            return redirect(request.path)
    named = Deputy.objects.filter(user=away).select_related("deputy").order_by("-ends_on")
    context = {
        "away": away,
        "mine": away.pk == here(request).pk,
        "current": [one for one in named if one.ends_on >= today],
        "earlier": [one for one in named if one.ends_on < today],
        "standing_in": Deputy.objects.filter(deputy=away, ends_on__gte=today).select_related(
            "user"
        ),
    }
    return form_page(request, "workspace/users/deputies.html", form, context)


@require_POST
@opened_by(signed_in)
def end(request: HttpRequest, key: int) -> HttpResponse:
    """End one: the verb asks whether the reader may."""
    deputy = get_object_or_404(Deputy.objects.select_related("user__body"), pk=key)
    yesterday = timezone.localdate() - timedelta(days=1)
    end_deputy(deputy=deputy, last_day=yesterday, actor=acting(request))
    messages.success(request, _("Vikaren træder ikke længere ind."))
    if deputy.user_id == here(request).pk:
        return redirect("workspace:deputies")
    return redirect("workspace:user-deputies", deputy.user_id)
