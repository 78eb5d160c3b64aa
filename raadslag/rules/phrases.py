"""Standard phrases of decisions: what they come to, and what they need besides."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from raadslag.rules.member import listed
from raadslag.rules.outcome import Result


class Manner(StrEnum):
    """How a body words its decisions; a setting of the body."""

    SHORT = "short"  # "Tiltrådt."
    PASSIVE = "passive"  # "Indstillingen er tiltrådt."
    ACTIVE = "active"  # "Udvalget tiltrådte indstillingen."


class Ask(StrEnum):
    """What must be added to a phrase before it is a decision; the value is its field."""

    CHANGE = "change"  # a clause after "at": "fristen er den 1. maj"
    BODY = "to"  # the body it goes to: "Byrådet"
    UNTIL = "until"  # when it comes back: "næste møde"
    WHO = "who"  # who is elected: "Anna Holm (A)"
    OFFICE = "office"  # what to: "formand"


QUESTIONS = {
    Ask.CHANGE: "Skriv ændringen efter »dog således, at«.",
    Ask.BODY: "Vælg, hvem sagen går videre til.",
    Ask.UNTIL: "Skriv, hvortil sagen er udsat, fx »næste møde«.",
    Ask.WHO: "Skriv, hvem der er valgt.",
    Ask.OFFICE: "Skriv, hvad vedkommende er valgt til, fx »formand«.",
}


class Unfinished(ValueError):
    """A phrase that can not be written yet; the message says in Danish what to add."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One standard phrase, worded in three manners.

    ``{subject}`` is what it is about, ``{body}`` who decides; the other fields are
    those it asks for.
    """

    key: str
    label: str  # on the button
    outcome: Result
    short: str
    passive: str
    active: str
    asks: tuple[Ask, ...] = ()
    noun: str = "indstillingen"  # of the recommendation it can be said of single points

    @property
    def by_points(self) -> bool:
        """Whether it can be said of single points of the recommendation."""
        return self.noun == "indstillingen"


_THUS = ", dog således, at {change}"
_ALL = (
    Phrase(
        "adopted",
        "Tiltrådt",
        "adopted",
        "Tiltrådt.",
        "{subject} er tiltrådt.",
        "{body} tiltrådte {subject}.",
    ),
    Phrase(
        "adopted_thus",
        "Tiltrådt, dog således, at …",
        "adopted_with_changes",
        f"Tiltrådt{_THUS}.",
        f"{{subject}} er tiltrådt{_THUS}.",
        f"{{body}} tiltrådte {{subject}}{_THUS}.",
        (Ask.CHANGE,),
    ),
    Phrase(
        "approved",
        "Godkendt",
        "adopted",
        "Godkendt.",
        "{subject} er godkendt.",
        "{body} godkendte {subject}.",
    ),
    Phrase(
        "approved_thus",
        "Godkendt, dog således, at …",
        "adopted_with_changes",
        f"Godkendt{_THUS}.",
        f"{{subject}} er godkendt{_THUS}.",
        f"{{body}} godkendte {{subject}}{_THUS}.",
        (Ask.CHANGE,),
    ),
    Phrase(
        "noted",
        "Taget til efterretning",
        "noted",
        "Taget til efterretning.",
        "{subject} er taget til efterretning.",
        "{body} tog {subject} til efterretning.",
        noun="orienteringen",
    ),
    Phrase(
        "discussed",
        "Drøftet",
        "discussed",
        "Drøftet.",
        "{subject} er drøftet.",
        "{body} drøftede {subject}.",
        noun="sagen",
    ),
    Phrase(
        "recommended",
        "Anbefales over for …",
        "recommended",
        "Anbefales over for {to}.",
        "{subject} anbefales over for {to}.",
        "{body} anbefaler {subject} over for {to}.",
        (Ask.BODY,),
    ),
    Phrase(
        "recommended_thus",
        "Anbefales, dog således, at …",
        "recommended",
        f"Anbefales over for {{to}}{_THUS}.",
        f"{{subject}} anbefales over for {{to}}{_THUS}.",
        f"{{body}} anbefaler {{subject}} over for {{to}}{_THUS}.",
        (Ask.BODY, Ask.CHANGE),
    ),
    Phrase(
        "postponed",
        "Udsat",
        "postponed",
        "Udsat.",
        "{subject} er udsat.",
        "{body} udsatte {subject}.",
        noun="sagen",
    ),
    Phrase(
        "postponed_until",
        "Udsat til …",
        "postponed",
        "Udsat til {until}.",
        "{subject} er udsat til {until}.",
        "{body} udsatte {subject} til {until}.",
        (Ask.UNTIL,),
        noun="sagen",
    ),
    Phrase(
        "referred",
        "Oversendt til …",
        "referred",
        "Oversendes til {to}.",
        "{subject} oversendes til {to}.",
        "{body} oversender {subject} til {to}.",
        (Ask.BODY,),
        noun="sagen",
    ),
    Phrase(
        "rejected",
        "Afvist",
        "rejected",
        "Afvist.",
        "{subject} er afvist.",
        "{body} afviste {subject}.",
    ),
    Phrase(
        "lapsed",
        "Bortfaldet ved stemmelighed",
        "rejected",
        "Bortfaldet ved stemmelighed.",
        "{subject} er bortfaldet ved stemmelighed.",
        "{subject} er bortfaldet ved stemmelighed.",
    ),
    Phrase(
        "elected",
        "Valgt",
        "elected",
        "{who} er valgt som {office}.",
        "{who} er valgt som {office}.",
        "{body} valgte {who} som {office}.",
        (Ask.WHO, Ask.OFFICE),
        noun="valget",
    ),
    Phrase(
        "agenda_approved",
        "Dagsordenen godkendt",
        "approved",
        "Godkendt.",
        "{subject} er godkendt.",
        "{body} godkendte {subject}.",
        noun="dagsordenen",
    ),
    Phrase(
        "taken_off",
        "Taget af dagsordenen",
        "postponed",
        "Taget af dagsordenen.",
        "{subject} er taget af dagsordenen.",
        "{subject} er taget af dagsordenen.",
        noun="punktet",
    ),
    Phrase(
        "no_announcements",
        "Ingen meddelelser",
        "no_decision",
        "Ingen meddelelser.",
        "Der var ingen meddelelser.",
        "Der var ingen meddelelser.",
        noun="punktet",
    ),
)
PHRASES: Mapping[str, Phrase] = {phrase.key: phrase for phrase in _ALL}

# What is near at hand, by what the body does with the case; the rest come after.
_NEAR: Mapping[str, tuple[str, ...]] = {
    "recommends": ("recommended", "recommended_thus", "postponed_until", "discussed"),
    "decides": ("adopted", "adopted_thus", "approved", "noted", "postponed_until"),
    "informed": ("noted", "discussed"),
    "heard": ("discussed", "noted", "referred"),
}


def offered(does: str) -> tuple[Phrase, ...]:
    """All phrases, those a body most often needs first.

    Args:
        does: What the body does with the case, a key of ``competence.DOES``.

    Raises:
        KeyError: It does nothing of the kind.

    >>> [phrase.key for phrase in offered("informed")][:3]
    ['noted', 'discussed', 'adopted']
    """
    near = [PHRASES[key] for key in _NEAR[does]]
    return (*near, *(phrase for phrase in _ALL if phrase not in near))


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
