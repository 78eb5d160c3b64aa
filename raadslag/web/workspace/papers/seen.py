"""Papers and attachments as their reader may know of them; others are not there at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from raadslag.cases.access import may_see_case, parts_to
from raadslag.cases.actions import note_reading
from raadslag.cases.models import Attachment, Paper
from raadslag.cases.queries import attachments_seen_by, papers_seen_by
from raadslag.cases.states import Classification
from raadslag.journal.actor import Actor
from raadslag.rules.rights import PAPERS
from raadslag.web.actor import acting
from raadslag.web.kit.forms import ticket


@dataclass(frozen=True, slots=True)
class Tab:
    """A page of a paper."""

    route: str
    label: str | Promise
    here: bool


TABS = (
    ("read", "workspace:paper", _("Læs")),
    ("write", "workspace:paper-write", _("Skriv")),
    ("attachments", "workspace:paper-attachments", _("Bilag")),
    ("approval", "workspace:paper-approval", _("Godkendelse")),
    ("versions", "workspace:paper-versions", _("Udgaver")),
)


def seen_paper(request: HttpRequest, key: int) -> Paper:
    """The paper of that key; reading a closed one is noted once a day.

    Raises:
        Http404: There is none, or none the reader may know of.
    """
    seen = papers_seen_by(acting(request))
    related = seen.select_related("case__body", "case__department", "organization", "template")
    paper = get_object_or_404(related, pk=key)
    if paper.classification == Classification.CLOSED:
        note_reading(thing=paper, actor=acting(request), now=timezone.localtime())
    return paper


def seen_attachment(request: HttpRequest, key: int) -> Attachment:
    """The attachment of that key; reading a closed one is noted once a day.

    Raises:
        Http404: There is none, or none the reader may know of.
    """
    seen = attachments_seen_by(acting(request)).select_related("paper__case", "file")
    attachment = get_object_or_404(seen, pk=key)
    if Classification.CLOSED in (attachment.classification, attachment.paper.classification):
        note_reading(thing=attachment, actor=acting(request), now=timezone.localtime())
    return attachment


def verbs_on(actor: Actor, paper: Paper) -> frozenset[str]:
    """What the actor may do with the paper now; one query."""
    parts = parts_to(actor, paper)
    return frozenset(
        verb for verb, cells in PAPERS.items() if cells.get(paper.state, frozenset()) & parts
    )


def paper_page(
    request: HttpRequest,
    template: str,
    paper: Paper,
    tab: str,
    context: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """A page of a paper under its heading and tabs."""
    actor = acting(request)
    verbs = verbs_on(actor, paper)
    shown = {
        "paper": paper,
        "case": paper.case if may_see_case(actor, paper.case) else None,
        "verbs": verbs,
        "tabs": [
            Tab(route, label, name == tab)
            for name, route, label in TABS
            if name != "write" or "write" in verbs
        ],
        "once": ticket(),
        **(context or {}),
    }
    return render(request, template, shown, status=status)
