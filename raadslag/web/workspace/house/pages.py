"""The house: its bodies and departments, who sits in them, and new ones."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.agendas.requests import notice_days
from raadslag.bodies.access import may_keep_register, may_with_body
from raadslag.bodies.actions import change_organization, establish, register, seat, unseat
from raadslag.bodies.models import ElectronicMaterial, Membership, Organization
from raadslag.bodies.queries import current, seats_in
from raadslag.bodies.states import OrganizationKind
from raadslag.cases.access import POLITICAL, may_for_body
from raadslag.decisions.access import may_decide_alone, may_set_phrases
from raadslag.decisions.wording import book_of
from raadslag.meetings.access import may_see_house, may_set_timetable
from raadslag.meetings.models import Timetable
from raadslag.meetings.timetable import orders_of
from raadslag.publications.limits.queries import policy_of
from raadslag.rules.deadline import in_words
from raadslag.rules.timetable import Orders
from raadslag.sittings.access import may_set_house_rules
from raadslag.sittings.queries import house_rules_of
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import administration, keeping_house
from raadslag.web.workspace.house.forms import OrganizationForm, SeatForm
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose


@opened_by(keeping_house)
def house(request: HttpRequest) -> HttpResponse:
    """The municipality's bodies and departments, and the lists they share."""
    body, today = house_of(request), timezone.localdate()
    sitting = Count("membership", filter=_sitting(today), distinct=True)
    rows = list(
        body.organization_set.exclude(kind=OrganizationKind.PARTY)
        .filter(current(today))
        .annotate(seats=sitting)
        .order_by("position", "name")
    )
    context = {
        "body": body,
        "houses": houses_to_choose(request),
        "assemblies": [one for one in rows if one.kind != OrganizationKind.OFFICE],
        "offices": [one for one in rows if one.kind == OrganizationKind.OFFICE],
        "electronic": ElectronicMaterial.objects.filter(body=body).first(),
        "keeps_register": bool(may_keep_register(acting(request), body)),
        "keeps_templates": bool(may_for_body(acting(request), "set_templates", body.pk)),
    }
    return render(request, "workspace/house/house.html", context)


def _sitting(today: object) -> Q:
    begun = Q(membership__starts_on=None) | Q(membership__starts_on__lte=today)
    return begun & (Q(membership__ends_on=None) | Q(membership__ends_on__gte=today))


def organization_for(request: HttpRequest, key: int) -> Organization:
    """A body of a municipality the reader belongs to; unknown to anyone else.

    Raises:
        Http404: There is none.
    """
    rows = Organization.objects.exclude(kind=OrganizationKind.PARTY).select_related("body")
    found = get_object_or_404(rows, pk=key)
    if not may_see_house(acting(request), found.body_id):
        raise Http404
    return found


@opened_by(keeping_house)
@sent_once
def organization(request: HttpRequest, key: int) -> HttpResponse:
    """One body: its deadlines, and its seats with a form to give another."""
    found, today, actor = organization_for(request, key), timezone.localdate(), acting(request)
    form = SeatForm(request.POST or None, body=found.body, initial={"starts_on": today})
    sent = request.method == "POST" and form.is_valid()
    if sent and attempt(form, lambda: _seated(request, found, form)) is not None:
        messages.success(request, _("Pladsen er givet."))
        return redirect("workspace:house-body", found.pk)
    timetable = Timetable.objects.filter(organization=found).first()
    context = {
        "organization": found,
        "body": found.body,
        "meets": found.kind != OrganizationKind.OFFICE,
        "seats": seats_in(found, today),
        "deadlines": _in_words(orders_of(found, timetable)),
        "request_days": notice_days(found) if found.kind in POLITICAL else None,
        "electronic": ElectronicMaterial.objects.filter(body=found.body_id).first(),
        "entered": timetable is not None,
        "source": orders_of(found, timetable).source,
        "policy": policy_of(found),
        "sets_policy": bool(
            may_with_body(
                actor, "set_release_policy", body_id=found.body_id, organization_id=found.pk
            )
        ),
        "sets_letterhead": bool(
            may_with_body(actor, "set_letterhead", body_id=found.body_id, organization_id=found.pk)
        ),
        "keeps_register": bool(may_keep_register(actor, found.body)),
        "sets_timetable": bool(may_set_timetable(actor, found)),
        "rules": house_rules_of(found),
        "sets_rules": bool(may_set_house_rules(actor, found)),
        "book": book_of(found),
        "sets_phrases": bool(may_set_phrases(actor, found)),
        "decides_alone": bool(may_decide_alone(actor, found)),
    }
    return form_page(request, "workspace/house/body.html", form, context)


def _seated(request: HttpRequest, organization: Organization, form: SeatForm) -> Membership:
    """A seat for the one chosen, or for one entered with it."""
    actor, said = acting(request), form.cleaned_data
    person = said["person"]
    if person is None:
        person = register(body=organization.body, name=said["name"].strip(), actor=actor)
    return seat(
        person=person,
        organization=organization,
        role=said["role"],
        on_behalf_of=said["on_behalf_of"],
        starts_on=said["starts_on"],
        actor=actor,
    )


def _in_words(orders: Orders) -> list[tuple[str, str]]:
    """Each deadline as a sentence."""
    material = in_words(orders.material) if orders.material else _("sammen med dagsordenen")
    papers = in_words(orders.papers, "dagsordenen") if orders.papers else _("ingen frist")
    return [
        (_("Sager er afleveret"), papers),
        (_("Dagsordenen er sendt"), in_words(orders.agenda)),
        (_("Materialet er fremme"), material),
        (_("Referatet er ude"), in_words(orders.minutes)),
    ]


@require_POST
@opened_by(administration)
def seat_end(request: HttpRequest, key: int, membership: int) -> HttpResponse:
    """End a seat with yesterday."""
    found = organization_for(request, key)
    held = get_object_or_404(
        found.membership_set.select_related("organization__body"), pk=membership
    )
    yesterday = timezone.localdate() - timedelta(days=1)
    last_day = max(yesterday, held.starts_on or yesterday)
    unseat(membership=held, last_day=last_day, actor=acting(request))
    messages.success(request, _("Pladsen er ophørt."))
    return redirect("workspace:house-body", found.pk)


@opened_by(administration)
@sent_once
def organization_new(request: HttpRequest) -> HttpResponse:
    """Establish a body or department."""
    body = house_of(request)
    may_keep_register(acting(request), body).require()
    form = OrganizationForm(request.POST or None, initial={"kind": OrganizationKind.COMMITTEE})
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form, lambda: establish(body=body, actor=acting(request), **form.cleaned_data)
        )
        if made is not None:
            messages.success(request, _("Organet er oprettet."))
            return redirect("workspace:house-body", made.pk)
    context = {"body": body, "organization": None}
    return form_page(request, "workspace/house/organization_form.html", form, context)


@opened_by(administration)
@sent_once
def organization_change(request: HttpRequest, key: int) -> HttpResponse:
    """Correct what a body is called and deals with."""
    found = organization_for(request, key)
    may_keep_register(acting(request), found.body).require()
    known = {name: getattr(found, name) for name in ("name", "short_name", "kind", "task")}
    form = OrganizationForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        change_organization(organization=found, actor=acting(request), **form.cleaned_data)
        messages.success(request, _("Organet er rettet."))
        return redirect("workspace:house-body", found.pk)
    context = {"body": found.body, "organization": found}
    return form_page(request, "workspace/house/organization_form.html", form, context)
