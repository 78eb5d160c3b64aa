"""A decision held against the recommendation: what was changed."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from raadslag.rules.danish_date import find_dates, find_times
from raadslag.rules.outcome import is_amended, read_outcome
from raadslag.rules.wording import clean, fold

Kind = Literal["time", "date", "amount", "wording"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing the decision says otherwise than the recommendation, as printed."""

    kind: Kind
    before: str
    after: str


_AMOUNT = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*(mio\.?\s*kr\.?|mia\.?\s*kr\.?|kr\.?|t\.?\s?kr\.?|pct\.?|procent|%|kroner)(?!\w)",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\b(?:dog\s+(?:således|sådan)?,?\s*(?:at\b)?|med\s+(?:den|de|følgende)\s+\w*(?:ændring|tilføjelse|rettelse|præcisering)\w*,?\s*(?:at\b|:)?"
    r"|idet\b|således,?\s+at\b|med\s+bemærkning\s+om,?\s*(?:at\b)?|med\s+\w*(?:ændring|tilføjelse)\w*\s+(?:om\s+)?(?:af\s+)?,?\s*(?:at\b|:)?)\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


def changes(motions: Sequence[str], decision: str) -> tuple[Change, ...]:
    """What a decision that adopts with a change has changed.

    Times, dates and amounts are held against the motion the change is about;
    where none of them differ, the change is in the wording.

    >>> changes(["der holdes møde kl. 14.00 - 16.30"],
    ...     "Tiltrådt dog således, at der holdes møde kl. 15.00 - 16.30.")
    (Change(kind='time', before='14.00', after='15.00'),)
    >>> changes(["sagen godkendes"], "Godkendt.")
    ()
    """
    outcome = read_outcome(decision).outcome
    advised = outcome == "recommended" and is_amended(decision)
    if not motions or not (advised or outcome == "adopted_with_changes"):
        return ()
    clause = _clause(decision)
    motion = _nearest(motions, clause)
    found = _figures(motion, clause)
    return found or (Change("wording", clean(motion), clause),)


def _clause(decision: str) -> str:
    """The words of a decision that tell the change."""
    text = clean(decision)
    turn = _TURN.search(text)
    return text[turn.end() :].strip() or text if turn else text


def _nearest(motions: Sequence[str], clause: str) -> str:
    """The motion that shares most words with the change; the last among equals."""
    said = set(_WORD.findall(fold(clause)))

    def shared(motion: str) -> float:
        words = set(_WORD.findall(fold(motion)))
        return len(words & said) / math.sqrt(len(words) or 1)

    return max(reversed(motions), key=shared)


def _figures(motion: str, clause: str) -> tuple[Change, ...]:
    """Changed times, dates and amounts."""
    return (
        *_differing("time", _times(motion), _times(clause)),
        *_differing("date", _dates(motion), _dates(clause)),
        *_differing("amount", _amounts(motion), _amounts(clause)),
    )


def _differing(
    kind: Kind, before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> tuple[Change, ...]:
    """Values replaced by others, in order; each is (meaning, print)."""
    matcher = SequenceMatcher(
        None, [value for value, _ in before], [value for value, _ in after], autojunk=False
    )
    found: list[Change] = []
    for step, start, end, start2, end2 in matcher.get_opcodes():
        if step == "replace":
            pairs = zip(before[start:end], after[start2:end2], strict=False)
            found.extend(Change(kind, old[1], new[1]) for old, new in pairs)
    return tuple(found)


def _times(text: str) -> list[tuple[str, str]]:
    """Times of day as meaning and print."""
    return [(found.clock, found.printed) for found in find_times(text)]


def _dates(text: str) -> list[tuple[str, str]]:
    """Dates as meaning and print."""
    return [(str(one.day), text[one.start : one.end].strip()) for one in find_dates(text)]


def _amounts(text: str) -> list[tuple[str, str]]:
    """Amounts as meaning and print; thousands are parted or not."""
    found: list[tuple[str, str]] = []
    for match in _AMOUNT.finditer(text):
        unit = re.sub(r"[\s.]", "", match[2].casefold())
        found.append((match[1].replace(".", "") + unit, clean(match[0])))
    return found
