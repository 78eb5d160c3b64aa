"""What the minutes tell that the agenda did not."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from raadslag.agendas.queries import agenda_of, latest_issue
from raadslag.minutes.content import Protocol
from raadslag.minutes.queries import latest_copy
from raadslag.publications.changes import minutes_changes
from raadslag.publications.issued import IssuedAgenda
from raadslag.web.access import opened_by
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.minutes.seen import record_kept


@require_safe
@opened_by(secretariat)
def changes(request: HttpRequest, meeting: int) -> HttpResponse:
    """From the agenda in force to the text, item by item."""
    record = record_kept(request, meeting)
    copy, agenda = latest_copy(record.begun()), agenda_of(record.meeting)
    issue = latest_issue(agenda) if agenda else None
    if copy is None or issue is None:
        raise Http404
    before = cast(IssuedAgenda, issue.content)["items"]
    after = cast(Protocol, copy.text)["items"]
    context = {
        "record": record,
        "meeting": record.meeting,
        "changes": minutes_changes(before, after),
    }
    return render(request, "workspace/minutes/changes.html", context)
