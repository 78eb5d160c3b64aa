"""What of a body's minutes is made public, and for how long search engines list it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.publications.limits.actions import set_release_policy, set_search_years
from raadslag.publications.limits.queries import policy_of
from raadslag.publications.limits.states import Shown
from raadslag.publications.queries.listing import public_body
from raadslag.rules.search_age import LEAST, MOST
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once, ticket
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.pages import organization_for
from raadslag.web.workspace.showing import form_page

TEMPLATE = "workspace/house/policy.html"


class PolicyForm(forms.Form):
    """Two choices for one body."""

    shown = forms.ChoiceField(
        label=gettext_lazy("Fra referatet offentliggøres"),
        error_messages={"required": gettext_lazy("Vælg, hvad der offentliggøres.")},
        choices=(
            (Shown.ALL.value, gettext_lazy("Alle beslutninger")),
            (Shown.FINAL.value, gettext_lazy("Kun endelige beslutninger")),
        ),
        widget=forms.RadioSelect,
    )
    recommendations = forms.BooleanField(
        label=gettext_lazy("Anbefalinger til andre organer offentliggøres også"),
        help_text=gettext_lazy("For eksempel det, udvalget anbefaler byrådet at beslutte."),
        required=False,
    )


class SearchYearsForm(forms.Form):
    """For how long search engines list meetings, in the whole municipality."""

    years = forms.IntegerField(
        label=gettext_lazy("Møder findes i søgemaskiner i så mange år efter mødet"),
        help_text=gettext_lazy(
            "Lad feltet stå tomt, hvis de skal kunne findes for altid. De kan altid læses her."
        ),
        min_value=LEAST,
        max_value=MOST,
        required=False,
    )


@opened_by(keeping_house)
@sent_once
def release_policy(request: HttpRequest, key: int) -> HttpResponse:
    """Choose it; it counts for minutes that are released from then on."""
    found, actor = body_with_policy(request, key), acting(request)
    form = PolicyForm(request.POST or None, initial=_initial(found))
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form, lambda: set_release_policy(organization=found, actor=actor, **form.cleaned_data)
        )
        if done is not None:
            messages.success(request, _("Valget er gemt og gælder for de næste referater."))
            return redirect("workspace:house-body", key)
    search = SearchYearsForm(initial=_years(found))
    return form_page(request, TEMPLATE, form, _context(found, search))


@opened_by(keeping_house)
@sent_once
def search_years(request: HttpRequest, key: int) -> HttpResponse:
    """Choose it for the whole municipality; it counts at once, for what is out too."""
    found, actor = body_with_policy(request, key), acting(request)
    may_with_body(actor, "set_search_years", body_id=found.body_id).require()
    form = SearchYearsForm(request.POST or None, initial=_years(found))
    if request.method == "POST" and form.is_valid():
        years = form.cleaned_data["years"]
        done = attempt(
            form, lambda: set_search_years(body=found.body, years=years, actor=actor), "years"
        )
        if done is not None:
            messages.success(request, _("Valget er gemt og gælder fra nu af."))
            return redirect("workspace:release-policy", key)
    policy = {"form": PolicyForm(initial=_initial(found))}
    return form_page(request, TEMPLATE, form, _context(found, form) | policy)


def body_with_policy(request: HttpRequest, key: int) -> Organization:
    """A body that meets, whose policy the reader may choose.

    Raises:
        Http404: There is none.
    """
    found = organization_for(request, key)
    if found.kind == OrganizationKind.OFFICE:
        raise Http404
    where = {"body_id": found.body_id, "organization_id": found.pk}
    may_with_body(acting(request), "set_release_policy", **where).require()
    return found


def _context(found: Organization, search: SearchYearsForm) -> dict[str, object]:
    return {"organization": found, "search": search, "once_search": ticket()}


def _initial(organization: Organization) -> dict[str, object]:
    policy = policy_of(organization)
    return {"shown": policy.shown, "recommendations": policy.recommendations}


def _years(organization: Organization) -> dict[str, object]:
    public = public_body(organization.body.slug)
    return {"years": public.search_years if public else None}
