"""What somebody does to the minutes, each for themselves; and the chair."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from raadslag.agendas.models import AgendaItem
from raadslag.minutes.actions import approve, refuse, remark, remind, reopen, seal
from raadslag.minutes.seen import readable
from raadslag.minutes.states import MinutesState
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import View, opened_by
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.acts import REFUSED, told
from raadslag.web.chamber.minutes.page import minutes_page
from raadslag.web.chamber.minutes.seen import Reading, reading_of
from raadslag.web.kit.forms import sent_once

Act = Callable[[HttpRequest, Reading], str]
LONGEST = 5000  # letters of a remark or a reason


def press(form: str) -> Callable[[Act], View]:
    """Make a view of an act; refused, the page keeps what was typed in ``form``."""

    def made(done: Act) -> View:
        @wraps(done)
        def view(request: HttpRequest, meeting: int) -> HttpResponse:
            reading = reading_of(request, meeting)
            try:
                messages.success(request, done(request, reading))
            except NotAllowed:
                raise
            except RuleBroken as broken:
                messages.error(request, told(broken))
                typed = {**request.POST.dict(), "form": form}
                return minutes_page(request, reading_of(request, meeting), typed, REFUSED)
            return redirect("chamber:minutes", meeting)

        return require_POST(opened_by(inside)(sent_once(view)))

    return made


def _text(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "")[:LONGEST]


@press("approve")
def approved(request: HttpRequest, reading: Reading) -> str:
    """Approve the text that was shown."""
    now, seen, before = timezone.now(), request.POST.get("seen", ""), reading.minutes.state
    approve(minutes=reading.minutes, seen=seen, now=now, actor=reading.actor)
    reading.minutes.refresh_from_db(fields=["state"])
    if before != reading.minutes.state == MinutesState.SEALED:
        return _("Du har godkendt referatet. Alle har nu godkendt, så det er forseglet.")
    return _("Du har godkendt referatet.")


@press("refuse")
def refused(request: HttpRequest, reading: Reading) -> str:
    """Refuse to approve the text that was shown."""
    refuse(
        minutes=reading.minutes,
        seen=request.POST.get("seen", ""),
        reason=_text(request, "reason"),
        now=timezone.now(),
        actor=reading.actor,
    )
    return _("Det er noteret, at du ikke vil godkende teksten, og hvorfor. Du kan stadig godkende.")


@press("remark")
def remarked(request: HttpRequest, reading: Reading) -> str:
    """Remark on an item, or on the whole."""
    remark(
        minutes=reading.minutes,
        item=_item(reading, request.POST.get("item", "")),
        text=_text(request, "text"),
        now=timezone.now(),
        actor=reading.actor,
    )
    return _("Bemærkningen er sendt til sekretæren.")


def _item(reading: Reading, slug: str) -> AgendaItem | None:
    """The item a form names, of those the reader may see."""
    if not slug:
        return None
    if slug not in {one["slug"] for one in readable(reading.text)}:
        raise Http404
    rows = AgendaItem.objects.select_related("agenda")
    return rows.filter(agenda__meeting=reading.meeting, slug=slug).first()


@press("remind")
def reminded(request: HttpRequest, reading: Reading) -> str:
    """The chair has those who have not answered reminded."""
    count = remind(minutes=reading.minutes, actor=reading.actor)
    return ngettext("%(n)d får et brev.", "%(n)d får et brev.", count) % {"n": count}


@press("seal")
def sealed(request: HttpRequest, reading: Reading) -> str:
    """The chair closes the minutes, though answers are missing."""
    reason, now = _text(request, "reason"), timezone.now()
    seal(minutes=reading.minutes, reason=reason, now=now, actor=reading.actor)
    return _("Referatet er forseglet.")


@press("reopen")
def reopened(request: HttpRequest, reading: Reading) -> str:
    """The chair has the minutes taken back to a draft."""
    reopen(minutes=reading.minutes, reason=_text(request, "reason"), actor=reading.actor)
    return _("Referatet er en kladde igen. De svar, der var givet, er faldet.")
