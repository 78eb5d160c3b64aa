"""What an import will do with a document, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Body, Organization
from raadslag.bodies.queries import body_named, organization_named
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.models import ImportedDocument
from raadslag.exchange.importing.states import Step
from raadslag.exchange.meeting import Meeting as ReadMeeting
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import meeting_told_of
from raadslag.rules.body_name import key
from raadslag.rules.danish_date import in_words

# The surest first: a record system's own data before its printed pages.
TRUST = (
    "sbsys-xml",
    "acadre-xml",
    "firstagenda-api",
    "firstagenda-html",
    "firstagenda-pdf",
    "docx",
    "record-pdf",
    "firstagenda-text",
)
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Plan:
    """One document's step, with its reason in Danish.

    ``body`` is the name of the municipality; ``meeting`` is the one it tells
    of when that is known here.
    """

    step: Step
    reason: str
    body: str = ""
    meeting: Meeting | None = None


def skipped(reason: str) -> Plan:
    """A document that is left alone."""
    return Plan(Step.SKIPPED, reason)


def clock(printed: str | None) -> time | None:
    """HH:MM as a time of day."""
    return time.fromisoformat(printed) if printed else None


def known(path: str, file_sha256: str, choices: Choices) -> Plan | None:
    """The plan for a file whose very bytes were imported before, else None."""
    rows = ImportedDocument.objects.filter(file_sha256=file_sha256, edition=choices.edition())
    if choices.municipality:
        rows = rows.filter(meeting__organization__body=body_named(choices.municipality))
    seen = rows.select_related("meeting__organization__body").first()
    if seen is None or (not seen.active and seen.path == path and _took_over(seen, path)):
        return None
    told = "Filen er indlæst før, og dens indhold er det samme."
    if not seen.active:
        told = "Filen er indlæst før og siden afløst af en anden udgave af samme dokument."
    return Plan(Step.UNCHANGED, told, seen.meeting.organization.body.name, seen.meeting)


def _took_over(seen: ImportedDocument, path: str) -> bool:
    """Whether the file at this path was changed and has now been changed back."""
    active = ImportedDocument.objects.filter(meeting=seen.meeting, kind=seen.kind, active=True)
    return active.filter(path=path).exists()


def plan(read: ReadMeeting, choices: Choices) -> Plan:
    """What to do with a document that has been read."""
    refused = _lacking(read)
    municipality = choices.municipality or read.municipality or _only_municipality()
    if refused is None and municipality is None:
        refused = (
            "Dokumentet siger ikke, hvilken kommune det er fra; "
            "angiv den med --kommune 'Navn Kommune'."
        )
    if refused or municipality is None:
        return skipped(refused or "")
    meeting = told_of(read, municipality)
    if meeting is None:
        why = _telling(read, "Mødet findes ikke i forvejen") + _assumed(read, choices, municipality)
        return Plan(Step.CREATE, why, municipality)
    return _against(read, choices, meeting, municipality)


def _assumed(read: ReadMeeting, choices: Choices, municipality: str) -> str:
    if read.municipality or choices.municipality:
        return ""
    return f" Kommunen står ikke i dokumentet; {municipality} er antaget."


def _lacking(read: ReadMeeting) -> str | None:
    """Why a document cannot be placed in the archive, if it cannot."""
    if not read.body:
        return "Dokumentet siger ikke, hvilket udvalg det er fra; ret det, eller vælg en anden fil."
    if not read.meeting.date:
        return "Dokumentet siger ikke, hvornår mødet er; ret det, eller vælg en anden fil."
    if len(read.body) > LONGEST_NAME:
        return "Udvalgets navn er længere, end et navn kan være; dokumentet er nok læst forkert."
    if not read.items:
        return "Der er ingen punkter i dokumentet."
    return None


def _only_municipality() -> str | None:
    names = list(Body.objects.values_list("name", flat=True)[:2])
    return names[0] if len(names) == 1 else None


def organization_of(body: Body, read: ReadMeeting) -> Organization | None:
    """The body of the municipality a document names, by name, code or stem."""
    name = read.body or ""
    named = organization_named(body, name)
    if named is not None:
        return named
    alike = [one for one in body.organization_set.all() if key(one.name) == key(name)]
    return alike[0] if len(alike) == 1 else None


def told_of(read: ReadMeeting, municipality: str) -> Meeting | None:
    """The meeting a document tells of, when it is known here.

    Of several meetings of a body on one day, each at its own hour, it is the
    one whose items the document tells of, when its hour is no other's.
    """
    body = body_named(municipality)
    organization = organization_of(body, read) if body else None
    if organization is None or not read.meeting.date:
        return None
    on, starts = date.fromisoformat(read.meeting.date), clock(read.meeting.start)
    meeting = meeting_told_of(
        organization, on=on, starts=starts, extraordinary=read.meeting.extraordinary
    )
    if meeting and (None in (starts, meeting.starts) or meeting.starts == starts):
        return meeting
    that_day = organization.meeting_set.filter(on=on).order_by("id")
    return next((one for one in that_day if _same_items(read, one)), None)


def _same_items(read: ReadMeeting, meeting: Meeting) -> bool:
    """Whether at least half of a document's items stand on a meeting's agenda.

    Then its hour was corrected; else one meeting would be written over
    another. A meeting that has no items yet is the one waited for.
    """
    rows = AgendaItem.objects.filter(agenda__meeting=meeting, gone=False)
    there = set(rows.values_list("title", flat=True))
    if not there:
        return meeting.extraordinary == read.meeting.extraordinary
    cases = set(rows.values_list("consultation__case__number", flat=True)) - {None}
    alike = sum(one.title in there or one.case_number in cases for one in read.items)
    return alike * 2 >= len(read.items)


def _telling(read: ReadMeeting, why: str) -> str:
    kind = "dagsorden" if read.kind == "agenda" else "referat"
    day = in_words(date.fromisoformat(read.meeting.date or ""))
    count = f"{len(read.items)} punkter" if len(read.items) > 1 else "ét punkt"
    return f"{why}: {kind} fra {read.body} {day} med {count}."


def _against(read: ReadMeeting, choices: Choices, meeting: Meeting, municipality: str) -> Plan:
    """The plan for a document about a meeting that is known here."""
    active = {one.kind: one for one in meeting.importeddocument_set.filter(active=True)}
    if read.kind == "agenda" and "minutes" in active:
        why = "Mødets referat er allerede indlæst; dagsordenen ændrer ikke noget."
        return Plan(Step.SKIPPED, why, municipality, meeting)
    standing = active.get(read.kind)
    if standing is None:
        why = _telling(read, "Mødet er kendt, men har ikke dette dokument")
        return Plan(Step.CREATE, why, municipality, meeting)
    if standing.content_sha256 == read.content_hash():
        if standing.edition != choices.edition():
            why = "Indholdet er det samme, men indlæsningens valg eller læseren er ny."
            return Plan(Step.CHANGE, why, municipality, meeting)
        why = "Filen er ny, men dens indhold er det samme, som er indlæst."
        return Plan(Step.UNCHANGED, why, municipality, meeting)
    if _less_sure(read, standing):
        why = f"Mødet er allerede indlæst fra en sikrere kilde ({standing.reader})."
        return Plan(Step.UNCHANGED, why, municipality, meeting)
    why = _telling(read, "Indholdet er ændret, siden det blev indlæst")
    return Plan(Step.CHANGE, why, municipality, meeting)


def _less_sure(read: ReadMeeting, standing: ImportedDocument) -> bool:
    ranks = {name: rank for rank, name in enumerate(TRUST)}
    last = len(TRUST)
    return ranks.get(read.source.reader, last) > ranks.get(standing.reader, last)
