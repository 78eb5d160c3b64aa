"""Standard phrases of decisions: what they still need, and the text they make."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum

from raadslag.rules.member import listed
from raadslag.rules.phrase_list import NEAR, PHRASES, Ask, Phrase


class Manner(StrEnum):
    """How a body words its decisions; a setting of the body."""

    SHORT = "short"  # "Tiltrådt."
    PASSIVE = "passive"  # "Indstillingen er tiltrådt."
    ACTIVE = "active"  # "Udvalget tiltrådte indstillingen."


class Unfinished(ValueError):
    """A phrase that can not be written yet; the message says in Danish what to add."""


QUESTIONS = {
    Ask.CHANGE: "Skriv ændringen efter »dog således, at«.",
    Ask.BODY: "Vælg, hvem sagen går videre til.",
    Ask.UNTIL: "Skriv, hvortil sagen er udsat, fx »næste møde«.",
    Ask.WHO: "Skriv, hvem der er valgt.",
    Ask.OFFICE: "Skriv, hvad vedkommende er valgt til, fx »formand«.",
}

SAMPLES: Mapping[Ask, str] = {
    Ask.CHANGE: "fristen er den 1. maj",
    Ask.BODY: "Økonomiudvalget",
    Ask.UNTIL: "næste møde",
    Ask.WHO: "Anna Holm (A)",
    Ask.OFFICE: "formand",
}  # of what a phrase asks for, in examples


def offered(does: str) -> tuple[Phrase, ...]:
    """All phrases, those a body most often needs first.

    Args:
        does: What the body does with the case, a key of ``competence.DOES``.

    Raises:
        KeyError: It does nothing of the kind.

    >>> [phrase.key for phrase in offered("informed")][:3]
    ['noted', 'discussed', 'adopted']
    """
    near = [PHRASES[key] for key in NEAR[does]]
    return (*near, *(phrase for phrase in PHRASES.values() if phrase not in near))


def missing(phrase: Phrase, words: Mapping[Ask, str]) -> tuple[str, ...]:
    """What a phrase still asks for, one Danish sentence each.

    >>> missing(PHRASES["adopted_thus"], {})
    ('Skriv ændringen efter »dog således, at«.',)
    """
    return tuple(QUESTIONS[ask] for ask in phrase.asks if not words.get(ask, "").strip(" ."))


def written(
    phrase: Phrase,
    *,
    manner: Manner = Manner.PASSIVE,
    body: str = "udvalget",
    points: int = 1,
    of: Collection[int] = (),
    words: Mapping[Ask, str] | None = None,
) -> str:
    """The decision a phrase makes.

    Args:
        phrase: One of ``PHRASES``.
        manner: How the body words its decisions.
        body: The body in the definite form, as inside a sentence.
        points: How many "at" the recommendation has, 1 or more.
        of: Which of them the phrase is said of, from 1; none is all of them.
        words: What it asks for.

    Raises:
        Unfinished: Something it asks for is missing, it can not be said of single
            points, or a point is not there.

    >>> written(PHRASES["adopted"], points=4, of=[1, 2, 3])
    'Indstillingens 1.-3. at er tiltrådt.'
    >>> written(PHRASES["recommended"], manner=Manner.ACTIVE, words={Ask.BODY: "Byrådet"})
    'Udvalget anbefaler indstillingen over for Byrådet.'
    """
    given = {ask: text.strip().rstrip(".") for ask, text in (words or {}).items()}
    if lacking := missing(phrase, given):
        raise Unfinished(lacking[0])
    chosen = sorted(set(of)) if set(of) != set(range(1, points + 1)) else []
    _check_points(phrase, chosen, points)
    form = phrase.passive if chosen and manner is Manner.SHORT else _form(phrase, manner)
    subject = subject_of(chosen) if chosen else phrase.noun
    text = form.format(
        subject=subject, body=body, **{ask.value: given.get(ask, "") for ask in phrase.asks}
    )
    return text[:1].upper() + text[1:]


def example(phrase: Phrase, *, manner: Manner, body: str = "udvalget") -> str:
    """How a phrase reads once what it asks for is filled in, to show what it looks like.

    Args:
        phrase: One of ``PHRASES``.
        manner: How the body words its decisions.
        body: The body in the definite form, as inside a sentence.

    >>> example(PHRASES["noted"], manner=Manner.ACTIVE, body="byrådet")
    'Byrådet tog orienteringen til efterretning.'
    """
    return written(phrase, manner=manner, body=body, words=SAMPLES)


def subject_of(points: Collection[int]) -> str:
    """Single points of a recommendation, as a decision names them.

    Args:
        points: Numbers of the points, from 1, at least one.

    >>> subject_of([2]), subject_of([1, 3]), subject_of([1, 2, 3, 5])
    ('indstillingens 2. at', 'indstillingens 1. og 3. at', 'indstillingens 1.-3. og 5. at')
    """
    runs: list[list[int]] = []
    for point in sorted(set(points)):
        if runs and point == runs[-1][-1] + 1:
            runs[-1].append(point)
        else:
            runs.append([point])
    named = [name for run in runs for name in _run(run)]
    return f"indstillingens {listed(named)} at"


def _run(run: list[int]) -> list[str]:
    """Points that follow each other; two are named, more are a span."""
    return [f"{run[0]}.-{run[-1]}."] if len(run) > 2 else [f"{point}." for point in run]


def _form(phrase: Phrase, manner: Manner) -> str:
    """The template of a manner."""
    return {
        Manner.SHORT: phrase.short,
        Manner.PASSIVE: phrase.passive,
        Manner.ACTIVE: phrase.active,
    }[manner]


def _check_points(phrase: Phrase, chosen: Collection[int], points: int) -> None:
    """Refuse points that are not there, and a phrase that is not said of points."""
    if chosen and not phrase.by_points:
        raise Unfinished(f"»{phrase.label}« gælder hele punktet; fravælg de enkelte at.")
    if outside := [f"{point}." for point in chosen if not 1 <= point <= points]:
        raise Unfinished(f"Indstillingen har ikke {listed(outside)} at; vælg blandt {points}.")
