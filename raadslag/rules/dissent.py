"""Those who did not go along: against, reservation, abstained, absent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from raadslag.rules.names import split_names
from raadslag.rules.wording import clean, sentences

Kind = Literal["against", "reservation", "abstained", "absent", "not_participating"]


@dataclass(frozen=True, slots=True)
class Objection:
    """One who did not go along; ``scope`` as printed."""

    who: str
    kind: Kind
    scope: str | None = None


# Read in order: whoever is disqualified also "deltog ikke"; the stronger word goes first.
_WORDS: tuple[tuple[Kind, str], ...] = (
    (
        "not_participating",
        r"(?:erklærede\s+sig|blev\s+erklæret|er|var|erklæres|blev|meldte\s+sig)"
        r"\s+(?:for\s+)?inhabil(?:e)?\b",
    ),
    (
        "not_participating",
        r"(?:forlod|gik\s+ud\s+af)\s+(?:lokalet|mødet|salen|mødelokalet)"
        r"\s+(?:under|ved|og\s+deltog\s+ikke|på\s+grund\s+af|inden|før|mens)\b",
    ),
    (
        "against",
        r"(?:kunne|kan)\s+ikke\s+(?:tiltræde|godkende|anbefale|tilslutte\s+sig|stemme\s+for|støtte"
        r"|medvirke\s+til|gå\s+ind\s+for)\b",
    ),
    (
        "reservation",
        r"(?:tog|tager|har\s+taget|ønskede\s+at\s+tage|ønsker\s+at\s+tage)\s+"
        r"(?:generelt\s+|fortsat\s+|et\s+)?forbehold\b",
    ),
    (
        "absent",
        r"(?:var|er|blev)\s+(?:forhindret\s+i\s+at\s+deltage|forhindret|fraværende"
        r"|ikke\s+til\s+stede|ikke\s+tilstede)\b",
    ),
    ("absent", r"(?:havde|har)\s+(?:meldt|sendt)\s+afbud\b|meldte\s+afbud\b"),
    ("absent", r"(?:deltog|deltager)\s+ikke\s+i\s+mødet\b|mødte\s+ikke\b"),
    ("not_participating", r"(?:deltog|deltager)\s+ikke\b"),
    ("abstained", r"(?:undlod|undlader|afstod\s+fra)\s+at\s+(?:stemme|deltage\s+i\s+afstemning)"),
    (
        "abstained",
        r"(?:stemte|stemmer)\s+(?:hverken\s+for\s+eller\s+i?mod|blankt)\b|var\s+hverken\s+for",
    ),
    ("against", r"(?:er|var|stemte|stemmer|stemt)\s+i?mod\b"),
    ("against", r"(?:ønskede|ønsker)\s+ikke\s+at\s+(?:tiltræde|godkende|støtte|anbefale)\b"),
    (
        "against",
        r"(?:ønskede|ønsker|bad\s+om|fik)\b.{0,40}\bprotokol\w*,?\s+at\s+\w+\s+ikke\s+"
        r"(?:kan|kunne)\s+(?:tiltræde|godkende|anbefale|støtte|stemme\s+for|tilslutte\s+sig)\b",
    ),
)
_FORMS = tuple((kind, re.compile(rf"\s(?:{words})", re.IGNORECASE)) for kind, words in _WORDS)
_LABEL = re.compile(
    r"^(?:ikke\s+til\s+stede|fraværende(?:\s+medlemmer)?|fravær|afbud(?:\s+fra)?)\s*:\s*(?P<who>.*)$",
    re.IGNORECASE,
)
_SIDES = re.compile(r"\bfor\b[^.\n]{0,40}\bstemte\b|\bstemte\s+for\b|^for\s*:", re.I | re.M)
_AGAINST = re.compile(
    r"^i?mod\s+(?:(?:indstillingen|forslaget)\s+)?stemte\s*:?\s*(?P<who>[A-ZÆØÅ].*)$", re.I
)
_THOSE_FOR = re.compile(
    r"^.*?\b(?:stemte|stemmer)\s+for(?:\s+\w+)?\s*[,;]?\s+(?:(?:og|men|mens|medens|hvorimod)\s+)?"
    r"(?=.*\b(?:stemte|stemmer)\s+i?mod\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^.*\b(?:idet|mens|medens|hvorimod|men)\s+(?=[A-ZÆØÅ])")
_OF_PART = re.compile(
    r"^(?:indstillingens|forslagets|indstillingen,?\s+(?:for\s+så\s+vidt\s+angår|hvad\s+angår"
    r"|vedrørende|vedr\.|til|i\s+forhold\s+til))\s+(?P<scope>.+)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^(?:(?:vedrørende|vedr\.|for\s+så\s+vidt\s+angår|i\s+forhold\s+til|ift\.|angående|til)\s+"
    r"(?P<matter>.+)|(?P<point>(?:beslutnings|indstillings|del)?(?:punkt|pkt\.).+))$",
    re.IGNORECASE,
)
_REASON = re.compile(
    r",?\s+(?:men|idet|da|fordi|og\s+henholdt|og\s+ønskede|med\s+den\s+begrundelse)\s"
)


def read_dissent(text: str) -> tuple[Objection, ...]:
    """All objections of a decision's text, in order.

    >>> read_dissent("Anna Ask (A) tog forbehold.")
    (Objection(who='Anna Ask (A)', kind='reservation', scope=None),)
    >>> [one.who for one in read_dissent("Radikale Venstres og Alternativets byrådsgrupper "
    ...     "kunne ikke tiltræde indstillingen.")]
    ['Radikale Venstre', 'Alternativet']
    >>> read_dissent("Bo kunne ikke tiltræde indstillingens beslutningspunkt 5.")[0].scope
    'beslutningspunkt 5'
    >>> read_dissent("Fraværende:")
    ()
    """
    told = [one for sentence in sentences(text) for one in _of_sentence(sentence)]
    if not _SIDES.search(text):
        told.extend(one for sentence in sentences(text) for one in _voted_against(sentence))
    return tuple(dict.fromkeys(told))


def _voted_against(sentence: str) -> Iterator[Objection]:
    """Those of "Imod stemte A", where no vote with two sides is told."""
    if match := _AGAINST.match(sentence.rstrip(" .")):
        yield from (Objection(who, "against") for who in split_names(match["who"]))


def _of_sentence(sentence: str) -> Iterator[Objection]:
    """The objections one sentence tells."""
    # "A og B stemte for, mens C stemte imod": only C is told of here.
    bare = _THOSE_FOR.sub("", sentence.rstrip(" ."))
    if label := _LABEL.match(bare):
        yield from (Objection(who, "absent") for who in split_names(label["who"]))
        return
    for kind, form in _FORMS:
        match = form.search(bare)
        if match is None:
            continue
        before = _CLAUSE.sub("", bare[: match.start()])
        names = split_names(re.sub(r"\s+(?:og|,)$", "", before))
        if names:
            scope = _scope(bare[match.end() :]) if kind in ("against", "reservation") else None
            yield from (Objection(who, kind, scope) for who in names)
            return


def _scope(rest: str) -> str | None:
    """What an objection is limited to, as printed."""
    rest = clean(rest).strip(" ,:")
    if match := _OF_PART.match(rest):
        return _without_reason(match["scope"])
    if match := _ABOUT.match(rest):
        return _without_reason(match["matter"] or match["point"])
    return None


def _without_reason(scope: str) -> str | None:
    """A scope without the reasons given after it."""
    return _REASON.split(scope, maxsplit=1)[0].strip(" ,") or None
