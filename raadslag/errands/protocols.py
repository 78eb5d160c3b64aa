"""The errand of the public minutes: each release as one PDF with its attachments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db.models import QuerySet
from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.exchange.binder.letterheads import letterhead_of
from raadslag.exchange.binder.write import write
from raadslag.exchange.protocol.bind import for_public
from raadslag.files.actions import keep
from raadslag.journal.actor import system
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.stamp import stamp
from raadslag.meetings.models import Meeting
from raadslag.minutes.models import Minutes
from raadslag.minutes.states import MinutesState
from raadslag.publications.actions import attach_document
from raadslag.publications.models import Publication
from raadslag.publications.states import PublicationKind, PublicationState

ACTOR = system("Referatets PDF")


def owed_protocols() -> QuerySet[Publication]:
    """Minutes in force that were sealed here and have no PDF yet, the oldest first."""
    sealed = Minutes.objects.filter(state=MinutesState.SEALED).values("meeting")
    owed = Publication.objects.filter(
        kind=PublicationKind.MINUTES,
        state=PublicationState.CURRENT,
        document="",
        meeting__meeting_id__in=sealed,
    )
    return owed.order_by("sealed_at", "pk")


def _keys(now: datetime) -> Iterable[str]:
    return map(str, owed_protocols().values_list("pk", flat=True))


def _make(key: str, now: datetime) -> None:
    """Print one release; killed in the middle it is owed still, and made anew."""
    related = owed_protocols().select_related("meeting__organization__body")
    publication = related.filter(pk=int(key)).first()
    if publication is None:
        return
    newest = checkpoint(now=now)  # which covers the release it is printed on
    binder = for_public(publication, stamp(newest) if newest else None)
    meeting = Meeting.objects.select_related("organization__body").get(
        pk=publication.meeting.meeting_id
    )
    binder = replace(binder, letterhead=letterhead_of(meeting.organization))
    with TemporaryDirectory(prefix="raadslag-minutes-") as place:
        target = Path(place) / "referat.pdf"
        write(binder, target)
        with target.open("rb") as made:
            file = keep(made)
    carried = keep(binder.carried)  # by itself too: the site hands it out without opening a PDF
    attach_document(publication=publication, file=file, actor=ACTOR, carried=carried.sha256)


ERRANDS = (
    Errand(
        name="protocols",
        danish=_("Samle referater til PDF"),
        run_one=one_of("protocols", _keys, _make),
        owed=lambda now: owed_protocols().count(),
        oldest=lambda now: owed_protocols().values_list("sealed_at", flat=True).first(),
    ),
)
