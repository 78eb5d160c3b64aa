"""A meeting as calm Danish text for a terminal, 80 columns wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from raadslag.exchange.meeting import Decision, Dissent, DissentKind, Item, Meeting, Outcome, Vote

WIDTH = 80
INDENT = 5
MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

OUTCOMES: dict[Outcome, str] = {
    "adopted": "Tiltrådt",
    "adopted_with_changes": "Tiltrådt med ændring",
    "partly_adopted_by_majority": "Delvis tiltrådt af et flertal",
    "recommended": "Anbefalet",
    "noted": "Taget til efterretning",
    "discussed": "Drøftet",
    "approved": "Godkendt",
    "elected": "Valgt",
    "postponed": "Udsat",
    "referred": "Sendt videre",
    "rejected": "Forkastet",
    "no_decision": "Ingen beslutning",
}
DISSENTS: dict[DissentKind, str] = {
    "against": "Imod",
    "reservation": "Forbehold",
    "abstained": "Undlod at stemme",
    "absent": "Fraværende",
    "not_participating": "Deltog ikke",
}


def summary(meeting: Meeting) -> str:
    """The meeting's head, its items one by one, and the reader's doubts."""
    lines = [*_head(meeting), ""]
    for item in meeting.items:
        lines += [*_item(item), ""]
    lines += [*_doubts(meeting), f"Læst med {meeting.source.reader}: {meeting.source.name}"]
    return "\n".join(lines) + "\n"


def _head(meeting: Meeting) -> Iterator[str]:
    kind = "Referat" if meeting.kind == "minutes" else "Dagsorden"
    extraordinary = ", ekstraordinært møde" if meeting.meeting.extraordinary else ""
    title = f"{kind}: {meeting.body or 'udvalget er ikke nævnt'}{extraordinary}"
    yield from textwrap.wrap(title, WIDTH)
    yield "=" * min(len(title), WIDTH)
    if meeting.municipality:
        yield from textwrap.wrap(meeting.municipality, WIDTH)
    yield from textwrap.wrap(_when(meeting), WIDTH)
    yield from _present(meeting)
    yield f"{len(meeting.items)} {'punkt' if len(meeting.items) == 1 else 'punkter'}"


def _when(meeting: Meeting) -> str:
    when = meeting.meeting
    clock = "-".join(each for each in (when.start, when.end) if each)
    parts = [_day(when.date), f"kl. {clock}" if clock else "", when.location or ""]
    return ", ".join(part for part in parts if part)


def _day(iso: str | None) -> str:
    if iso is None:
        return "Datoen er ikke nævnt"
    try:
        day = date.fromisoformat(iso)
    except ValueError:  # printed so in the document
        return iso
    return f"{DAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}".capitalize()


def _present(meeting: Meeting) -> Iterator[str]:
    if meeting.attendance is not None:
        yield from _field("Til stede", ", ".join(meeting.attendance.present), indent=0)
        yield from _field("Afbud", ", ".join(meeting.attendance.absent), indent=0)


def _item(item: Item) -> Iterator[str]:
    closed = "Lukket: " if item.closed else ""
    number = f"{item.number or '-':>3}  "
    yield from textwrap.wrap(
        f"{closed}{item.title}",
        WIDTH,
        initial_indent=number,
        subsequent_indent=" " * len(number),
    ) or [number.rstrip()]
    if item.case_number:
        yield from _field("Sag", item.case_number)
    if item.decision is not None:
        yield from _decision(item.decision)
    yield from (line for vote in item.votes for line in _vote(vote))
    yield from (line for one in item.dissent for line in _dissent(one))
    if item.attachments:
        yield from _field("Bilag", str(len(item.attachments)))


def _decision(decision: Decision) -> Iterator[str]:
    towards = decision.recommends_to or decision.referred_to
    outcome = OUTCOMES[decision.outcome] + (f", til {towards}" if towards else "")
    yield from _field("Beslutning", outcome)


def _vote(vote: Vote) -> Iterator[str]:
    counts = (("for", vote.for_), ("imod", vote.against), ("undlod", vote.abstained))
    told = ", ".join(f"{count} {word}" for word, count in counts if count is not None)
    yield from _field("Afstemning", "; ".join(part for part in (told, vote.on or "") if part))


def _dissent(dissent: Dissent) -> Iterator[str]:
    scope = f" ({dissent.scope})" if dissent.scope else ""
    yield from _field(DISSENTS[dissent.kind], dissent.who + scope)


def _doubts(meeting: Meeting) -> Iterator[str]:
    if meeting.warnings:
        yield "Bør ses efter:"
        for warning in meeting.warnings:
            yield from textwrap.wrap(
                f"{warning.where}: {warning.message}",
                WIDTH,
                initial_indent="  - ",
                subsequent_indent="    ",
            )
        yield ""


def _field(name: str, value: str, indent: int = INDENT) -> list[str]:
    """A named value, or nothing when there is no value."""
    if not value:
        return []
    space = " " * indent
    return textwrap.wrap(
        f"{name}: {value}", WIDTH, initial_indent=space, subsequent_indent=space + "  "
    )
