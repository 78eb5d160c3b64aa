"""The agenda as the members were sent it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from raadslag.agendas.access import parts_in_body
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem, Binder
from raadslag.agendas.queries import agenda_of, excluded_from, issues_of
from raadslag.agendas.states import Audience
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.journal.actor import Actor
from raadslag.publications.changes import agenda_changes
from raadslag.publications.content import empty
from raadslag.publications.issued import IssuedAgenda, IssuedAttachment, IssuedItem
from raadslag.publications.pictures import INSIDE
from raadslag.rules.rights import Part
from raadslag.sittings.access import kept_to, may_read_papers
from raadslag.sittings.actions import ask_papers, note_item_read
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.agendas.seen import meeting_known

PDF = "application/pdf"
SHOWN = (PDF, "image/png", "image/jpeg")  # opened in the browser; all else is downloaded


@dataclass(frozen=True, slots=True)
class Issued:
    """An issue as one reader may see it; ``kept_from`` holds keys of items withheld."""

    issue: AgendaIssue
    content: IssuedAgenda
    actor: Actor
    kept_from: frozenset[int]

    @property
    def agenda(self) -> Agenda:
        """The agenda it is an issue of."""
        return self.issue.agenda

    def items(self) -> list[IssuedItem]:
        """The items, those withheld with nothing but that they are there."""
        return [
            _withheld(one) if one["key"] in self.kept_from else one for one in self.content["items"]
        ]

    def open_items(self) -> list[IssuedItem]:
        """The items whose text may be read."""
        return [one for one in self.content["items"] if one["key"] not in self.kept_from]


def _withheld(item: IssuedItem) -> IssuedItem:
    """An item of which the reader may know the number and, when closed, the neutral title."""
    return {
        **item,
        "title": item["public_title"] if item["closed"] else item["title"],
        "case_number": "",
        "law": "",
        "ground": "",
        "attachments": [],
        "content": empty(),
    }


def issue_seen(request: HttpRequest, meeting: int, number: int) -> Issued:
    """An issue, for those who may read it.

    Raises:
        Http404: There is none, or not for this reader.
    """
    actor = acting(request)
    agenda = agenda_of(meeting_known(meeting))
    if agenda is None:
        raise Http404
    whole = bool(may_read_papers(actor, agenda))
    alone = None if whole else kept_to(actor, agenda.meeting)
    if not (whole or alone):
        raise Http404
    issue = next((one for one in issues_of(agenda) if one.number == number), None)
    if issue is None:
        raise Http404
    issue.agenda = agenda
    kept = excluded_from(agenda, actor.person_id)
    if alone is not None:
        kept |= {one["key"] for one in issue.content["items"]} - alone
    if Part.SECRETARY in parts_in_body(actor, agenda.meeting.organization):
        kept = set()
    return Issued(issue, cast(IssuedAgenda, issue.content), actor, frozenset(kept))


@opened_by(signed_in)
def issued(request: HttpRequest, meeting: int, number: int) -> HttpResponse:
    """The list of items of an issue."""
    seen = issue_seen(request, meeting, number)
    context = {
        "seen": seen,
        "issue": seen.issue,
        "meeting": seen.agenda.meeting,
        "items": seen.items(),
        "issues": issues_of(seen.agenda),
        "binder": _binder_of(seen),
    }
    return render(request, "workspace/agendas/issued.html", context)


@opened_by(signed_in)
def issued_item(request: HttpRequest, meeting: int, number: int, item: str) -> HttpResponse:
    """One item of an issue; reading a closed one leaves a fact."""
    seen = issue_seen(request, meeting, number)
    items = seen.items()
    at = next((at for at, one in enumerate(items) if one["slug"] == item), None)
    if at is None or items[at]["key"] in seen.kept_from:
        raise Http404
    one = items[at]
    _noted(seen, one)
    context = {
        "seen": seen,
        "issue": seen.issue,
        "meeting": seen.agenda.meeting,
        "one": shown_inside(one, meeting, number),
        "before": items[at - 1] if at else None,
        "after": items[at + 1] if at + 1 < len(items) else None,
        "kept_from": seen.kept_from,
    }
    return render(request, "workspace/agendas/issued_item.html", context)


def _noted(seen: Issued, item: IssuedItem, *, also: bool = False) -> None:
    """Reading a closed item, or a closed document of an open one, leaves a fact."""
    if item["closed"] or also:
        now = timezone.localtime()
        items = AgendaItem.objects.select_related("agenda__meeting__organization__body")
        read = items.get(pk=item["key"])
        note_item_read(issue=seen.issue, item=read, actor=seen.actor, now=now)


def shown_inside(item: IssuedItem, meeting: int, number: int) -> IssuedItem:
    """The item with its pictures at addresses that are open to readers of the issue."""
    where = rf"/arbejdsplads/moeder/{meeting}/dagsorden/udgave/{number}/fil/\1/"
    sections = [
        {**one, "html": INSIDE.sub(where, one["html"])} for one in item["content"]["sections"]
    ]
    return cast(IssuedItem, {**item, "content": {**item["content"], "sections": sections}})


@opened_by(signed_in)
def issued_file(request: HttpRequest, meeting: int, number: int, sha256: str) -> HttpResponseBase:
    """A document or picture of an item the reader may read; a closed one leaves a fact."""
    seen = issue_seen(request, meeting, number)
    found = next(((one, file) for one, file in _files(seen) if file["sha256"] == sha256), None)
    if found is None:
        raise Http404
    item, file = found
    _noted(seen, item, also=file["closed"])
    return _served(StoredFile(sha256=sha256), file["media_type"], file["title"])


def _files(seen: Issued) -> Iterator[tuple[IssuedItem, IssuedAttachment]]:
    """Every document and picture the reader may open, with its item."""
    for item in seen.open_items():
        for one in item["attachments"]:
            if one["sha256"]:
                yield item, one
        for section in item["content"]["sections"]:
            for sha256 in INSIDE.findall(section["html"]):
                yield item, _picture(sha256, closed=item["closed"])


def _picture(sha256: str, *, closed: bool) -> IssuedAttachment:
    kept = StoredFile.objects.filter(sha256=sha256).first()
    return {
        "title": "Billede",
        "sha256": sha256,
        "media_type": kept.media_type if kept else "",
        "size": kept.size if kept else 0,
        "closed": closed,
    }


def _served(file: StoredFile, media_type: str, title: str) -> FileResponse:
    """The bytes."""
    try:
        opened = open_file(file)
    except FileNotFoundError as lost:
        raise Http404 from lost
    ending = ".pdf" if media_type == PDF else ""
    return FileResponse(
        opened,
        content_type=media_type or "application/octet-stream",
        as_attachment=media_type not in SHOWN,
        filename=f"{title[:120]}{ending}",
    )


@opened_by(signed_in)
def changes(request: HttpRequest, meeting: int, number: int) -> HttpResponse:
    """What became of the agenda between an earlier issue and this one."""
    seen = issue_seen(request, meeting, number)
    asked = request.GET.get("fra", "")
    from_number = int(asked) if asked.isdecimal() else number - 1
    before = issue_seen(request, meeting, from_number)
    old = cast(IssuedAgenda, {**before.content, "items": before.open_items()})
    new = cast(IssuedAgenda, {**seen.content, "items": seen.open_items()})
    for one in seen.open_items():
        _noted(seen, one)
    context = {
        "seen": seen,
        "issue": seen.issue,
        "before": before.issue,
        "meeting": seen.agenda.meeting,
        "issues": [one for one in issues_of(seen.agenda) if one.number != number],
        "changes": agenda_changes(old, new),
    }
    return render(request, "workspace/agendas/changes.html", context)


def _binder_of(seen: Issued) -> Binder | None:
    return Binder.objects.filter(
        issue=seen.issue, audience=Audience.MEMBERS, without=sorted(seen.kept_from)
    ).first()


@require_POST
@opened_by(signed_in)
def ask(request: HttpRequest, meeting: int, number: int) -> HttpResponse:
    """Ask for the PDF that holds what this reader may read."""
    seen = issue_seen(request, meeting, number)
    ask_papers(
        issue=seen.issue, without=sorted(seen.kept_from), now=timezone.now(), actor=seen.actor
    )
    return redirect("workspace:issued", meeting, number)


@opened_by(signed_in)
def binder(request: HttpRequest, meeting: int, number: int) -> HttpResponseBase:
    """The PDF, or how far it has come for the script that asks."""
    seen = issue_seen(request, meeting, number)
    found = _binder_of(seen)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse(_progress(found))
    if found is None or found.file is None:
        raise Http404
    for one in seen.open_items():
        _noted(seen, one)
    title = f"{seen.agenda.meeting.organization} {seen.agenda.meeting.on:%d-%m-%Y}"
    return _served(found.file, PDF, title)


def _progress(found: Binder | None) -> dict[str, object]:
    if found is None:
        return {"asked": False}
    return {
        "asked": True,
        "ready": found.file_id is not None,
        "problem": found.problem,
        "step": found.step,
        "done": found.steps_done,
        "of": found.steps_all,
    }
