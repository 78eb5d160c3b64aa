"""A paper as members will read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from raadslag.cases.access import may_with_paper
from raadslag.cases.actions import classify
from raadslag.cases.entries import Section
from raadslag.cases.models import Attachment, Paper
from raadslag.cases.queries import approved_version, attachments_seen_by, closing_of
from raadslag.cases.richtext import clean
from raadslag.cases.states import Classification
from raadslag.cases.text import text_of, unfilled
from raadslag.journal.actor import Actor
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.editor import AT
from raadslag.web.workspace.papers.forms import ClassificationForm, classification_of
from raadslag.web.workspace.papers.seen import paper_page, seen_paper


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it stands on the page; ``depth`` is the heading's, 2 to 4."""

    heading: str
    depth: int
    html: SafeString


@opened_by(signed_in)
def paper(request: HttpRequest, paper: int) -> HttpResponse:
    """The paper as members will see it, with what is still wanting for its writers."""
    found, actor = seen_paper(request, paper), acting(request)
    text = text_of(found)
    approved = approved_version(found)
    context = {
        "text": text,
        "sections": list(shown(text.sections)),
        "attachments": attachments_of(found, actor),
        "approved": approved if approved and approved != found.version else 0,
        "missing": unfilled(found.template, text.sections),
        "closed": found.classification == Classification.CLOSED,
    }
    return paper_page(request, "workspace/papers/read.html", found, "read", context)


def attachments_of(paper: Paper, actor: Actor) -> list[Attachment]:
    """The attachments the reader may know of, in order."""
    seen = attachments_seen_by(actor).filter(paper=paper).select_related("file")
    return list(seen.order_by("position", "pk"))


def shown(sections: Iterable[Section]) -> Iterator[Shown]:
    """Sections ready for a page; cleaned again, since some came by import."""
    for one in sections:
        html = clean(one["html"])
        depth = min(one["level"] + 1, 4)
        yield Shown(one["heading"] or "", depth, mark_safe(html))  # noqa: S308  # just cleaned


@opened_by(signed_in)
@sent_once
def openness(request: HttpRequest, paper: int) -> HttpResponse:
    """Choose whether a paper is open or closed, without writing in it."""
    found, actor = seen_paper(request, paper), acting(request)
    may_with_paper(actor, "classify", found).require()
    form = ClassificationForm(request.POST or None, initial=classification_of(found))
    if form.is_valid():
        given = cast(dict[str, str], form.cleaned_data)
        if attempt(form, lambda: classify(paper=found, actor=actor, **given) or True, fields=AT):
            return redirect("workspace:paper", found.pk)
    status = 400 if form.errors else 200
    context = {"form": form, "name": _("Åben eller lukket"), "proposed": closing_of(found)}
    return paper_page(request, "workspace/papers/openness.html", found, "read", context, status)
