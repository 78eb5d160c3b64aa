"""When a personal data breach must be told of, and what its register must hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

HOURS = 72  # to tell the supervisory authority, from when the breach was known
UNDECIDED, DONE, NEEDLESS = "", "done", "needless"


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether something was done about a breach: when, or why not."""

    choice: str = UNDECIDED
    at: datetime | None = None
    why: str = ""


def notify_by(known_at: datetime) -> datetime:
    """Last instant the supervisory authority may be told of a breach.

    Counts every hour, holidays too: the earliest the rules on periods can end.

    Args:
        known_at: When the municipality became aware of the breach.

    Source: Databeskyttelsesforordningen (EU 2016/679) art. 33, stk. 1.

    >>> notify_by(datetime(2026, 11, 28, 14, 0))
    datetime.datetime(2026, 12, 1, 14, 0)
    """
    return known_at + timedelta(hours=HOURS)


def lacking(
    *, known_at: datetime, affected: str, authority: Answer, people: Answer, engines: Answer
) -> tuple[str, ...]:
    """What must still be done or written before an entry can be closed, a sentence each.

    Args:
        known_at: When the municipality became aware of the breach.
        affected: Who is affected, and by what.
        authority: Whether the supervisory authority is told.
        people: Whether those affected are told.
        engines: Whether search engines are asked to clear their copies.

    Source: Databeskyttelsesforordningen art. 33, stk. 1 (to the authority, with reasons for
    a delay), stk. 5 (the facts, the effects and what was done are documented) and art. 34
    (to the people).

    >>> told = Answer(DONE, datetime(2026, 11, 29))
    >>> known = datetime(2026, 11, 28)
    >>> lacking(known_at=known, affected="To", authority=told, people=told, engines=told)
    ()
    """
    found = [] if affected.strip() else ["Skriv, hvem det berører."]
    found += _answered(authority, "Datatilsynet er underrettet")
    found += _answered(people, "de berørte er underrettet")
    found += _answered(engines, "søgemaskinerne er bedt om at slette")
    if is_late(known_at, authority) and not authority.why.strip():
        found.append("Skriv, hvorfor Datatilsynet blev underrettet efter 72 timer.")
    return tuple(found)


def is_late(known_at: datetime, authority: Answer) -> bool:
    """Whether the authority was told after its time.

    >>> known = datetime(2026, 11, 28)
    >>> is_late(known, Answer(DONE, datetime(2026, 12, 2)))
    True
    """
    told = authority.choice == DONE and authority.at is not None
    return told and authority.at is not None and authority.at > notify_by(known_at)


def _answered(answer: Answer, what: str) -> list[str]:
    if answer.choice == UNDECIDED:
        return [f"Skriv, om {what}."]
    if answer.choice == DONE and answer.at is None:
        return [f"Skriv, hvornår {what}."]
    if answer.choice == NEEDLESS and not answer.why.strip():
        return [f"Skriv, hvorfor det ikke er nødvendigt, at {what}."]
    return []
