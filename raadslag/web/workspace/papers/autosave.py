"""What the browser sends now and then while somebody writes."""

from __future__ import annotations

from http import HTTPStatus

from django.http import Http404, HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.cases.access import may_draft
from raadslag.cases.actions import drop_pen, keep_draft, take_pen
from raadslag.cases.models import Paper
from raadslag.cases.states import PaperState
from raadslag.rules.rights import PAPERS
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.typed import number_in, typed_in


@opened_by(signed_in)
@require_POST
def autosave(request: HttpRequest, paper: int) -> JsonResponse:
    """Keep the text as a draft, and tell who holds the pen and whether it grew old."""
    found, actor, now = _paper(request, paper), acting(request), timezone.now()
    base, sequence = number_in(request.POST, "version"), number_in(request.POST, "sequence")
    kept = keep_draft(
        paper=found,
        base=base,
        sequence=sequence,
        fields=typed_in(request.POST),
        actor=actor,
        now=now,
    )
    pen = take_pen(paper=found, actor=actor, now=now)
    holder = pen.user.get_full_name() if pen.user_id != actor.user_id else ""
    return JsonResponse(
        {
            "saved_at": timezone.localtime(now).strftime("%H.%M.%S"),
            "kept": kept,
            "holder": holder,
            "conflict": base != found.version or found.state not in PAPERS["write"],
            "text": _told(found, base, holder),
        },
        status=HTTPStatus.OK,
    )


def _paper(request: HttpRequest, key: int) -> Paper:
    """The paper, for those who may write in it at some time; not there for others."""
    found = Paper.objects.only("pk", "version", "state").filter(pk=key).first()
    if found is None or not may_draft(acting(request), found):
        raise Http404
    return found


def _told(paper: Paper, base: int, holder: str) -> str:
    """One sentence when the writer ought to know something."""
    if paper.state not in PAPERS["write"]:
        state = PaperState(paper.state).label
        return _("Sagsfremstillingen er nu %s. Din tekst er gemt som kladde.") % state
    if base != paper.version:
        return _("Der er gemt en nyere udgave. Din tekst er gemt som kladde og går ikke tabt.")
    if holder:
        return _("%s skriver også nu. Jeres tekster bliver begge gemt.") % holder
    return ""


@opened_by(signed_in)
@require_POST
def lay_down(request: HttpRequest, paper: int) -> JsonResponse:
    """Lay the pen down when the writer leaves the page."""
    drop_pen(paper=_paper(request, paper), actor=acting(request))
    return JsonResponse({})
