"""The minutes on one calm page: how they stand, what is lacking, who has approved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from raadslag.agendas.models import AgendaItem
from raadslag.minutes.access import may_with_minutes
from raadslag.minutes.content import PartialProtocol, Protocol, fingerprint
from raadslag.minutes.models import Correction, Minutes, MinutesCopy, MinutesRemark, Signature
from raadslag.minutes.protocol import protocol_of
from raadslag.minutes.queries import (
    Standing,
    corrections_of,
    latest_copy,
    remarks_of,
    salts_of,
    standing_of,
)
from raadslag.minutes.states import MinutesState
from raadslag.publications.models import PublicMeeting
from raadslag.publications.states import PublicationKind
from raadslag.publications.timing.queries import plan_of
from raadslag.rules.fingerprint import short_form
from raadslag.rules.rights import Part
from raadslag.sittings.access import parts_at
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import ticket
from raadslag.web.kit.protocol import ItemView, protocol_view
from raadslag.web.workspace.access import secretariat, signed_in
from raadslag.web.workspace.minutes.marks import Mark, marks_of, taken_out_of
from raadslag.web.workspace.minutes.seen import Record, record_kept


@dataclass(frozen=True, slots=True)
class Line:
    """An item of the page, with what is said of it."""

    one: ItemView
    key: int  # of the AgendaItem
    mark: Mark
    all_remarks: list[MinutesRemark]
    all_corrections: list[Correction]

    @property
    def remarks(self) -> list[MinutesRemark]:
        """The remarks on it."""
        return _of(self.all_remarks, self.one.slug)

    @property
    def corrections(self) -> list[Correction]:
        """What was added of it."""
        return _added(self.all_corrections, self.one.slug)


PICTURES = r"/arbejdsplads/moeder/{}/dagsorden/udgave/{}/fil/\1/"


@require_safe
@opened_by(secretariat)
def minutes(request: HttpRequest, meeting: int) -> HttpResponse:
    """The page; the same queries for any number of items."""
    record = record_kept(request, meeting)
    copy = latest_copy(record.minutes) if record.minutes else None
    context = {"record": record, "meeting": record.meeting, "once": ticket()}
    if record.minutes is not None and copy is not None:
        context |= _written(record, record.minutes, copy)
    return render(request, "workspace/minutes/minutes.html", context)


def _written(record: Record, begun: Minutes, copy: MinutesCopy) -> dict[str, Any]:
    remarks, corrections = remarks_of(begun), corrections_of(begun)
    redactions = taken_out_of(record.meeting.pk)
    marks = marks_of(cast(Protocol, copy.text), remarks, redactions, corrections)
    view = protocol_view(cast(PartialProtocol, copy.text), pictures_of(record))
    standing = standing_of(begun)
    items = AgendaItem.objects.filter(agenda__meeting=record.meeting)
    keys = dict(items.values_list("slug", "pk"))
    stale = record.writable and _now(record, begun, copy) != copy.fingerprint
    return {
        "minutes": begun,
        "copy": copy,
        "short": short_form(copy.fingerprint),
        "protocol": view,
        "lines": [
            Line(one, keys[one.slug], marks[one.slug], remarks, corrections) for one in view.items
        ],
        "remarks": _of(remarks, ""),
        "corrections": _added(corrections, ""),
        "standing": standing,
        "stale": stale,
        "intact": fingerprint(cast(Protocol, copy.text)) == copy.fingerprint,
        "lacking": list(_lacking(record, remarks, standing, stale=stale)),
        "undecided": len(redactions),
        "plan": plan_of(record.meeting.pk, PublicationKind.MINUTES),
        "public": PublicMeeting.objects.select_related("minutes", "organization__body")
        .filter(meeting_id=record.meeting.pk)
        .first(),
        "issue_number": record.issue_number,
        "copies": begun.minutescopy_set.defer("text").order_by("number"),
    }


def pictures_of(record: Record) -> str:
    """Where the pictures of the text are found."""
    return PICTURES.format(record.meeting.pk, record.issue_number)


def _now(record: Record, begun: Minutes, copy: MinutesCopy) -> str:
    """The fingerprint of the text as the facts give it now."""
    if record.sitting is None:
        return copy.fingerprint
    return fingerprint(protocol_of(record.sitting, note=begun.note, salts=salts_of(copy)))


def _of(remarks: list[MinutesRemark], slug: str) -> list[MinutesRemark]:
    """The remarks on an item; without one those on the whole."""
    return [one for one in remarks if (one.item.slug if one.item else "") == slug]


def _added(corrections: list[Correction], slug: str) -> list[Correction]:
    return [one for one in corrections if (one.item.slug if one.item else "") == slug]


def _lacking(
    record: Record, remarks: list[MinutesRemark], standing: Standing, *, stale: bool
) -> Iterator[str]:
    """What stands between the minutes and the seal, a sentence each."""
    if record.sealed:
        return
    if stale:
        yield _("Mødets oplysninger er ændret, siden teksten blev skrevet. Skriv den igen.")
    waiting = sum(1 for one in remarks if one.answered_at is None)
    if waiting:
        yield ngettext(
            "%(n)d bemærkning venter på svar.", "%(n)d bemærkninger venter på svar.", waiting
        ) % {"n": waiting}
    if record.writable:
        yield _("Teksten er ikke sendt til godkendelse.")
    if record.state == MinutesState.APPROVING:
        if standing.missing:
            count = len(standing.missing)
            yield ngettext("%(n)d mangler at svare.", "%(n)d mangler at svare.", count) % {
                "n": count
            }
        if standing.refused:
            count = len(standing.refused)
            yield ngettext(
                "%(n)d vil ikke godkende teksten; formanden kan lukke referatet med en grund.",
                "%(n)d vil ikke godkende teksten; formanden kan lukke referatet med en grund.",
                count,
            ) % {"n": count}


@require_safe
@opened_by(secretariat)
def earlier(request: HttpRequest, meeting: int, number: int) -> HttpResponse:
    """A text as it stood before, with the answers it got."""
    record = record_kept(request, meeting)
    copy = get_object_or_404(MinutesCopy, minutes=record.begun(), number=number)
    answers = Signature.objects.filter(signatory__copy=copy).select_related("signatory")
    context = {
        "record": record,
        "meeting": record.meeting,
        "copy": copy,
        "short": short_form(copy.fingerprint),
        "protocol": protocol_view(cast(PartialProtocol, copy.text), pictures_of(record)),
        "answers": list(answers),
        "issue_number": record.issue_number,
    }
    return render(request, "workspace/minutes/copy.html", context)


@require_safe
@opened_by(signed_in)
def way(request: HttpRequest, key: int) -> HttpResponse:
    """From a letter to the minutes: where they are kept, or where they are read."""
    found = get_object_or_404(Minutes.objects.select_related("meeting__organization"), pk=key)
    actor = acting(request)
    if not may_with_minutes(actor, "see", found):
        raise Http404
    kept = Part.SECRETARY in parts_at(actor, found.meeting)
    return redirect("workspace:minutes" if kept else "chamber:minutes", found.meeting_id)
