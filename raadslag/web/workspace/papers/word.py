"""A Word document becomes the text of a paper: shown in its fields, saved by its writer."""

from __future__ import annotations

from typing import IO, Any, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from raadslag.cases.access import may_with_paper
from raadslag.cases.actions import keep_draft, lay_in_picture
from raadslag.cases.entries import Typed, TypedSection
from raadslag.cases.models import Draft, Paper
from raadslag.cases.queries import draft_of
from raadslag.cases.richtext import clean
from raadslag.cases.text import text_of
from raadslag.exchange.docx.import_paper import paper_of
from raadslag.exchange.docx.read_paper import ReadPaper
from raadslag.exchange.enclosures.accept import accept
from raadslag.exchange.meeting import Unreadable
from raadslag.files.actions import keep
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.seen import paper_page, seen_paper
from raadslag.web.workspace.papers.typed import as_typed


@opened_by(signed_in)
@sent_once
def word(request: HttpRequest, paper: int) -> HttpResponse:
    """Read a Word document into the writer's draft, and tell what was understood."""
    found = seen_paper(request, paper)
    may_with_paper(acting(request), "write", found).require()
    refused = ""
    if request.method == "POST":
        try:
            read = _read(request.FILES.get("file"))
            _lay_in(request, found, read)
            _tell(request, read)
            return redirect("workspace:paper-write", found.pk)
        except NotAllowed:
            raise
        except (Unreadable, RuleBroken) as broken:
            refused = str(broken)
    status = 400 if refused else 200
    context = {"refused": refused}
    return paper_page(request, "workspace/papers/word.html", found, "write", context, status)


def _read(sent: UploadedFile[Any] | None) -> ReadPaper:
    if sent is None:
        raise Unreadable(_("Vælg et Word-dokument."))
    opened = cast("IO[bytes]", sent.file)
    accept(opened, sent.name or "")
    opened.seek(0)
    return paper_of(opened)


@transaction.atomic
def _lay_in(request: HttpRequest, paper: Paper, read: ReadPaper) -> None:
    """Put what was read in the writer's draft; nothing that stood there is taken away."""
    actor = acting(request)
    for picture in read.pictures:
        lay_in_picture(paper=paper, file=keep(picture.data), actor=actor)
    draft = draft_of(paper, actor)
    before: Typed = draft.fields if draft else as_typed(text_of(paper))
    known = Draft.objects.filter(paper=paper, user=actor.user_id or 0)
    last = known.values_list("sequence", flat=True).first() or 0
    keep_draft(
        paper=paper,
        base=draft.base if draft else paper.version,
        sequence=last + 1,
        fields=with_read(before, read),
        actor=actor,
        now=timezone.now(),
    )


def with_read(typed: Typed, read: ReadPaper) -> Typed:
    """A text with what a document holds: an empty section is filled, others grow at their end."""
    sections = list(typed["sections"])
    for one in read.sections:
        heading = one.heading or ""
        at = next(
            (i for i, s in enumerate(sections) if s["heading"].casefold() == heading.casefold()),
            None,
        )
        if at is None:
            new: TypedSection = {"heading": heading, "level": one.level, "html": one.html}
            sections.append(new)
        elif clean(one.html) not in sections[at]["html"]:
            sections[at] = {**sections[at], "html": sections[at]["html"] + one.html}
    proposals = list(typed["proposals"])
    for said in read.proposals:
        entry = {
            "proposer": said.proposer or "",
            "kind": "recommendation",
            "motions": list(said.motions),
        }
        if entry not in proposals:
            proposals.append(entry)  # type: ignore[arg-type]
    return {"title": read.title or typed["title"], "sections": sections, "proposals": proposals}


def _tell(request: HttpRequest, read: ReadPaper) -> None:
    """What was understood, and what was left out or guessed."""
    count = len(read.sections)
    motions = sum(len(one.motions) for one in read.proposals)
    found = ngettext("%s afsnit", "%s afsnit", count) % count
    told = _(
        "Word-dokumentet er læst: %(sections)s, %(motions)s »at« i indstillingen og "
        "%(pictures)s billeder. Se teksten igennem, og gem den."
    ) % {"sections": found, "motions": motions, "pictures": len(read.pictures)}
    messages.success(request, told)
    for warning in read.warnings:
        messages.warning(request, warning)
