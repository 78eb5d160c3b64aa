"""What is done in the background: how much is owed, since when, and what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.errands.errand import Errand
from raadslag.errands.models import Claim, Heartbeat
from raadslag.errands.queries import heartbeats, last_seen, troubled
from raadslag.errands.registry import ERRANDS
from raadslag.notices.actions import resend
from raadslag.notices.queries import letters_administered_by, returned, struggling
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import administration

SILENT = timedelta(minutes=2)  # a worker looks after each errand at least every 20 seconds
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One errand as the page shows it."""

    name: str
    owed: int
    oldest: datetime | None
    beat: Heartbeat | None
    trouble: list[Claim]
    hindrance: str


def _row(errand: Errand, beats: dict[str, Heartbeat], now: datetime) -> Row:
    return Row(
        name=_(errand.danish),
        owed=errand.owed(now),
        oldest=errand.oldest(now),
        beat=beats.get(errand.name),
        trouble=list(troubled(errand.name)[:SHOWN]),
        hindrance=_(said) if (said := errand.hindrance(now)) else "",
    )


@opened_by(administration)
def errands(request: HttpRequest) -> HttpResponse:
    """Each errand with what it owes; letters that do not arrive."""
    now, beats, seen, actor = timezone.now(), heartbeats(), last_seen(), acting(request)
    context = {
        "rows": [_row(errand, beats, now) for errand in ERRANDS],
        "seen": seen,
        "silent": seen is None or now - seen > SILENT,
        "posted": bool(settings.EMAIL_HOST),
        "returned": returned(actor)[:SHOWN],
        "struggling": struggling(actor)[:SHOWN],
    }
    return render(request, "workspace/errands.html", context)


@require_POST
@opened_by(administration)
def send_again(request: HttpRequest, letter: int) -> HttpResponse:
    """Try a returned letter again, to the account's present address."""
    actor = acting(request)
    found = get_object_or_404(letters_administered_by(actor), pk=letter)
    if not resend(letter=found, actor=actor, now=timezone.now()):
        sentence = _("Brevet kan ikke sendes: Kontoen har ingen e-mailadresse. Skriv den først.")
        return render(request, "kit/refusal.html", {"text": sentence, "source": ""}, status=409)
    return redirect("workspace:errands")
