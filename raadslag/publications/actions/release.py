"""Release an agenda or minutes: compose, seal, put before the public."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.html import strip_tags

from raadslag.agendas.models import Agenda
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.access import may_release
from raadslag.publications.actions.citations import cite
from raadslag.publications.compose import ComposedItem, compose, people_present
from raadslag.publications.content import Glance, seal
from raadslag.publications.models import Publication, PublicFile, PublicItem, PublicMeeting
from raadslag.publications.states import LIFE, PublicationKind, PublicationState
from raadslag.rules.cpr import suspects
from raadslag.verdict import RuleBroken

GLANCE_LETTERS = 300


class PrivateContent(RuleBroken):
    """Something that reads as a CPR number stands in what was to be released."""

    text = (
        "Punkt {items} indeholder noget, der ligner et CPR-nummer. Mødet er gemt, men ikke "
        "offentliggjort: fjern nummeret i dokumentet og indlæs det igen."
    )
    source = "Databeskyttelsesloven § 11; cpr.dk om personnumre uden kontrolciffer"


@transaction.atomic
def release(*, meeting: Meeting, kind: str, actor: Actor) -> Publication:
    """Seal the meeting's agenda or minutes as they now are, for the public.

    The meeting's place in the public calendar must have been released. What
    is unchanged since the last release stays as it is, without a new version.

    Raises:
        PrivateContent: Something reads as a CPR number; nothing is released.
    """
    may_release(actor).require()
    items = compose(meeting, kind)
    _refuse_private(items)
    present = people_present(meeting)
    digest = _digest(meeting, kind, items, present)
    public = PublicMeeting.objects.select_related("organization").get(meeting_id=meeting.pk)
    latest = public.publication_set.filter(kind=kind).order_by("version").last()
    if latest and latest.sha256 == digest and latest.state == PublicationState.CURRENT:
        return latest
    publication = _publish(public, kind, digest, present, latest)
    _fill(publication, public, items, meeting)
    _mark_issued(meeting)
    verb = "publications.release"
    record(verb, subject=publication, actor=actor, kind=kind, version=publication.version)
    return publication


def _refuse_private(items: Sequence[ComposedItem]) -> None:
    named = [
        one.item.number or str(one.item.position + 1) for one in items if any(suspects(_words(one)))
    ]
    if named:
        raise PrivateContent(items=", ".join(named))


def _digest(meeting: Meeting, kind: str, items: Sequence[ComposedItem], present: Any) -> str:
    return seal(
        {
            "kind": kind,
            "organization": meeting.organization.slug,
            "on": meeting.on.isoformat(),
            "starts": meeting.starts.isoformat("minutes") if meeting.starts else None,
            "ends": meeting.ends.isoformat("minutes") if meeting.ends else None,
            "location": meeting.location,
            "extraordinary": meeting.extraordinary,
            "attendance": present,
            "items": [_columns(one) | {"content": one.content} for one in items],
        }
    )


def _columns(one: ComposedItem) -> dict[str, Any]:
    item, case = one.item, one.item.consultation.case
    hidden = item.closed
    return {
        "position": item.position,
        "number": item.number,
        "slug": item.slug,
        "title": item.public_title if hidden else item.title,
        "closed": hidden,
        "case_number": "" if hidden else case.number or "",
        "case_slug": "" if hidden else case.slug or "",
        "kle_topic": "" if hidden else case.kle_topic,
        "kle_facet": "" if hidden else case.kle_facet,
        "outcome": one.outcome,
    }


def _publish(
    public: PublicMeeting, kind: str, digest: str, present: Any, latest: Publication | None
) -> Publication:
    before, after = LIFE["supersede"]
    public.publication_set.filter(kind=kind, state__in=before).update(state=after)
    publication = public.publication_set.create(
        kind=kind,
        version=latest.version + 1 if latest else 1,
        sealed_at=timezone.now(),
        sha256=digest,
        attendance=present,
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


def _fill(
    publication: Publication,
    public: PublicMeeting,
    composed: Sequence[ComposedItem],
    meeting: Meeting,
) -> None:
    shown = publication.kind == PublicationKind.MINUTES or public.minutes_id is None
    rows = [
        PublicItem(
            publication=publication,
            meeting=public,
            shown=shown,
            glance=_glance(one),
            content=one.content,
            search_text=_words(one).casefold(),
            **_columns(one),
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
    cite(public, list(zip(rows, composed, strict=True)), meeting)


def _glance(one: ComposedItem) -> Glance:
    decision = one.content["decision"]
    text = " ".join(decision["text"].split()) if decision else ""
    if len(text) > GLANCE_LETTERS:
        text = text[:GLANCE_LETTERS].rsplit(" ", 1)[0] + " …"
    return {
        "decision": text,
        "changes": one.content["changes"],
        "dissent": one.content["dissent"],
        "votes": len(one.content["votes"]),
        "attachments": len(one.content["attachments"]),
    }


def _words(one: ComposedItem) -> str:
    """Everything a reader can see of an item, for search and for the CPR check."""
    content = one.content
    parts = [str(value) for value in (_columns(one)["title"], _columns(one)["case_number"])]
    for section in content["sections"]:
        parts += [section["heading"] or "", strip_tags(section["html"].replace("<", " <"))]
    for proposal in content["proposals"]:
        parts += [proposal["proposer"], *proposal["motions"]]
    parts += [content["decision"]["text"]] if content["decision"] else []
    parts += [f"{one['who']} {one['scope']}" for one in content["dissent"]]
    parts += [stage["text"] for stage in content["history"]]
    parts += [attachment["title"] for attachment in content["attachments"]]
    return " ".join(" ".join(parts).split())


def _mark_issued(meeting: Meeting) -> None:
    Agenda.objects.filter(meeting=meeting, issued_at=None).update(issued_at=timezone.now())
