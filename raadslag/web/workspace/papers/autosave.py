"""What the browser sends now and then while somebody writes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.db import transaction
from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.cases.access import may_draft, may_with_paper
from raadslag.cases.actions import drop_pen, keep_draft, take_pen
from raadslag.cases.models import Paper
from raadslag.cases.queries import pen_held
from raadslag.cases.states import PaperState
from raadslag.journal.actor import Actor
from raadslag.rules.rights import PAPERS
from raadslag.verdict import NotAllowed
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.typed import number_in, typed_in


def _paper(key: int) -> Paper:
    """The paper; the verb that follows asks whether it is there for the reader."""
    return get_object_or_404(Paper.objects.only("pk", "version", "state"), pk=key)


def _unseen_is_absent(view: Callable[..., JsonResponse]) -> Callable[..., JsonResponse]:
    """Answer one who may not keep drafts of a paper as if it were not there."""

    @wraps(view)
    def answer(request: HttpRequest, paper: int) -> JsonResponse:
        try:
            return view(request, paper)
        except NotAllowed as refused:
            raise Http404 from refused

    return answer


@opened_by(signed_in)
@require_POST
@_unseen_is_absent
@transaction.atomic  # one for both verbs: half the waiting
def autosave(request: HttpRequest, paper: int) -> JsonResponse:
    """Keep the text as a draft, and tell who holds the pen and whether it grew old."""
    found, actor, now = _paper(paper), acting(request), timezone.now()
    base, sequence = number_in(request.POST, "version"), number_in(request.POST, "sequence")
    kept = keep_draft(
        paper=found,
        base=base,
        sequence=sequence,
        fields=typed_in(request.POST),
        actor=actor,
        now=now,
    )
    holder = _holder(found, actor, now)
    return JsonResponse(
        {
            "saved_at": timezone.localtime(now).strftime("%H.%M.%S"),
            "kept": kept,
            "holder": holder,
            "conflict": base != found.version or found.state not in PAPERS["write"],
            "text": _told(found, base, holder),
        }
    )


def _holder(paper: Paper, actor: Actor, now: datetime) -> str:
    """Who else holds the pen; it is taken when free, and laid down by who may not write now.

    A page that was left open would otherwise hold a paper long after it was sent on.
    """
    writing = paper.state == PaperState.WRITING  # its writers are those who may draft
    if not writing and not may_with_paper(actor, "write", paper):
        drop_pen(paper=paper, actor=actor)
        return ""
    held = take_pen(paper=paper, actor=actor, now=now)
    return held.user.get_full_name() if held.user_id != actor.user_id else ""


def _other(paper: Paper, actor: Actor, now: datetime) -> str:
    """Who else holds the pen, looked at without taking it."""
    held = pen_held(paper, now)
    return held.user.get_full_name() if held and held.user_id != actor.user_id else ""


def _told(paper: Paper, base: int, holder: str) -> str:
    """One sentence when the writer ought to know something."""
    if paper.state not in PAPERS["write"]:
        state = _(PaperState(paper.state).label)
        return _("Sagsfremstillingen er nu %s. Din tekst er gemt som kladde.") % state
    if base != paper.version:
        return _("Der er gemt en nyere udgave. Din tekst er gemt som kladde og går ikke tabt.")
    if holder:
        return _("%s skriver også nu. Jeres tekster bliver begge gemt.") % holder
    return ""


@opened_by(signed_in)
@require_POST
@_unseen_is_absent
def pen(request: HttpRequest, paper: int) -> JsonResponse:
    """Keep the pen while somebody is at the page; lay it down when the writer leaves."""
    found, actor, now = _paper(paper), acting(request), timezone.now()
    match request.POST.get("do"):
        case "keep":
            holder = _holder(found, actor, now)
        case "look":
            may_draft(actor, found).require()
            holder = _other(found, actor, now)
        case _:
            drop_pen(paper=found, actor=actor)
            return JsonResponse({})
    base = number_in(request.POST, "version")
    return JsonResponse({"holder": holder, "text": _told(found, base, holder)})
