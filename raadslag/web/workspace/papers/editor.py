"""The editor of a paper: text, proposals and openness in one form."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.cases.access import may_with_paper
from raadslag.cases.actions import classify, drop_draft, keep_draft, save_paper, take_pen
from raadslag.cases.actions.write import Saved
from raadslag.cases.entries import Typed
from raadslag.cases.faults import GroundMissing, PublicTitleMissing, Unchosen
from raadslag.cases.models import Draft, Paper
from raadslag.cases.queries import draft_of
from raadslag.cases.text import text_of, unfilled
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.forms import ClassificationForm, classification_of
from raadslag.web.workspace.papers.seen import paper_page, seen_paper
from raadslag.web.workspace.papers.slots import faults, proposal_slots, slots
from raadslag.web.workspace.papers.typed import (
    as_typed,
    number_in,
    proposals_of,
    sections_of,
    typed_in,
)

AT = {GroundMissing: "ground", PublicTitleMissing: "public_title", Unchosen: "classification"}


@opened_by(signed_in)
@sent_once
def write(request: HttpRequest, paper: int) -> HttpResponse:
    """Write in a paper; what is sent is kept whatever becomes of it."""
    found = seen_paper(request, paper)
    if request.method != "POST":
        may_with_paper(acting(request), "write", found).require()
        return _fresh(request, found)
    typed = typed_in(request.POST)
    if not may_with_paper(acting(request), "write", found):
        return _too_late(request, found, typed)
    do = request.POST.get("do", "save")
    if do.startswith("add-"):
        _keep(request, found, _added(typed, do))
        return redirect(f"{reverse('workspace:paper-write', args=[found.pk])}#{_place(typed, do)}")
    return _save(request, found, typed)


def _added(typed: Typed, do: str) -> Typed:
    """The text with one field more, as a button asked for."""
    if do == "add-section":
        typed["sections"].append({"heading": _("Nyt afsnit"), "level": 1, "html": ""})
    else:
        typed["proposals"].append({"proposer": "", "kind": "recommendation", "motions": []})
    return typed


def _place(typed: Typed, do: str) -> str:
    """The id of the new field."""
    if do == "add-section":
        return f"section-{len(typed['sections']) - 1}-heading"
    return f"proposal-{len(typed['proposals']) - 1}-proposer"


def _keep(request: HttpRequest, paper: Paper, typed: Typed) -> None:
    """Keep what was typed as a draft, newer than any of the writer's before."""
    actor = acting(request)
    known = Draft.objects.filter(paper=paper, user=actor.user_id or 0)
    last = known.values_list("sequence", flat=True).first() or 0
    keep_draft(
        paper=paper,
        base=number_in(request.POST, "version"),
        sequence=max(last + 1, number_in(request.POST, "sequence")),
        fields=typed,
        actor=actor,
        now=timezone.now(),
    )


def _too_late(request: HttpRequest, paper: Paper, typed: Typed) -> HttpResponse:
    """The paper left the writer's hands meanwhile: their text is kept and shown."""
    verdict = may_with_paper(acting(request), "write", paper)
    _keep(request, paper, typed)
    context = {"reason": verdict.reason, "typed": typed}
    return paper_page(request, "workspace/papers/too_late.html", paper, "read", context, 409)


def _save(request: HttpRequest, paper: Paper, typed: Typed) -> HttpResponse:
    form = ClassificationForm(request.POST, initial=classification_of(paper))
    wrong = faults(typed, paper.template)
    if not typed["title"].strip():
        form.add_error(None, _("Skriv en titel."))
    if wrong or not form.is_valid():
        _keep(request, paper, typed)
        return _page(request, paper, typed, form, number_in(request.POST, "version"), wrong)
    try:
        saved = _saved(request, paper, typed)
    except RuleBroken as broken:
        _keep(request, paper, typed)
        form.add_error(None, str(broken))
        return _page(request, paper, typed, form, number_in(request.POST, "version"))
    if saved.aside:
        return redirect("workspace:paper-join", paper.pk, saved.version.number)
    return _classified(request, paper, typed, form, saved)


def _saved(request: HttpRequest, paper: Paper, typed: Typed) -> Saved:
    return save_paper(
        paper=paper,
        base=number_in(request.POST, "version"),
        title=typed["title"],
        sections=sections_of(typed),
        proposals=proposals_of(typed),
        note=request.POST.get("note", "")[:300],
        sequence=number_in(request.POST, "sequence"),
        actor=acting(request),
        now=timezone.now(),
    )


def _classified(
    request: HttpRequest, paper: Paper, typed: Typed, form: ClassificationForm, saved: Saved
) -> HttpResponse:
    """Choose open or closed too; the text is saved whether that can be done or not."""
    paper.refresh_from_db(fields=["title", "version", "sections"])
    if form.asked(paper):
        given = form.cleaned_data
        attempt(
            form,
            lambda: classify(paper=paper, actor=acting(request), **given) or True,
            fields=AT,
        )
    if form.errors:
        messages.success(request, _("Teksten er gemt som udgave %s.") % saved.version.number)
        return _page(request, paper, as_typed(text_of(paper)), form, paper.version)
    messages.success(request, _("Gemt som udgave %s.") % saved.version.number)
    after = "workspace:paper" if request.POST.get("do") == "show" else "workspace:paper-write"
    return redirect(after, paper.pk)


def _fresh(request: HttpRequest, paper: Paper) -> HttpResponse:
    """The editor with the text in force, or with what the writer had not saved."""
    draft = draft_of(paper, acting(request))
    typed = draft.fields if draft else as_typed(text_of(paper))
    form = ClassificationForm(initial=classification_of(paper))
    base = draft.base if draft else paper.version
    return _page(request, paper, typed, form, base, draft=draft)


def _page(
    request: HttpRequest,
    paper: Paper,
    typed: Typed,
    form: ClassificationForm,
    base: int,
    wrong: dict[int, str] | None = None,
    draft: Draft | None = None,
) -> HttpResponse:
    actor = acting(request)
    pen = take_pen(paper=paper, actor=actor, now=timezone.now())
    known = Draft.objects.filter(paper=paper, user=actor.user_id or 0)
    pictures = reverse("workspace:paper-picture", args=[paper.pk])
    context = {
        "typed": typed,
        "slots": slots(typed, paper.template, pictures, wrong),
        "proposals": proposal_slots(typed),
        "form": form,
        "base": base,
        "draft": draft,
        "behind": base != paper.version,
        "holder": pen.user if pen.user_id != actor.user_id else None,
        "missing": unfilled(paper.template, sections_of(typed)),
        "sequence": known.values_list("sequence", flat=True).first() or 0,
        "wrong": wrong or {},
    }
    status = 400 if form.is_bound and (form.errors or wrong) else 200
    return paper_page(request, "workspace/papers/write.html", paper, "write", context, status)


@opened_by(signed_in)
def drop(request: HttpRequest, paper: int) -> HttpResponse:
    """Throw away what was typed and not saved, when its button is pressed."""
    found = seen_paper(request, paper)
    if request.method == "POST":
        drop_draft(paper=found, actor=acting(request))
        messages.success(request, _("Kladden er kasseret; her står den gemte tekst."))
    return redirect("workspace:paper-write", found.pk)
