"""Release an agenda or minutes: compose, seal, put before the public."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction

from raadslag.agendas.models import Agenda, AgendaIssue
from raadslag.journal import clock
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.access import may_release
from raadslag.publications.actions.citations import cite
from raadslag.publications.actions.darken import note_darkened
from raadslag.publications.actions.hush import hush
from raadslag.publications.compose import ComposedItem, people_present
from raadslag.publications.content import PublicRecord, seal
from raadslag.publications.models import Publication, PublicFile, PublicItem, PublicMeeting
from raadslag.publications.promise.actions import note_release
from raadslag.publications.public_side import public_side
from raadslag.publications.record import public_record
from raadslag.publications.rows import columns_of, dissenting, glance_of
from raadslag.publications.sealed import enter
from raadslag.publications.search_before import document_marks, marks, refuse
from raadslag.publications.states import LIFE, PublicationKind, PublicationState


@transaction.atomic
def release(
    *,
    meeting: Meeting,
    kind: str,
    actor: Actor,
    issue: AgendaIssue | None = None,
    looked: bool = False,
    cleared: Collection[str] | None = None,
) -> Publication:
    """Seal the meeting's agenda or minutes as they now are, for the public.

    The meeting's place in the public calendar must have been released. What
    is unchanged since the last release stays as it is, without a new version.

    Args:
        meeting: The meeting whose agenda or minutes they are.
        kind: PublicationKind.
        actor: Who releases.
        issue: The issue of the agenda that this is the public side of; what has
            been changed since waits for the next one.
        looked: Whether someone has looked at what reads as CPR numbers and
            confirmed that it is none.
        cleared: What of it they looked at, for a last search, in documents too.

    Raises:
        PrivateContent: Something reads as a CPR number; nothing is released.
    """
    may_release(actor, organization=meeting.organization).require()
    items = public_side(meeting, kind, issue)
    present = people_present(meeting)
    if not looked:
        found = marks(items, meeting, present)
        refuse(found if cleared is None else [*found, *document_marks(items)], cleared or ())
    told = public_record(meeting, kind)
    digest = _digest(meeting, kind, items, present, told)
    public = PublicMeeting.objects.select_related("organization").get(meeting_id=meeting.pk)
    files = hush(public, [one.item for one in items])
    latest = public.publication_set.filter(kind=kind).order_by("version").last()
    if latest and latest.sha256 == digest and _whole(latest):
        _show_again(latest, public, actor)
        if files:
            note_darkened(public, [], files, actor)
        return latest
    publication = _publish(public, kind, digest, present, latest, issue, told)
    _fill(publication, public, items, meeting)
    _mark_issued(meeting)
    note_release(publication, meeting)
    enter([publication])
    verb = "publications.release"
    record(verb, subject=publication, actor=actor, kind=kind, version=publication.version)
    if files:
        note_darkened(public, [], files, actor)
    return publication


def _show_again(latest: Publication, public: PublicMeeting, actor: Actor) -> None:
    """Some of what is in force may have been darkened; when it comes back, search must hear."""
    stands = _stands(public, latest.kind)
    changed = latest.publicitem_set.exclude(shown=stands).update(shown=stands)
    if changed:
        record("publications.show_again", subject=latest, actor=actor, items=changed)


def _whole(latest: Publication) -> bool:
    """Whether it is in force, and nothing has been taken out of it since."""
    return latest.state == PublicationState.CURRENT and latest.redacted_at is None


def _digest(
    meeting: Meeting,
    kind: str,
    items: Sequence[ComposedItem],
    present: Any,
    told: PublicRecord | None,
) -> str:
    return seal(
        ({"record": told} if told else {})
        | {
            "kind": kind,
            "organization": meeting.organization.slug,
            "on": meeting.on.isoformat(),
            "starts": meeting.starts.isoformat("minutes") if meeting.starts else None,
            "ends": meeting.ends.isoformat("minutes") if meeting.ends else None,
            "location": meeting.place,
            "extraordinary": meeting.extraordinary,
            "attendance": present,
            "items": [columns_of(one) | {"content": one.content} | _less(one) for one in items],
        }
    )


def _less(one: ComposedItem) -> dict[str, Any]:
    """What was taken out or is not told, where something is."""
    removed = {"removed": list(one.removed)} if one.removed else {}
    return removed | ({"silence": one.silence} if one.silence else {})


def _publish(
    public: PublicMeeting,
    kind: str,
    digest: str,
    present: Any,
    latest: Publication | None,
    issue: AgendaIssue | None,
    told: PublicRecord | None,
) -> Publication:
    before, after = LIFE["supersede"]
    public.publication_set.filter(kind=kind, state__in=before).update(state=after)
    publication = public.publication_set.create(
        kind=kind,
        version=latest.version + 1 if latest else 1,
        sealed_at=clock.now(),
        sha256=digest,
        attendance=present,
        record=told,
        issue=issue,
    )
    minutes = kind == PublicationKind.MINUTES
    field = "minutes" if minutes else "agenda"
    setattr(public, field, publication)
    public.save(update_fields=[field])
    stale = PublicItem.objects.filter(meeting=public, shown=True)
    if not minutes:
        stale = stale.filter(publication__kind=kind)
    stale.update(shown=False)
    return publication


def _stands(public: PublicMeeting, kind: str) -> bool:
    """Whether a release of this kind is what the public is shown of the meeting."""
    return kind == PublicationKind.MINUTES or public.minutes_id is None


def _fill(
    publication: Publication,
    public: PublicMeeting,
    composed: Sequence[ComposedItem],
    meeting: Meeting,
) -> None:
    shown = _stands(public, publication.kind)
    rows = [
        PublicItem(
            publication=publication,
            meeting=public,
            shown=shown,
            item_key=one.item.pk,
            glance=glance_of(one.content),
            dissenting=dissenting(one.content),
            content=one.content,
            gone=one.gone,
            removed=list(one.removed),
            silence=one.silence,
            **columns_of(one),
        )
        for one in composed
    ]
    PublicItem.objects.bulk_create(rows)
    PublicFile.objects.bulk_create(
        PublicFile(
            item=row,
            sha256=one.file.sha256,
            title=one.title,
            media_type=one.file.media_type,
            size=one.file.size,
        )
        for row, made in zip(rows, composed, strict=True)
        for one in made.attachments
        if one.file is not None
    )
    PublicFile.objects.bulk_create(
        PublicFile(
            item=row,
            sha256=one.sha256,
            title="Billede",
            media_type=one.media_type,
            size=one.size,
        )
        for row, made in zip(rows, composed, strict=True)
        for one in made.pictures
    )
    cite(public, list(zip(rows, composed, strict=True)), meeting)


def _mark_issued(meeting: Meeting) -> None:
    Agenda.objects.filter(meeting=meeting, issued_at=None).update(issued_at=clock.now())
