"""The errand of the binders: an agenda with its attachments as one PDF."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_noop as _

from raadslag.agendas.actions import give_up_binder, hand_over, tell_progress
from raadslag.agendas.models import AgendaIssue, Binder
from raadslag.agendas.states import Audience
from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.exchange.binder.bind import for_members, for_public
from raadslag.exchange.binder.contents import Binder as Contents
from raadslag.exchange.binder.workshop import Step
from raadslag.exchange.binder.write import Unwritable, write
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.journal.actor import system
from raadslag.publications.actions import attach_document
from raadslag.publications.models import Publication
from raadslag.publications.queries.documents import published_agenda
from raadslag.publications.states import PublicationKind
from raadslag.publications.timing.queries import plans

ACTOR = system("Dagsordenens PDF")
EVERY = 1.0  # seconds between signs of progress
OVERTAKEN = "Dagsordenen er afløst af en nyere udgave eller trukket tilbage."


def owed_binders() -> QuerySet[Binder]:
    """Binders that are asked for and neither made nor given up, the oldest first.

    The public's waits until the agenda is public.
    """
    owed = Binder.objects.filter(made_at=None, file=None, problem="")
    planned = plans().filter(kind=PublicationKind.AGENDA).values("meeting__meeting_id")
    waiting = Q(audience=Audience.PUBLIC, issue__agenda__meeting__in=planned)
    return owed.exclude(waiting).order_by("asked_at", "pk")


def _keys(now: datetime) -> Iterable[str]:
    return map(str, owed_binders().values_list("pk", flat=True))


def _make(key: str, now: datetime) -> None:
    """Make one binder; killed in the middle it is owed still, and made anew."""
    related = owed_binders().select_related("issue__agenda__meeting__organization__body")
    binder = related.filter(pk=key).first()
    if binder is None:
        return
    if binder.audience == Audience.PUBLIC:
        _for_public(binder, now)
    else:
        _printed(binder, for_members(binder.issue, binder.without), now)


def _for_public(binder: Binder, now: datetime) -> None:
    """The public's binder; an issue that changed nothing public shares the one before."""
    publication = published_agenda(binder.issue.agenda.meeting_id)
    if publication is None or _overtaken(binder.issue, publication):
        give_up_binder(binder=binder, problem=OVERTAKEN, now=now, actor=ACTOR)
        return
    made = StoredFile.objects.filter(sha256=publication.document or "-").first()
    if made is not None:
        hand_over(binder=binder, file=made, notes=(), now=now, actor=ACTOR)
        return
    _printed(binder, for_public(publication, publication.issue or binder.issue), now, publication)


def _overtaken(issue: AgendaIssue, publication: Publication) -> bool:
    return publication.issue is not None and publication.issue.number > issue.number


def _printed(
    binder: Binder, contents: Contents, now: datetime, publication: Publication | None = None
) -> None:
    with TemporaryDirectory(prefix="raadslag-binder-") as place:
        target = Path(place) / "dagsorden.pdf"
        try:
            written = write(contents, target, _progress(binder))
        except Unwritable as why:
            give_up_binder(binder=binder, problem=str(why), now=now, actor=ACTOR)
            return
        with target.open("rb") as made:
            file = keep(made)
    if publication is not None:  # before the binder is done, so that no worker's death parts them
        fits = attach_document(publication=publication, file=file, actor=ACTOR)
        if not fits:
            return  # overtaken while it was made; it is owed still, and looked at anew
    hand_over(binder=binder, file=file, notes=written.notes, now=now, actor=ACTOR)


def _progress(binder: Binder) -> Step:
    """Tells how far it has come, at most once a second and at each new step."""
    told: tuple[str, float] = ("", 0.0)

    def step(name: str, done: int, of: int) -> None:
        nonlocal told
        at = time.monotonic()
        if name != told[0] or at - told[1] >= EVERY:
            told = (name, at)
            tell_progress(binder=binder, step=name, done=done, of=of)

    return step


ERRANDS = (
    Errand(
        name="binders",
        danish=_("Samle dagsordener til PDF"),
        run_one=one_of("binders", _keys, _make),
        owed=lambda now: owed_binders().count(),
        oldest=lambda now: owed_binders().values_list("asked_at", flat=True).first(),
    ),
)
