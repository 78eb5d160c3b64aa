"""Versions of a paper: listed, shown, compared, brought back, and joined."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.cases.access import may_with_paper
from raadslag.cases.actions import restore, save_paper
from raadslag.cases.comparing import Choice, changes, joined, parts
from raadslag.cases.models import Paper, PaperVersion
from raadslag.cases.queries import approved_version, versions_seen_by
from raadslag.cases.text import Text, text_of, text_of_version
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.papers.reading import shown
from raadslag.web.workspace.papers.seen import paper_page, seen_paper

CHOICES = ("mine", "theirs", "both")


@opened_by(signed_in)
def versions(request: HttpRequest, paper: int) -> HttpResponse:
    """All saved versions, newest first, and a choice of two to compare."""
    found = seen_paper(request, paper)
    seen = versions_seen_by(acting(request), found).defer("sections", "proposals")
    rows = list(seen.order_by("-number"))
    context = {"versions": rows, "approved": approved_version(found)}
    return paper_page(request, "workspace/papers/versions.html", found, "versions", context)


@opened_by(signed_in)
@sent_once
def version(request: HttpRequest, paper: int, number: int) -> HttpResponse:
    """One version as it was saved; its button brings it back as the newest."""
    found = seen_paper(request, paper)
    one = get_object_or_404(versions_seen_by(acting(request), found), number=number)
    if request.method == "POST":
        saved = restore(version=one, actor=acting(request), now=timezone.now())
        messages.success(
            request,
            _("Udgave %(old)s er hentet frem igen som udgave %(new)s.")
            % {"old": number, "new": saved.version.number},
        )
        return redirect("workspace:paper", found.pk)
    text = text_of_version(one)
    context = {"version": one, "text": text, "sections": list(shown(text.sections))}
    return paper_page(request, "workspace/papers/version.html", found, "versions", context)


@opened_by(signed_in)
def compare(request: HttpRequest, paper: int) -> HttpResponse:
    """The difference between any two versions; without a choice the last two."""
    found = seen_paper(request, paper)
    seen = versions_seen_by(acting(request), found).defer("sections", "proposals")
    rows = list(seen.order_by("number"))
    numbers = [one.number for one in rows]
    after = _asked(request, "til", numbers, found.version)
    earlier = [one for one in numbers if one < after]
    before = _asked(request, "fra", numbers, earlier[-1] if earlier else after)
    context = {
        "versions": rows,
        "before": before,
        "after": after,
        "changes": changes(_text(found, before), _text(found, after)),
    }
    return paper_page(request, "workspace/papers/compare.html", found, "versions", context)


def _asked(request: HttpRequest, name: str, numbers: list[int], default: int) -> int:
    said = request.GET.get(name, "")
    number = int(said) if said.isdecimal() and len(said) < 9 else default
    return number if number in numbers else default


def _text(paper: Paper, number: int) -> Text:
    """The text of a version; before the first one nothing was written."""
    one = paper.paperversion_set.filter(number=number).first()
    return text_of_version(one) if one else Text("")


@opened_by(signed_in)
@sent_once
def join(request: HttpRequest, paper: int, number: int) -> HttpResponse:
    """Two texts written at once: both shown, and what to take of each is chosen."""
    found = seen_paper(request, paper)
    may_with_paper(acting(request), "write", found).require()
    aside = get_object_or_404(PaperVersion, paper=found, number=number)
    other = get_object_or_404(PaperVersion, paper=found, number=found.version)
    mine, theirs = text_of_version(aside), text_of(found)
    rows = parts(_text(found, aside.base), mine, theirs)
    if request.method == "POST":
        choices = {one.key: _choice(request, at, one.chosen) for at, one in enumerate(rows)}
        saved = _join(request, found, joined(mine, theirs, choices), number)
        if saved is None:
            return redirect("workspace:paper-join", found.pk, number)
        messages.success(request, _("De to tekster er samlet i udgave %s.") % saved)
        return redirect("workspace:paper-write", found.pk)
    context = {"aside": aside, "other": other, "parts": rows}
    return paper_page(request, "workspace/papers/join.html", found, "versions", context)


def _choice(request: HttpRequest, at: int, default: Choice) -> Choice:
    said = request.POST.get(f"part-{at}", "")
    return cast(Choice, said) if said in CHOICES else default


def _join(request: HttpRequest, paper: Paper, text: Text, number: int) -> int | None:
    """Save the joined text; None when the other text grew meanwhile."""
    base = request.POST.get("version", "")
    if base != str(paper.version):
        messages.warning(request, _("Der er kommet en ny udgave imens. Vælg igen."))
        return None
    saved = save_paper(
        paper=paper,
        base=paper.version,
        title=text.title,
        sections=text.sections,
        proposals=text.proposals,
        actor=acting(request),
        now=timezone.now(),
        note=_("Samlet med udgave %s") % number,
    )
    return saved.version.number
