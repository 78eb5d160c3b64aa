"""The minutes as a document for one who took part, with what they may see and no more."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from raadslag.exchange.binder.write import Unwritable
from raadslag.exchange.protocol.printing import FORMS, printed
from raadslag.web.access import opened_by
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.minutes.seen import note_read, reading_of
from raadslag.web.kit.handed import handed_file


@require_safe
@opened_by(inside)
def document(request: HttpRequest, meeting: int, form: str) -> HttpResponseBase:
    """The text the reader may see; reading what is closed is noted."""
    if form not in FORMS:
        raise Http404
    reading = reading_of(request, meeting)
    try:
        made = printed(reading.text, reading.minutes, form)
    except Unwritable as why:
        messages.error(request, str(why))
        return redirect("chamber:minutes", meeting)
    note_read(reading)
    name = "pakke" if form == "pakke" else "referat"
    where = f"{reading.meeting.organization.slug}-{reading.meeting.slug}"
    return handed_file(made.file, made.media_type, f"{name}-{where}.{made.ending}")
