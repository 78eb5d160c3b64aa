"""What was taken out of the public side, and an agenda would bring back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from django.utils.timezone import localdate

from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.cases.models import Attachment
from raadslag.cases.states import Classification
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.queries import elsewhere, undecided
from raadslag.publications.redactions.states import Scope
from raadslag.rules.completeness import Fault, Severity
from raadslag.rules.danish_date import in_words

Enclosed = Mapping[int, Sequence[Attachment]]  # attachments by the key of their paper

ELSEWHERE = "elsewhere"  # the part of an item that another meeting was relieved of


def taken_out(
    agenda: Agenda, items: Sequence[AgendaItem], enclosed: Enclosed, confirmed: Collection[str]
) -> Iterator[Fault]:
    """A fault for each thing that was taken out and asks for a decision; two queries.

    Of this meeting it must be decided whether it may come back; of what
    another meeting was relieved of someone must say that it may be public here.
    """
    if agenda.version:
        yield from _here(agenda, items, enclosed)
    yield from _there(agenda, items, enclosed, confirmed)


def _here(agenda: Agenda, items: Sequence[AgendaItem], enclosed: Enclosed) -> Iterator[Fault]:
    standing = {item.pk: item for item in items}
    for one in undecided(agenda.meeting_id):
        item = standing.get(one.item_key or 0)
        if item is None or (_shut(item) and one.scope in (Scope.DOCUMENT, Scope.TEXT)):
            continue
        if one.scope == Scope.DOCUMENT and not _open_with(enclosed, item, one.sha256):
            continue
        sentence = (
            f"{_named(one)} blev fjernet fra borgerportalen {_day_of(one)}. "
            "Tag stilling til, om det må være offentligt igen."
        )
        yield Fault("redacted", sentence, str(item.pk), f"redaction:{one.pk}")


def _shut(item: AgendaItem) -> bool:
    return item.paper.classification == Classification.CLOSED


def _there(
    agenda: Agenda, items: Sequence[AgendaItem], enclosed: Enclosed, confirmed: Collection[str]
) -> Iterator[Fault]:
    opened = [one for one in items if not _shut(one)]
    sha256s = {sha for item in opened for sha in _open_in(enclosed, item)}
    cases = {item.consultation.case_id for item in opened}
    body = agenda.meeting.organization.body
    found = elsewhere(body.slug, agenda.meeting_id, sha256s=sha256s, cases=cases)
    for item in opened:
        for one in found:
            part = f"{ELSEWHERE}:{one.pk}"
            if _meets(one, item, enclosed) and f"{item.pk}:{part}" not in confirmed:
                sentence = (
                    f"{_named(one)} blev fjernet fra mødet i {one.meeting.organization} "
                    f"{in_words(one.meeting.on)} ({one.reason}). "
                    "Tag det ud eller luk det her, eller bekræft at det må være offentligt."
                )
                yield Fault("redacted_elsewhere", sentence, str(item.pk), part, Severity.BLOCKS)


def _meets(one: Redaction, item: AgendaItem, enclosed: Enclosed) -> bool:
    if one.scope == Scope.DOCUMENT:
        return one.sha256 in _open_in(enclosed, item)
    # A standing case, such as the announcements, has a new text each time.
    again = one.scope != Scope.DECISION and not item.consultation.case.standing
    return again and one.case_key == item.consultation.case_id


def _open_in(enclosed: Enclosed, item: AgendaItem) -> set[str]:
    return {
        one.file.sha256
        for one in enclosed.get(item.paper.pk, ())
        if one.file and one.classification == Classification.OPEN
    }


def _open_with(enclosed: Enclosed, item: AgendaItem, sha256: str) -> bool:
    return sha256 in _open_in(enclosed, item) if sha256 else True


def _named(one: Redaction) -> str:
    """What was taken out, for those in the house."""
    if one.scope == Scope.DOCUMENT:
        return f"Bilaget »{one.name}«"
    names = {
        Scope.TEXT: "Punktets tekst",
        Scope.DECISION: "Punktets beslutning",
        Scope.WORDS: "Ord i punktets tekst",
        Scope.ITEM: "Hele punktet",
    }
    return names[Scope(one.scope)]


def _day_of(one: Redaction) -> str:
    """The day it was taken out, as it is said."""
    return "den " + in_words(localdate(one.at))
