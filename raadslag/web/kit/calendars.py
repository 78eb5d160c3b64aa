"""How a door answers with a calendar that a phone or Outlook subscribes to."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from raadslag.exchange.calendar.write import Event, write

__all__ = ["Event", "calendar"]


def calendar(request: HttpRequest, name: str, events: Sequence[Event]) -> HttpResponse:
    """The calendar, or "not changed" to one who has it already."""
    data = write(name, events)
    etag = f'"{sha256(data).hexdigest()[:32]}"'
    response = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    response["ETag"] = etag
    response["Content-Disposition"] = 'inline; filename="kalender.ics"'
    return cast(HttpResponse, get_conditional_response(request, etag, response=response))
