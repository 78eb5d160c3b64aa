"""The list of cases: mine, my departments', all that I may know of."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.states import Duty
from raadslag.cases.models import Case, CaseWorker
from raadslag.cases.queries import cases_found, papers_seen_by
from raadslag.cases.states import CaseState
from raadslag.journal.actor import Actor
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import casework, signed_in

PAGE = 30
WHOSE = (("mine", _("Mine")), ("afdeling", _("Afdelingens")), ("alle", _("Alle")))
STATES = (
    (CaseState.OPEN.value, _("I gang")),
    (CaseState.ENDED.value, _("Afsluttede")),
    ("alle", _("Begge")),
    ("slettes", _("Personoplysninger skal slettes nu")),
)


@opened_by(signed_in)
def cases(request: HttpRequest) -> HttpResponse:
    """Cases by words or number, whose they are and whether they are done."""
    actor = acting(request)
    words = request.GET.get("q", "").strip()[:200]
    whose = _one_of(request.GET.get("hvis", ""), WHOSE, "mine" if not words else "alle")
    state = _one_of(request.GET.get("stand", ""), STATES, CaseState.OPEN)
    found = _whose(cases_found(actor, words), actor, whose)
    if state in CaseState.values:
        found = found.filter(state=state)
    elif state == "slettes":
        found = found.filter(erase_on__lte=timezone.localdate())
    page = Paginator(_with_papers(found, actor), PAGE).get_page(request.GET.get("side"))
    context = {
        "page": page,
        "words": words,
        "whose": whose,
        "state": state,
        "choices": WHOSE,
        "states": STATES,
        "may_open": bool(casework(request)),
    }
    return render(request, "workspace/cases/list.html", context)


def _one_of(asked: str, choices: tuple[tuple[str, object], ...], default: str) -> str:
    return asked if asked in {value for value, _ in choices} else default


def _whose(found: QuerySet[Case], actor: Actor, whose: str) -> QuerySet[Case]:
    if whose == "mine":
        mine = CaseWorker.objects.filter(case=OuterRef("pk"), user__in=actor.accounts)
        return found.filter(Exists(mine))
    if whose == "afdeling":
        duty = Duty.CASEWORKER
        here = Q(department__in=actor.organizations(duty)) | Q(body__in=actor.everywhere(duty))
        return found.filter(here)
    return found


def _with_papers(found: QuerySet[Case], actor: Actor) -> QuerySet[Case]:
    """Newest first, with responsible people and the papers that may be seen."""
    papers = papers_seen_by(actor).select_related("organization").order_by("-pk")
    people = CaseWorker.objects.select_related("user")
    return (
        found.select_related("department")
        .prefetch_related(
            Prefetch("caseworker_set", people, to_attr="workers"),
            Prefetch("paper_set", papers, to_attr="seen_papers"),
        )
        .order_by("-pk")
    )
