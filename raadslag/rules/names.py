"""Persons and groups as minutes enumerate them."""

from __future__ import annotations

import re

from raadslag.rules.wording import clean

_NOT_NAMES = re.compile(
    r"^(?:der|(?:det|den|de)(?!\s+(?-i:[A-ZÆØÅ]))|sagen|punktet|ingen|alle|ikke|udvalget|byrådet|flertallet|et|medlemmerne"
    r"|og|som|indstillingen|forslaget|at|han|hun|kun|heraf|herefter|derfor|mødet|ændringsforslaget)\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(
    r"s['’]?\s+(?:byråds|kommunalbestyrelses|udvalgs)?"
    r"(?:gruppe[rn]?|grupperne|medlem(?:mer)?|repræsentant(?:er)?)$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^(?:(?:fungerende|konstitueret|rådmand|rådmændene|borgmester(?:en)?|viceborgmester(?:en)?"
    r"|(?:byråds|udvalgs|råds|kommunalbestyrelses)?medlem(?:merne)?|formand(?:en)?"
    r"|næstformand(?:en)?|udvalgsformand)"
    r"\s+(?:fra\s+|af\s+)?)+(?=\S)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s*[,;]\s*(?:samt\s+|og\s+)?|\s+(?:og|samt)\s+|\s*&\s*")
_MINORITY = re.compile(
    r"^(?:et\s+)?(?:mindretal|flertal)(?:let|let,|,)?\s+(?:bestående\s+)?(?:af\s+|fra\s+)?",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r",\s*(?:UFP\b|uden\s+for\s+partierne\b|løsgænger\b)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:for\s+så\s+vidt|samt|endvidere|desuden|og)\s+", re.IGNORECASE)
# Lower-case words that stand inside names of persons and parties.
_INSIDE = {
    "de",
    "den",
    "det",
    "af",
    "von",
    "van",
    "der",
    "for",
    "la",
    "el",
    "da",
    "di",
    "du",
    "i",
    "på",
    "fra",
    "til",
    "og",
    "uden",
    "a",
}
_GENITIVE = re.compile(r"(?:et|ce|ne|en|re|er|ste|ti|ve|st|te|rn|ie|[A-ZÆØÅ]F|[A-ZÆØÅ])s$")


def split_names(text: str) -> tuple[str, ...]:
    """Persons and groups of an enumeration, as printed; titles are left out.

    >>> split_names("SF, Enhedslisten og Bo Bech (V)")
    ('SF', 'Enhedslisten', 'Bo Bech (V)')
    >>> split_names("Partiet Venstres og Borgernes grupper og Ask Hans")
    ('Partiet Venstre', 'Borgerne', 'Ask Hans')
    >>> split_names("Sagen"), split_names("Forslaget blev derefter bredt")
    ((), ())
    """
    text = _OUTSIDE.sub("", _LEAD.sub("", _MINORITY.sub("", clean(text))))
    parts = [_tidy(part) for part in _outside_brackets(text)]
    # "A's og B's grupper og C": all up to the word for groups stand in the genitive.
    groups = max((at for at, part in enumerate(parts) if _GROUPS.search(part)), default=-1)
    named = [_name(part, grouped=at <= groups) for at, part in enumerate(parts)]
    return tuple(name for name in named if name)


def _tidy(part: str) -> str:
    """A part without a title before it and a number of votes after it."""
    return re.sub(r"\s*\(\d{1,3}(?:\s+stemmer)?\)$", "", _TITLE.sub("", part).strip(" ,.:"))


def _outside_brackets(text: str) -> list[str]:
    """The parts of an enumeration; a list inside brackets is left whole."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        gap = _GAP.match(text, at) if depth <= 0 else None
        if gap:
            parts.append(text[start:at])
            start = at = gap.end()
        else:
            at += 1
    return [*parts, text[start:]]


def _name(name: str, *, grouped: bool) -> str | None:
    """One name; None when it is no name."""
    if not name or len(name) > 90 or not name[0].isupper() or _NOT_NAMES.match(name):
        return None
    if (group := _GROUPS.search(name)) is not None:
        return name[: group.start()]
    if not _named_like(name):
        return None
    return name[:-1] if grouped and _GENITIVE.search(name) else name


def _named_like(name: str) -> bool:
    """Whether all words of a name are such as names are made of."""
    words = re.sub(r"\([^()]*\)?", " ", name).split()
    return all(not word[0].islower() or word in _INSIDE for word in words) and len(words) <= 9
