"""What the chair decides alone between two meetings, and where each was told."""

from __future__ import annotations

from datetime import date, datetime, time

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.decisions.access import may_decide_alone
from raadslag.decisions.actions import decide_alone
from raadslag.decisions.faults import AloneUnfinished
from raadslag.decisions.models import ChairDecision
from raadslag.decisions.queries import alone_of
from raadslag.decisions.states import AloneGround
from raadslag.journal.actor import Actor
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import Day, attempt, sent_once
from raadslag.web.workspace.access import keeping_house, signed_in
from raadslag.web.workspace.house.pages import organization_for
from raadslag.web.workspace.showing import form_page

PAGE = 50  # decisions shown at a time


class AloneForm(forms.Form):
    """What was decided, when, and why alone."""

    title = forms.CharField(
        label=gettext_lazy("Titel"),
        max_length=200,
        help_text=gettext_lazy("Få ord, som alle må læse, også når afgørelsen er lukket."),
        error_messages={"required": gettext_lazy("Skriv få ord om, hvad det drejer sig om.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Afgørelse"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=5000,
        error_messages={"required": gettext_lazy("Skriv, hvad der er afgjort.")},
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("Hvorfor alene?"),
        choices=[(one.value, one.label) for one in AloneGround],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Vælg, hvorfor sagen er afgjort alene.")},
    )
    decided_on = forms.DateField(
        label=gettext_lazy("Dag"),
        widget=Day(),
        error_messages={"required": gettext_lazy("Skriv den dag, sagen blev afgjort.")},
    )
    closed = forms.ChoiceField(
        label=gettext_lazy("Hvad må fortælles?"),
        choices=(
            ("no", gettext_lazy("Åben: titel og afgørelse")),
            ("yes", gettext_lazy("Lukket: kun titlen")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Vælg, om afgørelsen er åben eller lukket.")},
    )


@opened_by(signed_in)
@sent_once
def decided_alone(request: HttpRequest, key: int) -> HttpResponse:
    """Enter one, and see those before it; for the chair and the secretary."""
    found, actor = organization_for(request, key), acting(request)
    if found.kind == OrganizationKind.OFFICE:
        raise Http404
    may_decide_alone(actor, found).require()
    now = timezone.now()
    form = AloneForm(request.POST or None, initial={"decided_on": timezone.localdate(now)})
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: _decided(found, form, now, actor),
            fields={AloneUnfinished: "decided_on"},
        )
        if done is not None:
            messages.success(request, _told(done))
            return redirect("workspace:decided-alone", key)
    page = Paginator(alone_of(found), PAGE).get_page(request.GET.get("side"))
    context = {
        "organization": found,
        "mayor": found.kind == OrganizationKind.COUNCIL,
        "page": page,
        "house": bool(keeping_house(request)),
    }
    return form_page(request, "workspace/house/alone.html", form, context)


def _decided(
    organization: Organization, form: AloneForm, now: datetime, actor: Actor
) -> ChairDecision:
    """The decision of the form."""
    said = form.cleaned_data
    return decide_alone(
        organization=organization,
        title=said["title"],
        text=said["text"],
        ground=said["ground"],
        closed=said["closed"] == "yes",
        decided_at=_instant(said["decided_on"], now),
        now=now,
        actor=actor,
    )


def _instant(on: date, now: datetime) -> datetime:
    """An instant of a day: now, when it is today; else its beginning."""
    if on == timezone.localdate(now):
        return now
    return timezone.make_aware(datetime.combine(on, time()))


def _told(made: ChairDecision) -> str:
    if made.announced is None:
        return _("Afgørelsen er gemt og bliver meddelt på næste dagsorden.")
    return _("Afgørelsen er gemt og står under meddelelser på næste dagsorden.")
