"""Issuing an agenda: what is lacking, what is new, and the last word."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem
from raadslag.agendas.queries import latest_issue
from raadslag.cases.models import Attachment
from raadslag.cases.states import Classification
from raadslag.publications.actions import issue as issue_agenda
from raadslag.publications.actions.issue import deadline
from raadslag.publications.changes import agenda_changes
from raadslag.publications.issued import IssuedAgenda, issued
from raadslag.publications.readiness import readiness
from raadslag.rules.completeness import Fault, Severity
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import Draft, draft_seen
from raadslag.web.workspace.showing import form_page


class Sending(forms.Form):
    """What is said on the issue itself."""

    change_note = forms.CharField(
        label=gettext_lazy("Nyt i denne udgave"),
        error_messages={"required": gettext_lazy("Skriv, hvad der er nyt.")},
        help_text=gettext_lazy("Står forrest på den nye udgave og i brevet til medlemmerne."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )
    late_reason = forms.CharField(
        label=gettext_lazy("Grund til, at dagsordenen udsendes efter fristen"),
        error_messages={"required": gettext_lazy("Skriv grunden.")},
        help_text=gettext_lazy("Begrundelsen trykkes på dagsordenen."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )

    def __init__(self, *args: Any, late: bool, again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not late:
            del self.fields["late_reason"]
        if not again:
            del self.fields["change_note"]


@opened_by(secretariat)
@sent_once
def send(request: HttpRequest, meeting: int) -> HttpResponse:
    """Issue the agenda, or tell what is lacking."""
    draft = draft_seen(request, meeting)
    agenda, now = draft.agenda, timezone.now()
    may_with_agenda(draft.actor, "issue", agenda).require()
    due = deadline(agenda.meeting)
    late = due is not None and timezone.make_naive(now) > due.moment
    form = Sending(
        request.POST or None, late=late and not agenda.version, again=bool(agenda.version)
    )
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: issue_agenda(
                agenda=agenda,
                now=now,
                actor=draft.actor,
                change_note=form.cleaned_data.get("change_note", ""),
                late_reason=form.cleaned_data.get("late_reason", ""),
                confirmed=request.POST.getlist("confirmed"),
            ),
        )
        if made is not None:
            messages.success(request, _("Dagsordenen er udsendt."))
            return redirect("workspace:issued", meeting, made.number)
    context = _context(draft, request) | {"late": late, "due": due}
    return form_page(request, "workspace/agendas/issue.html", form, context)


def _context(draft: Draft, request: HttpRequest) -> dict[str, Any]:
    agenda, items = draft.agenda, draft.items()
    confirmed = request.POST.getlist("confirmed")
    now, issuer = timezone.now(), draft.actor.user_id
    found = readiness(agenda, items, now=now, issuer=issuer, confirmed=confirmed)
    before = latest_issue(agenda)
    by_key = {str(one.pk): one for one in items}
    return {
        "draft": draft,
        "agenda": agenda,
        "meeting": agenda.meeting,
        "lines": _lines(items),
        "blocking": [_told(one, by_key, agenda) for one in found if _blocks(one)],
        "warning": [_told(one, by_key, agenda) for one in found if not _blocks(one)],
        "confirmed": confirmed,
        "closed": [one for one in items if one.closed],
        "before": before,
        "changes": _changes(before, draft, items),
    }


def _lines(items: list[AgendaItem]) -> list[tuple[AgendaItem, int]]:
    """The items, each with the number of its attachments that the public does not get."""
    papers = [one.paper.pk for one in items]
    closed = Attachment.objects.filter(paper__in=papers, classification=Classification.CLOSED)
    counts = Counter(closed.values_list("paper_id", flat=True))
    return [(one, counts[one.paper.pk]) for one in items]


def _blocks(fault: Fault) -> bool:
    return fault.severity == Severity.BLOCKS


def _told(fault: Fault, items: dict[str, AgendaItem], agenda: Agenda) -> dict[str, Any]:
    """A fault with its item, where to mend it, and whether it can be confirmed away."""
    item = items.get(fault.item_key)
    return {
        "fault": fault,
        "item": item,
        "mended_at": _mended_at(fault.part, item, agenda) if item else "",
        "place": f"{fault.item_key}:{fault.part}" if fault.code in CONFIRMED else "",
    }


CONFIRMED = ("cpr", "unread", "redacted_elsewhere")  # faults someone can look at and say are none
# Where a part of an item is mended; all else on the paper's first page.
PLACES = {
    "classification": "workspace:paper-openness",
    "ground": "workspace:paper-openness",
    "public_title": "workspace:paper-openness",
    "attachment": "workspace:paper-attachments",
    "approval": "workspace:paper-approval",
}


def _mended_at(part: str, item: AgendaItem, agenda: Agenda) -> str:
    """The address of the page where the fault is mended."""
    if part.startswith("redaction:"):
        key = part.partition(":")[2]
        return reverse("workspace:redaction", args=[agenda.meeting_id, key])
    if part == "order":
        return reverse("workspace:agenda", args=[agenda.meeting_id])
    if part == "remarks":
        return reverse("workspace:agenda-item", args=[agenda.meeting_id, item.pk])
    place = PLACES.get(part.partition(":")[0], "workspace:paper")
    return reverse(place, args=[item.paper.pk])


def _changes(before: AgendaIssue | None, draft: Draft, items: list[AgendaItem]) -> Any:
    if before is None:
        return None
    after = issued(draft.agenda, items, before.number + 1)
    return agenda_changes(cast(IssuedAgenda, before.content), after)
