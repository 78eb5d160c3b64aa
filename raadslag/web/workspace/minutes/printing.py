"""The minutes as a document for the one who keeps them: whole, or one item for its case."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from raadslag.exchange.binder.write import Unwritable
from raadslag.exchange.protocol.printing import FORMS, Printed, extract, printed
from raadslag.minutes.content import PartialProtocol
from raadslag.minutes.queries import latest_copy
from raadslag.web.access import opened_by
from raadslag.web.kit.handed import handed_file
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.minutes.seen import Record, record_kept


@require_safe
@opened_by(secretariat)
def document(request: HttpRequest, meeting: int, form: str) -> HttpResponseBase:
    """All of the minutes, as far as they have come."""
    if form not in FORMS:
        raise Http404
    record = record_kept(request, meeting)
    try:
        made = printed(_text(record), record.begun(), form)
    except Unwritable as why:
        messages.error(request, str(why))
        return redirect("workspace:minutes", meeting)
    return _handed(record, made, "pakke" if form == "pakke" else "referat")


@require_safe
@opened_by(secretariat)
def of_item(request: HttpRequest, meeting: int, item: int) -> HttpResponseBase:
    """One item of them, to be laid with its case."""
    record = record_kept(request, meeting)
    slug = record.item(item).slug
    text = _text(record)
    if slug not in {one["slug"] for one in text["items"]}:
        raise Http404
    try:
        made = extract(text, record.begun(), slug)
    except Unwritable as why:
        messages.error(request, str(why))
        return redirect("workspace:minutes", meeting)
    return _handed(record, made, f"uddrag-punkt-{slug}")


def _text(record: Record) -> PartialProtocol:
    copy = latest_copy(record.begun())
    if copy is None:
        raise Http404
    return cast(PartialProtocol, copy.text)


def _handed(record: Record, made: Printed, name: str) -> HttpResponseBase:
    where = f"{record.meeting.organization.slug}-{record.meeting.slug}"
    return handed_file(made.file, made.media_type, f"{name}-{where}.{made.ending}")
