"""An item before it is out: its text, remarks, announcements, and who is kept from it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.actions import (
    announce,
    exclude,
    note_draft_reading,
    readmit,
    remark,
    settle,
    take_back_announcement,
)
from raadslag.agendas.models import AgendaItem, Announcement
from raadslag.agendas.queries import (
    agenda_of,
    announcements_of,
    coming_meetings,
    exclusions_of,
    remarks_of,
)
from raadslag.agendas.states import AgendaState
from raadslag.bodies.models import Person
from raadslag.cases.queries import closing_of
from raadslag.cases.states import Classification, ItemKind
from raadslag.meetings.models import Meeting
from raadslag.publications.issued import issued
from raadslag.rules.rights import Part
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once, ticket
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.agendas.queue import AHEAD
from raadslag.web.workspace.agendas.seen import (
    Draft,
    announced_on,
    draft_seen,
    item_seen,
    meeting_known,
)


class Words(forms.Form):
    """A text somebody adds: a remark or an announcement."""

    quote = forms.CharField(
        label=gettext_lazy("Ordene, det handler om"), required=False, max_length=2000
    )
    text = forms.CharField(
        label=gettext_lazy("Bemærkning"),
        error_messages={"required": gettext_lazy("Skriv bemærkningen.")},
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=10_000,
    )


class Told(forms.Form):
    """An announcement; its field bears an id of its own, as a remark has a text too."""

    text = forms.CharField(
        label=gettext_lazy("Ny meddelelse"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=10_000,
        error_messages={"required": gettext_lazy("Skriv meddelelsen.")},
    )

    def __init__(self, sent: QueryDict | None = None) -> None:
        super().__init__(sent, auto_id="told_%s")


class Away(forms.Form):
    """Who is kept from an item, and why."""

    person = forms.ModelChoiceField(
        label=gettext_lazy("Medlem"),
        error_messages={"required": gettext_lazy("Vælg medlemmet.")},
        queryset=Person.objects.none(),
    )
    reason = forms.CharField(
        label=gettext_lazy("Begrundelse"),
        error_messages={"required": gettext_lazy("Skriv begrundelsen.")},
        max_length=2000,
    )

    def __init__(self, *args: Any, draft: Draft, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seats = draft.agenda.meeting.organization.membership_set.all()
        people = Person.objects.filter(pk__in=seats.values("person")).order_by("name")
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = people


@opened_by(signed_in)
def item(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """The page of an item on an agenda not yet out."""
    draft = draft_seen(request, meeting)
    found = item_seen(draft, item)
    if found.paper.classification == Classification.CLOSED:
        note_draft_reading(item=found, actor=draft.actor, now=timezone.localtime())
    return _page(request, draft, found)


def _page(
    request: HttpRequest, draft: Draft, found: AgendaItem, **faulty: forms.Form
) -> HttpResponse:
    items = draft.items()
    at = [one.pk for one in items].index(found.pk)
    agenda = draft.agenda
    context = {
        "draft": draft,
        "agenda": agenda,
        "meeting": agenda.meeting,
        "item": found,
        "one": issued(agenda, [found], agenda.version + 1)["items"][0],
        "before": items[at - 1] if at else None,
        "after": items[at + 1] if at + 1 < len(items) else None,
        "unseen": draft.unseen(items),
        "remarks": [one for one in remarks_of(agenda) if one.item_id == found.pk],
        "remarking": agenda.state == AgendaState.READING,
        "announcements": announcements_of([found]).get(found.pk, []),
        "announcing": found.kind == ItemKind.ANNOUNCEMENTS,
        "proposed": closing_of(found.paper),
        "away": [one for one in exclusions_of(agenda) if one.item_id == found.pk],
        "excluding": bool(draft.parts & {Part.SECRETARY, Part.CHAIR}),
        "others": _others(draft),
        "once": ticket(),
        "words": Words(),
        "telling": Told(),
        "away_form": Away(draft=draft),
        **faulty,
    }
    status = 400 if faulty else 200
    return render(request, "workspace/agendas/item.html", context, status=status)


def _others(draft: Draft) -> list[Meeting]:
    """Meetings of the body an item can be moved to."""
    if not draft.arranges:
        return []
    meeting = draft.agenda.meeting
    return list(coming_meetings(meeting.organization).exclude(pk=meeting.pk)[:AHEAD])


@require_POST
@opened_by(signed_in)
@sent_once
def add_remark(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Remark on an item in the open reading."""
    draft = draft_seen(request, meeting)
    found = item_seen(draft, item)
    form = Words(request.POST)
    if form.is_valid():
        said = attempt(
            form,
            lambda: remark(
                agenda=draft.agenda,
                item=found,
                text=form.cleaned_data["text"],
                quote=form.cleaned_data["quote"],
                now=timezone.now(),
                actor=draft.actor,
            ),
            "text",
        )
        if said is not None:
            messages.success(request, _("Bemærkningen er gemt."))
            return redirect("workspace:agenda-item", meeting, item)
    return _page(request, draft, found, words=form)


