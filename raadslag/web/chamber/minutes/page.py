"""The minutes on a phone: the exact text, and one press to approve it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from raadslag.minutes.content import fingerprint
from raadslag.minutes.models import Correction, MinutesRemark
from raadslag.minutes.queries import corrections_of, remarks_of
from raadslag.minutes.seen import readable
from raadslag.publications.changes import minutes_changes
from raadslag.publications.issued import IssuedAgenda
from raadslag.rules.fingerprint import short_form
from raadslag.web.access import opened_by
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.minutes.seen import Reading, note_read, reading_of
from raadslag.web.kit.forms import ticket
from raadslag.web.kit.protocol import ItemView, protocol_view

PICTURES = r"/arbejdsplads/moeder/{}/dagsorden/udgave/{}/fil/\1/"


@require_safe
@opened_by(inside)
def minutes(request: HttpRequest, meeting: int) -> HttpResponse:
    """The page; the same queries for any number of items, and one fact a closed one."""
    reading = reading_of(request, meeting)
    note_read(reading)
    return minutes_page(request, reading)


def minutes_page(
    request: HttpRequest,
    reading: Reading,
    typed: Mapping[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, with what was typed on it when something in that was wrong."""
    number = reading.issue.number
    view = protocol_view(reading.text, PICTURES.format(reading.meeting.pk, number))
    open_to = {one.slug for one in view.items if not one.covered}
    remarks = [one for one in remarks_of(reading.minutes) if _seen(one, open_to)]
    corrections = [one for one in corrections_of(reading.minutes) if _seen(one, open_to)]
    context: dict[str, Any] = {
        "reading": reading,
        "meeting": reading.meeting,
        "minutes": reading.minutes,
        "copy": reading.standing.copy,
        "standing": reading.standing,
        "short": short_form(reading.standing.copy.fingerprint),
        "intact": fingerprint(reading.text) == reading.standing.copy.fingerprint,
        "protocol": view,
        "lines": [_line(one, remarks, corrections) for one in view.items],
        "remarks": [one for one in remarks if one.item is None],
        "corrections": [one for one in corrections if one.item is None],
        "issue_number": number,
        "typed": typed or {},
        "once": ticket(),
    }
    return render(request, "chamber/minutes/page.html", context, status=status)


def _seen(one: MinutesRemark | Correction, open_to: set[str]) -> bool:
    """Whether what it is about is open to the reader."""
    return one.item is None or one.item.slug in open_to


def _line(
    one: ItemView, remarks: list[MinutesRemark], corrections: list[Correction]
) -> tuple[ItemView, list[MinutesRemark], list[Correction]]:
    return (
        one,
        [each for each in remarks if each.item is not None and each.item.slug == one.slug],
        [each for each in corrections if each.item is not None and each.item.slug == one.slug],
    )


@require_safe
@opened_by(inside)
def changes(request: HttpRequest, meeting: int) -> HttpResponse:
    """What the minutes tell that the agenda did not, of what the reader may see."""
    reading = reading_of(request, meeting)
    note_read(reading)
    after = readable(reading.text)
    open_to = {one["slug"] for one in after}
    sent = cast(IssuedAgenda, reading.issue.content)["items"]
    context = {
        "reading": reading,
        "meeting": reading.meeting,
        "changes": minutes_changes([one for one in sent if one["slug"] in open_to], after),
    }
    return render(request, "chamber/minutes/changes.html", context)
