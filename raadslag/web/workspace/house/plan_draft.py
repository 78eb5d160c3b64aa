"""The draft of the competence plan: it is written, compared and adopted; delegation is recalled."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.access import may_set_competences
from raadslag.bodies.actions import (
    adopt_competences,
    drop_competences,
    recall_delegation,
    set_competence,
    set_competences,
)
from raadslag.bodies.faults import BeforeThePlan, NoPlanYet, WithoutReason
from raadslag.bodies.matrix import matrix_of
from raadslag.bodies.models import Body, Competence
from raadslag.bodies.plans import adopted, delegated, draft_of, lines_of
from raadslag.bodies.queries import assemblies, on_the_way
from raadslag.exchange.competences.apply import entries
from raadslag.exchange.competences.read import read
from raadslag.exchange.meeting import Unreadable
from raadslag.rules.competence_change import changes
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.forms import FileForm
from raadslag.web.workspace.house.plan_forms import AdoptionForm, CompetenceForm, RecallForm
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose

DAYS = dict.fromkeys((BeforeThePlan, NoPlanYet), "valid_from")


def house_kept(request: HttpRequest) -> Body:
    """The municipality whose plan is kept.

    Raises:
        NotAllowed: The reader does not keep it.
    """
    body = house_of(request)
    may_set_competences(acting(request), body).require()
    return body


@opened_by(keeping_house)
@sent_once
def draft(request: HttpRequest) -> HttpResponse:
    """The draft as a table, what it changes, and a file to lay in its place."""
    body = house_kept(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        told = _plan_from(request, body, form)
        if told:
            messages.success(request, told)
            return redirect("workspace:plan-draft")
    written, newest = draft_of(body), adopted(body).first()
    context = {
        "body": body,
        "houses": houses_to_choose(request),
        "draft": written,
        "newest": newest,
        "matrix": matrix_of(written),
        "changes": changes(lines_of(newest), lines_of(written)) if written else [],
    }
    return form_page(request, "workspace/house/plan_draft.html", form, context)


def _plan_from(request: HttpRequest, body: Body, form: FileForm) -> str:
    """Let the draft be what the file says; empty on a fault."""
    file = form.cleaned_data["file"]
    try:
        rows = entries(body, read(file.read(), file.name))
    except Unreadable as fault:
        form.add_error("file", str(fault))
        return ""
    done = attempt(
        form, lambda: set_competences(body=body, rows=rows, actor=acting(request)), "file"
    )
    if done is None:
        return ""
    return _("Kladden har nu %(count)s emner. Se, hvad der er ændret, og vedtag den.") % {
        "count": done
    }


@require_POST
@opened_by(keeping_house)
def draft_drop(request: HttpRequest) -> HttpResponse:
    """Throw the draft away."""
    if drop_competences(body=house_kept(request), actor=acting(request)):
        messages.success(request, _("Kladden er kasseret. Planen gælder, som den er."))
    return redirect("workspace:competences")


@opened_by(keeping_house)
@sent_once
def topic(request: HttpRequest) -> HttpResponse:
    """One topic of the draft, new or to be corrected."""
    body, kle = house_kept(request), request.GET.get("kle", "")[:8]
    form = CompetenceForm(
        request.POST or None,
        organizations=on_the_way(body, timezone.localdate()),
        initial=_known(body, kle),
    )
    if request.method == "POST" and form.is_valid():
        entry = form.entry()
        attempt(form, lambda: set_competence(body=body, row=entry, actor=acting(request)), "kle")
        if not form.errors:
            gone = _("Emnet er taget ud af kladden.")
            kept = _("Emnet er gemt i kladden.")
            messages.success(request, kept if entry.stations else gone)
            return redirect("workspace:plan-draft")
    context = {"body": body, "kle": kle}
    return form_page(request, "workspace/house/competence.html", form, context)


def _known(body: Body, kle: str) -> dict[str, str]:
    """What the draft says of a topic; without a draft, the newest version."""
    plan = draft_of(body) or adopted(body).first()
    rows = list(plan.competence_set.filter(kle=kle)) if kle and plan else []
    known = {f"role_{one.organization_id}": one.role for one in rows}
    return {"kle": kle, "task": rows[0].task if rows else "", **known}


@opened_by(keeping_house)
@sent_once
def adopt(request: HttpRequest) -> HttpResponse:
    """Make the draft the next version."""
    body, now = house_kept(request), timezone.now()
    today = timezone.localdate(now)
    form = AdoptionForm(request.POST or None, organizations=assemblies(body, today), today=today)
    if request.method == "POST" and form.is_valid():
        plan = attempt(
            form,
            lambda: adopt_competences(
                body=body, adoption=form.adoption(), now=now, actor=acting(request)
            ),
            fields=DAYS,
        )
        if plan is not None:
            said = {"number": plan.number}
            messages.success(request, _("Planen er vedtaget som version %(number)s.") % said)
            return redirect("workspace:competences")
    written, newest = draft_of(body), adopted(body).first()
    if written is None and request.method == "GET":
        return redirect("workspace:plan-draft")
    context = {
        "body": body,
        "draft": written,
        "newest": newest,
        "changes": changes(lines_of(newest), lines_of(written)),
    }
    return form_page(request, "workspace/house/plan_adopt.html", form, context)


@opened_by(keeping_house)
@sent_once
def recall(request: HttpRequest) -> HttpResponse:
    """Let a body decide a topic itself again."""
    body, now = house_kept(request), timezone.now()
    today = timezone.localdate(now)
    topics = [(kle, _told(deciding)) for kle, deciding in delegated(body, today).items()]
    form = RecallForm(
        request.POST or None,
        topics=topics,
        organizations=assemblies(body, today),
        today=today,
        initial={"kle": request.GET.get("kle", "")},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = attempt(
            form,
            lambda: recall_delegation(
                body=body,
                kle=said["kle"],
                afterwards=said["afterwards"],
                adoption=form.adoption(),
                reason=said["reason"],
                now=now,
                actor=acting(request),
            ),
            "kle",
            fields={**DAYS, WithoutReason: "reason"},
        )
        if made:
            numbers = {"number": made[0].number}
            told = _("Delegationen er kaldt tilbage. Planen er nu version %(number)s.")
            messages.success(request, told % numbers)
            return redirect("workspace:competences")
    context = {"body": body, "topics": topics, "draft": draft_of(body)}
    return form_page(request, "workspace/house/plan_recall.html", form, context)


def _told(deciding: list[Competence]) -> str:
    """A topic with its words, and who decides it."""
    first, names = deciding[0], ", ".join(str(one.organization) for one in deciding)
    return f"{first.kle} {first.task} ({names})" if first.task else f"{first.kle} ({names})"