@require_POST
@opened_by(signed_in)
def settle_remark(request: HttpRequest, meeting: int, item: int, key: int) -> HttpResponse:
    """Say that a remark has been dealt with."""
    draft = draft_seen(request, meeting)
    found = get_object_or_404(remarks_of(draft.agenda), pk=key, item=item_seen(draft, item))
    settle(remark=found, answer=request.POST.get("svar", ""), now=timezone.now(), actor=draft.actor)
    return redirect("workspace:agenda-item", meeting, item)


@require_POST
@opened_by(signed_in)
@sent_once
def add_announcement(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Add an announcement; a member may without seeing the agenda."""
    found, form = announced_on(request, meeting, item), Told(request.POST)
    if form.is_valid():
        text = form.cleaned_data["text"]
        announce(item=found, text=text, now=timezone.now(), actor=acting(request))
        messages.success(request, _("Meddelelsen er tilføjet."))
    elif _sees(request, meeting):
        return _page(request, draft_seen(request, meeting), found, telling=form)
    else:
        messages.warning(request, _("Skriv meddelelsen."))
    return _back(request, meeting, item)


def _back(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Those who see the draft go to the item, others to the meeting."""
    if _sees(request, meeting):
        return redirect("workspace:agenda-item", meeting, item)
    return redirect("workspace:meeting", meeting)


def _sees(request: HttpRequest, meeting: int) -> bool:
    agenda = agenda_of(meeting_known(meeting))
    return agenda is not None and bool(may_with_agenda(acting(request), "see", agenda))


@require_POST
@opened_by(signed_in)
def drop_announcement(request: HttpRequest, meeting: int, item: int, key: int) -> HttpResponse:
    """Take an announcement away again."""
    found = announced_on(request, meeting, item)
    announcement = get_object_or_404(Announcement, pk=key, item=found)
    take_back_announcement(announcement=announcement, actor=acting(request))
    messages.success(request, _("Meddelelsen er taget af."))
    return _back(request, meeting, item)


@require_POST
@opened_by(signed_in)
@sent_once
def keep_away(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Keep a member from an item."""
    draft = draft_seen(request, meeting)
    found = item_seen(draft, item)
    form = Away(request.POST, draft=draft)
    if form.is_valid():
        kept = attempt(
            form,
            lambda: exclude(
                item=found,
                person=form.cleaned_data["person"],
                reason=form.cleaned_data["reason"],
                now=timezone.now(),
                actor=draft.actor,
            ),
        )
        if kept is not None:
            messages.success(request, _("Medlemmet ser nu kun, at punktet findes."))
            return redirect("workspace:agenda-item", meeting, item)
    return _page(request, draft, found, away_form=form)


@require_POST
@opened_by(signed_in)
def let_back(request: HttpRequest, meeting: int, item: int, key: int) -> HttpResponse:
    """Let a member see the item again."""
    draft = draft_seen(request, meeting)
    found = item_seen(draft, item)
    exclusion = get_object_or_404(exclusions_of(draft.agenda), pk=key, item=found)
    readmit(exclusion=exclusion, now=timezone.now(), actor=draft.actor)
    messages.success(request, _("Medlemmet kan se punktet igen."))
    return redirect("workspace:agenda-item", meeting, item)
