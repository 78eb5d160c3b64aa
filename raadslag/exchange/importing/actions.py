"""Verbs of import: a document read becomes a meeting, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from raadslag.agendas.actions import draw_up, place
from raadslag.bodies.access import may_enter
from raadslag.bodies.actions import establish, found
from raadslag.bodies.models import Body, Organization
from raadslag.decisions.actions import enter
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.entries import item_entry, resolution
from raadslag.exchange.importing.models import ImportedDocument, ImportLine, ImportRun
from raadslag.exchange.importing.people import People, kind_of
from raadslag.exchange.importing.plan import Plan, clock, organization_of, told_of
from raadslag.exchange.importing.sources import printed
from raadslag.exchange.meeting import Meeting as ReadMeeting
from raadslag.exchange.opening import beside
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.actions import convene, hold, plan, restate
from raadslag.meetings.models import Meeting
from raadslag.minutes.actions import receive
from raadslag.publications.actions import (
    PrivateContent,
    darken,
    release,
    release_meetings,
    release_register,
)
from raadslag.publications.models import PublicOrganization
from raadslag.publications.queries.meetings import latest, withdrawn
from raadslag.rules.body_name import key
from raadslag.sittings.actions import call_the_roll

TAKEN_AWAY = (
    "Det, dokumentet siger, er trukket tilbage fra offentligheden og bliver ikke offentliggjort "
    "igen. Ret dokumentet, og indlæs det rettede."
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document on its way in."""

    path: Path
    file_sha256: str
    read: ReadMeeting


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a document; ``withheld`` says why it is not public."""

    meeting: Meeting
    withheld: str = ""


@transaction.atomic
def begin(*, actor: Actor) -> ImportRun:
    """Begin an import."""
    may_enter(actor).require()
    run = ImportRun.objects.create(started_at=timezone.now(), actor=actor.name)
    record("importing.begin", subject=run, actor=actor)
    return run


@transaction.atomic
def end(*, run: ImportRun, actor: Actor) -> None:
    """End an import."""
    may_enter(actor).require()
    ImportRun.objects.filter(pk=run.pk).update(ended_at=timezone.now())
    record("importing.end", subject=run, actor=actor)


@transaction.atomic
def note(*, run: ImportRun, lines: Iterable[tuple[str, Plan]], actor: Actor) -> None:
    """Write down documents that changed nothing, and why."""
    may_enter(actor).require()
    rows = [
        ImportLine(run=run, path=path, step=one.step, reason=one.reason, meeting=one.meeting)
        for path, one in lines
    ]
    ImportLine.objects.bulk_create(rows)
    record("importing.note", subject=run, actor=actor, lines=len(rows))


@transaction.atomic
def carry_out(
    *, run: ImportRun, arrival: Arrival, planned: Plan, choices: Choices, actor: Actor
) -> Entered:
    """Make the meeting of a document, or bring it up to date, and release it."""
    may_enter(actor).require()
    read = arrival.read
    body = found(name=planned.body, actor=actor)
    # One import at a time writes in a municipality, where the database would allow more.
    Body.objects.select_for_update().get(pk=body.pk)
    organization = organization_of(body, read) or establish(
        body=body, name=read.body or "", kind=kind_of(read.body or ""), actor=actor
    )
    people = People(organization, actor)
    meeting = _meeting(organization, planned, read, actor)
    people.seat_those_of(read, meeting.on)
    _fill(meeting, arrival, people, choices, actor)
    dark = _taken_away(meeting, read, arrival.file_sha256)
    document = _remember(arrival, meeting, choices)
    if read.kind == "minutes":
        receive(meeting=meeting, document=document, actor=actor)
    withheld = TAKEN_AWAY if dark else _release(meeting, read.kind, people, choices, actor)
    ImportLine.objects.create(
        run=run,
        path=printed(arrival.path),
        step=planned.step,
        reason=" ".join(filter(None, (planned.reason, withheld))),
        warnings=[{"where": w.where, "message": w.message} for w in read.warnings],
        meeting=meeting,
    )
    return Entered(meeting, withheld)


def _meeting(organization: Organization, planned: Plan, read: ReadMeeting, actor: Actor) -> Meeting:
    when = read.meeting
    meeting = planned.meeting or told_of(read, planned.body)
    starts, ends, location = clock(when.start), clock(when.end), when.location or ""
    extra = when.extraordinary
    if meeting is None:
        meeting = plan(
            organization=organization,
            on=date.fromisoformat(when.date or ""),
            starts=starts,
            ends=ends,
            location=location,
            extraordinary=extra,
            actor=actor,
        )
    else:
        restate(
            meeting=meeting,
            starts=starts,
            ends=ends,
            location=location,
            extraordinary=extra or meeting.extraordinary,
            actor=actor,
        )
    (hold if read.kind == "minutes" else convene)(meeting=meeting, actor=actor)
    return meeting


def _fill(
    meeting: Meeting, arrival: Arrival, people: People, choices: Choices, actor: Actor
) -> None:
    read = arrival.read
    files = _files(arrival)
    agenda = draw_up(meeting=meeting, actor=actor)
    entries = [item_entry(item, files, published=choices.published) for item in read.items]
    items = place(agenda=agenda, entries=entries, actor=actor)
    known = _organizations(meeting.organization.body)
    resolved = [
        resolution(item, people=people.by_name, organizations=known, published=choices.published)
        for item in read.items
    ]
    enter(meeting=meeting, resolved=list(zip(items, resolved, strict=True)), actor=actor)
    if read.attendance:
        call_the_roll(
            meeting=meeting,
            present=read.attendance.present,
            absent=read.attendance.absent,
            people=people.by_name,
            actor=actor,
        )


def _organizations(body: Body) -> dict[str, Organization]:
    """The bodies of a municipality by the key of their name."""
    return {key(one.name): one for one in body.organization_set.all()}


def _files(arrival: Arrival) -> dict[str, StoredFile]:
    """The attachments at hand beside the document, kept."""
    files: dict[str, StoredFile] = {}
    for address in {one.url for item in arrival.read.items for one in item.attachments}:
        if not address or "://" in address or address.startswith(("/", "#", "mailto:")):
            continue
        data = beside(arrival.path, address)
        if data is not None:
            files[address] = keep(data)
    return files


def _taken_away(meeting: Meeting, read: ReadMeeting, file_sha256: str) -> bool:
    """Whether just this document was public and has been withdrawn.

    Newer readers and other choices make the same document worth entering
    again; they are no reason to undo a withdrawal.
    """
    same = Q(file_sha256=file_sha256) | Q(content_sha256=read.content_hash())
    standing = meeting.importeddocument_set.filter(same, kind=read.kind, active=True)
    return withdrawn(latest(meeting.pk, read.kind)) and standing.exists()


def _remember(arrival: Arrival, meeting: Meeting, choices: Choices) -> StoredFile | None:
    """Let the meeting rest on this document, which is kept as received."""
    read = arrival.read
    document = keep(arrival.path.read_bytes()) if arrival.path.is_file() else None
    same = ImportedDocument.objects.filter(meeting=meeting, kind=read.kind)
    same.filter(active=True).update(active=False)
    same.update_or_create(
        meeting=meeting,
        kind=read.kind,
        file_sha256=arrival.file_sha256,
        defaults={
            "reader": read.source.reader,
            "path": printed(arrival.path),
            "content_sha256": read.content_hash(),
            "edition": choices.edition(),
            "active": True,
            "document": document,
            "imported_at": timezone.now(),
        },
    )
    return document


@transaction.atomic
def recognise(*, arrival: Arrival, planned: Plan, choices: Choices, actor: Actor) -> None:
    """Remember a document that changed nothing, so that it is not read again."""
    may_enter(actor).require()
    read, meeting = arrival.read, planned.meeting
    if meeting is None:
        return
    standing = ImportedDocument.objects.filter(meeting=meeting, kind=read.kind, active=True)
    alike = standing.filter(content_sha256=read.content_hash()).exists()
    if alike:
        standing.update(active=False)
    ImportedDocument.objects.update_or_create(
        meeting=meeting,
        kind=read.kind,
        file_sha256=arrival.file_sha256,
        defaults={
            "reader": read.source.reader,
            "path": printed(arrival.path),
            "content_sha256": read.content_hash(),
            "edition": choices.edition(),
            "active": alike,
            "imported_at": timezone.now(),
        },
    )
    record("importing.recognise", subject=meeting, actor=actor)


def _release(meeting: Meeting, kind: str, people: People, choices: Choices, actor: Actor) -> str:
    """Put the meeting before the public; why not, if it must not be."""
    if not choices.release:
        return "Mødet er ikke offentliggjort, som valgt."
    body = meeting.organization.body
    shelf = PublicOrganization.objects.filter(body__slug=body.slug, slug=meeting.organization.slug)
    if people.news or not shelf.exists():
        release_register(body=body, actor=actor)
    try:
        release_meetings(body=body, meetings=[meeting], actor=actor)
        release(meeting=meeting, kind=kind, actor=actor)
    except PrivateContent as private:
        darken(meeting=meeting, actor=actor)
        return str(private)
    return ""
