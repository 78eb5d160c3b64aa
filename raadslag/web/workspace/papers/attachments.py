"""Attachments of a paper: sent, titled, ordered, opened or closed."""

from __future__ import annotations

from typing import IO, Any, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.cases.access import may_with_paper
from raadslag.cases.actions import (
    add_attachment,
    classify_attachment,
    order_attachments,
    retitle_attachment,
)
from raadslag.cases.models import Attachment, Paper
from raadslag.cases.states import Classification, Ground
from raadslag.exchange.enclosures.accept import accept, most_bytes
from raadslag.exchange.limits import MEGABYTE
from raadslag.files.actions import keep
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.reading import attachments_of
from raadslag.web.workspace.papers.seen import paper_page, seen_paper


@opened_by(signed_in)
def attachments(request: HttpRequest, paper: int) -> HttpResponse:
    """The attachments in order; one form gives all of them titles and openness."""
    found = seen_paper(request, paper)
    rows = attachments_of(found, acting(request))
    faults: dict[int, str] = {}
    if request.method == "POST":
        faults = _change(request, found, rows)
        if not faults:
            return redirect("workspace:paper-attachments", found.pk)
    return _page(request, found, faults)


def _page(
    request: HttpRequest, paper: Paper, faults: dict[int, str] | None = None, refused: str = ""
) -> HttpResponse:
    rows = attachments_of(paper, acting(request))
    for one in rows:
        _as_typed(request, one)
    context = {
        "attachments": rows,
        "faults": faults or {},
        "refused": refused,
        "grounds": Ground.choices,
        "most": most_bytes() // MEGABYTE,
    }
    status = 400 if faults or refused else 200
    return paper_page(
        request, "workspace/papers/attachments.html", paper, "attachments", context, status
    )


def _as_typed(request: HttpRequest, one: Attachment) -> None:
    """Let an attachment show what was typed for it, when the form comes back."""
    if f"title-{one.pk}" in request.POST:
        one.title = request.POST[f"title-{one.pk}"]
        one.classification = request.POST.get(f"class-{one.pk}", one.classification)
        one.ground = request.POST.get(f"ground-{one.pk}", one.ground)


def _change(request: HttpRequest, paper: Paper, rows: list[Attachment]) -> dict[int, str]:
    """Carry out the form; what is wrong with each attachment by its key."""
    faults: dict[int, str] = {}
    verbs = {verb for verb in ("write", "classify") if may_with_paper(acting(request), verb, paper)}
    if not verbs:
        may_with_paper(acting(request), "write", paper).require()
    for one in rows:
        try:
            _change_one(request, one, verbs)
        except NotAllowed:
            raise
        except RuleBroken as broken:
            faults[one.pk] = str(broken)
    if not faults and "write" in verbs:
        _move(request, paper, [one.pk for one in rows])
    if not faults:
        messages.success(request, _("Bilagene er gemt."))
    return faults


@transaction.atomic
def _change_one(request: HttpRequest, one: Attachment, verbs: set[str]) -> None:
    title = request.POST.get(f"title-{one.pk}")
    if title is not None and "write" in verbs:
        retitle_attachment(attachment=one, title=title, actor=acting(request))
    chosen = request.POST.get(f"class-{one.pk}", "")
    if chosen and "classify" in verbs:
        ground = request.POST.get(f"ground-{one.pk}", "")
        classify_attachment(
            attachment=one, classification=chosen, ground=ground, actor=acting(request)
        )


def _move(request: HttpRequest, paper: Paper, order: list[int]) -> None:
    """Move one up or down, when one of its buttons was pressed."""
    for name, step in (("up", -1), ("down", 1)):
        said = request.POST.get(name, "")
        key = int(said) if said.isdecimal() and len(said) < 19 else 0
        if key in order:
            at = order.index(key)
            to = min(max(at + step, 0), len(order) - 1)
            order.insert(to, order.pop(at))
            order_attachments(paper=paper, order=order, actor=acting(request))


@opened_by(signed_in)
@require_POST
def order(request: HttpRequest, paper: int) -> JsonResponse:
    """Put the attachments in the order their list was dragged to."""
    found = seen_paper(request, paper)
    keys = [int(one) for one in request.POST.getlist("order") if one.isdecimal() and len(one) < 19]
    try:
        order_attachments(paper=found, order=keys, actor=acting(request))
    except RuleBroken as broken:
        return JsonResponse({"error": str(broken)}, status=409)
    return JsonResponse({})


@opened_by(signed_in)
@require_POST
def send(request: HttpRequest, paper: int) -> HttpResponse:
    """Take in files; each is looked at before it is kept, and refused with one sentence."""
    found = seen_paper(request, paper)
    fetched = "json" in request.headers.get("Accept", "")
    sent = cast("list[UploadedFile[Any]]", request.FILES.getlist("file"))
    if not sent:
        return _refused(request, found, [_("Vælg en eller flere filer.")], fetched)
    made, refused = [], []
    for one in sent:
        try:
            made.append(_take(request, found, one))
        except RuleBroken as broken:
            refused.append(str(broken) if len(sent) == 1 else f"{one.name}: {broken}")
    if refused:
        return _refused(request, found, refused, fetched)
    if not fetched:
        messages.success(request, _("Filerne er lagt ved. Vælg nu, om de er åbne eller lukkede."))
        return redirect("workspace:paper-attachments", found.pk)
    rows = [_row(request, found, one) for one in made]
    return JsonResponse({"html": "".join(rows)})


def _take(request: HttpRequest, paper: Paper, file: UploadedFile[Any]) -> Attachment:
    may_with_paper(acting(request), "write", paper).require()
    opened = cast("IO[bytes]", file.file)
    accepted = accept(opened, file.name or "")
    return add_attachment(
        paper=paper,
        file=keep(opened),
        name=accepted.name,
        actor=acting(request),
        now=timezone.now(),
    )


def _refused(
    request: HttpRequest, paper: Paper, sentences: list[str], fetched: bool
) -> HttpResponse:
    said = " ".join(sentences)
    if fetched:
        return JsonResponse({"error": said}, status=400)
    return _page(request, paper, refused=said)


def _row(request: HttpRequest, paper: Paper, one: Attachment) -> str:
    context = {
        "one": one,
        "paper": paper,
        "grounds": Ground.choices,
        "verbs": {"write", "classify"},
        "CLOSED": Classification.CLOSED,
    }
    return render_to_string("workspace/papers/attachment_row.html", context, request=request)
