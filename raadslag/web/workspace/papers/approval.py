"""The approval chain on a page: sent, answered, skipped, taken and handed back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from raadslag.bodies.queries import accounts_with
from raadslag.bodies.states import Duty
from raadslag.cases.access import may_see
from raadslag.cases.actions import (
    amend,
    approve,
    delegate,
    hand_back,
    recall,
    return_paper,
    skip,
    submit,
    take,
)
from raadslag.cases.models import Approval, Paper
from raadslag.cases.queries import attachments_seen_by
from raadslag.cases.states import ApprovalState
from raadslag.cases.text import text_of, unfilled
from raadslag.rules.private import Finding, findings
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.attachment import findings_of
from raadslag.web.workspace.papers.forms import AnswerForm, ChainForm
from raadslag.web.workspace.papers.seen import paper_page, seen_paper

FEWEST, MOST = 3, 12  # lines for approvers


@opened_by(signed_in)
def approval(request: HttpRequest, paper: int) -> HttpResponse:
    """The chain, and what its reader may do in it."""
    return _page(request, seen_paper(request, paper))


def _page(
    request: HttpRequest,
    paper: Paper,
    chain: ChainForm | None = None,
    answer: AnswerForm | None = None,
    at: int = 0,
) -> HttpResponse:
    related = paper.approval_set.select_related("approver", "answered_by", "handed_by__approver")
    rows = list(related.order_by("round", "position", "pk"))
    rounds = [list(steps) for _, steps in groupby(rows, lambda one: one.round)]
    accounts = acting(request).accounts
    mine = [
        one
        for one in (rounds[-1] if rounds else [])
        if one.state == ApprovalState.WAITING and one.approver_id in accounts
    ]
    context = {
        "rounds": list(reversed(rounds)),
        "mine": mine,
        "answer": answer or AnswerForm(paper.case.body_id),
        "answered_at": at,
        "chain": chain or ChainForm(paper.case.body_id, FEWEST, initial=_proposed(paper, rounds)),
        "missing": unfilled(paper.template, paper.sections),
        "findings": _findings(request, paper),
        "today": timezone.localdate(),
    }
    wrong = (chain is not None and chain.errors) or (answer is not None and answer.errors)
    status = 400 if wrong else 200
    return paper_page(request, "workspace/papers/approval.html", paper, "approval", context, status)


def _proposed(paper: Paper, rounds: list[list[Approval]]) -> dict[str, object]:
    """The chain of last time, or the first approver of the department."""
    if rounds:
        asked = [one for one in rounds[-1] if one.handed_by_id is None][:FEWEST]
        found: dict[str, object] = {f"person-{at}": one.approver_id for at, one in enumerate(asked)}
        for at, one in enumerate(asked[1:], 1):
            found[f"beside-{at}"] = one.position == asked[at - 1].position
        return found
    heads = accounts_with(
        Duty.APPROVER, paper.case.body, paper.case.department, timezone.localdate()
    )
    return {"person-0": heads[0].pk} if heads else {}


def _findings(request: HttpRequest, paper: Paper) -> list[tuple[str, Finding]]:
    """What ought not leave the house, each with the thing it stands in."""
    text = text_of(paper)
    told = [(_("titlen"), text.title)]
    told += [(one["heading"] or _("teksten"), one["html"]) for one in text.sections]
    told += [(_("indstillingen"), motion) for one in text.proposals for motion in one.motions]
    found = [("", one) for one in findings(told)]
    seen = attachments_seen_by(acting(request)).filter(paper=paper).select_related("file")
    for one in seen.order_by("position", "pk"):
        found += [(one.title, finding) for finding in findings_of(one)]
    return found


@opened_by(signed_in)
@sent_once
def send(request: HttpRequest, paper: int) -> HttpResponse:
    """Send the paper to its approvers; a button gives one line more."""
    found = seen_paper(request, paper)
    if request.method != "POST":
        return _page(request, found)
    rows = request.POST.get("rows", "")
    lines = min(int(rows), MOST) if rows.isdecimal() and len(rows) < 4 else FEWEST
    if request.POST.get("do") == "add":
        more = ChainForm(found.case.body_id, min(lines + 1, MOST), initial=request.POST.dict())
        return _page(request, found, more)
    form = ChainForm(found.case.body_id, lines, request.POST)
    if form.is_valid():
        sent = attempt(
            form,
            lambda: submit(
                paper=found,
                chain=form.chain(),
                due_on=form.cleaned_data["due_on"],
                actor=acting(request),
                now=timezone.now(),
            ),
        )
        if sent is not None:
            messages.success(request, _("Sagsfremstillingen er sendt til godkendelse."))
            return redirect("workspace:paper-approval", found.pk)
    return _page(request, found, form)


@opened_by(signed_in)
@sent_once
def answer(request: HttpRequest, paper: int, approval: int) -> HttpResponse:
    """Approve, return, give on, or skip."""
    found = seen_paper(request, paper)
    one = get_object_or_404(Approval, pk=approval, paper=found)
    form = AnswerForm(found.case.body_id, request.POST)
    if request.method == "POST" and form.is_valid() and _answer(request, one, form):
        return _onward(request, found)
    found.refresh_from_db(fields=["state"])
    return _page(request, found, answer=form, at=one.pk)


def _answer(request: HttpRequest, one: Approval, form: AnswerForm) -> bool:
    actor, now, given = acting(request), timezone.now(), form.cleaned_data
    comment, to = given["comment"], given["to"]
    do = request.POST.get("do", "")
    if do == "delegate" and to is None:
        form.add_error("to", _("Vælg, hvem der skal svare i stedet."))
        return False
    acts: dict[str, Callable[[], object]] = {
        "approve": lambda: approve(approval=one, actor=actor, now=now, comment=comment),
        "return": lambda: return_paper(approval=one, comment=comment, actor=actor, now=now),
        "delegate": lambda: delegate(approval=one, to=to, actor=actor, now=now, comment=comment),
        "skip": lambda: skip(approval=one, reason=comment, actor=actor, now=now),
    }
    act = acts.get(do)
    if act is None:
        return False
    attempt(form, act, "to" if do == "delegate" else "comment")
    if form.errors:
        return False
    messages.success(request, _(TOLD[do]))
    return True


TOLD = {
    "approve": gettext_noop("Din godkendelse er gemt."),
    "return": gettext_noop("Sagsfremstillingen er sendt tilbage med din bemærkning."),
    "delegate": gettext_noop("Godkendelsen er givet videre."),
    "skip": gettext_noop("Godkenderen er sprunget over."),
}


def _onward(request: HttpRequest, paper: Paper) -> HttpResponse:
    """Back to the chain, or to the desk for one who may not see the paper any more."""
    if not may_see(acting(request), paper):
        return redirect("workspace:desk")
    return redirect("workspace:paper-approval", paper.pk)


@opened_by(signed_in)
@sent_once
def passed(request: HttpRequest, paper: int) -> HttpResponse:
    """Recall, take, hand back or amend, with a reason where one is asked for."""
    found, actor = seen_paper(request, paper), acting(request)
    reason = request.POST.get("comment", "")[:4000]
    acts: dict[str, Callable[[], object]] = {
        "recall": lambda: recall(paper=found, reason=reason, actor=actor),
        "take": lambda: take(paper=found, actor=actor),
        "hand_back": lambda: hand_back(paper=found, reason=reason, actor=actor),
        "amend": lambda: amend(paper=found, reason=reason, actor=actor),
    }
    act = acts.get(request.POST.get("do", ""))
    if request.method != "POST" or act is None:
        return _page(request, found)
    form = AnswerForm(found.case.body_id, request.POST)
    form.is_valid()
    attempt(form, act, "comment")
    if form.errors:
        return _page(request, found, answer=form)
    return redirect("workspace:paper-approval", found.pk)
