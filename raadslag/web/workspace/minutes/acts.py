"""Buttons of the secretary's page: done at once, or refused in one sentence on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from raadslag.minutes.actions import answer_remark, close_read_through, compose, remind
from raadslag.minutes.models import MinutesRemark
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import View, opened_by
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.minutes.seen import Record, record_kept

Act = Callable[..., str]


def button(done: Act) -> View:
    """Make a view of an act; what it returns is said on the page, and so is a refusal."""

    @wraps(done)
    def view(request: HttpRequest, meeting: int, **named: Any) -> HttpResponse:
        record = record_kept(request, meeting)
        try:
            messages.success(request, done(request, record, **named))
        except NotAllowed:
            raise
        except RuleBroken as broken:
            source = f" ({broken.source})" if broken.source else ""
            messages.error(request, f"{broken}{source}")
        return redirect("workspace:minutes", meeting)

    return require_POST(opened_by(secretariat)(sent_once(view)))


@button
def written(request: HttpRequest, record: Record) -> str:
    """Write the minutes as the facts now give them."""
    made = compose(meeting=record.meeting, now=timezone.now(), actor=record.actor)
    return _("Referatet er skrevet af mødets oplysninger, tekst %(number)s.") % {
        "number": made.number
    }


@button
def read(request: HttpRequest, record: Record) -> str:
    """End the read-through."""
    close_read_through(minutes=record.begun(), actor=record.actor)
    return _("Gennemlæsningen er slut. Bemærkningerne bliver stående.")


@button
def answered(request: HttpRequest, record: Record, remark: int) -> str:
    """Answer a remark, and have it dealt with."""
    rows = MinutesRemark.objects.select_related("copy__minutes__meeting__organization")
    found = get_object_or_404(rows, pk=remark, copy__minutes=record.begun())
    answer = request.POST.get("svar", "")[:2000]
    answer_remark(remark=found, answer=answer, now=timezone.now(), actor=record.actor)
    return _("Bemærkningen er klaret.")


@button
def reminded(request: HttpRequest, record: Record) -> str:
    """Remind those who have not answered."""
    count = remind(minutes=record.begun(), actor=record.actor)
    return ngettext("%(n)d får et brev.", "%(n)d får et brev.", count) % {"n": count}
