"""Danish wording held still: one way to fold, cut and compare text."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”»)]?\s+(?=[A-ZÆØÅÉÖÜ\"”»0-9(])")
_SHORT = re.compile(
    r"(?:^|[\s(])(?:[A-ZÆØÅa-zæøå]|nr|pkt|stk|kl|jf|bl\.a|f\.eks|ca|evt|inkl|ekskl|hhv|mio|mia|"
    r"kr|dr|vedr|pr|tlf|sml|min|max|maks|afd|pgf|skr|jan|feb|mar|apr|aug|sept|sep|okt|nov|dec|"
    r"d|m\.m|m\.fl|o\.l|o\.lign|dvs|osv|mv|\d{1,2})\.$",
    re.IGNORECASE,
)

# Short forms that sentences often end in; a capital after them begins a new one.
_MAY_END = re.compile(r"(?:^|[\s(])(?:kr|mv|osv|m\.m|m\.v|m\.fl|o\.l|o\.lign)\.$", re.IGNORECASE)


def clean(text: str) -> str:
    """Text in NFC, without invisible signs, white space folded to one space.

    >>> clean("  To\\u00a0 ord\\u200b ")
    'To ord'
    """
    return _SPACE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def fold(text: str) -> str:
    """Cleaned text in lower case, for comparing.

    >>> fold("RESUMÉ ")
    'resumé'
    """
    return clean(clean(text).casefold())


def plain(text: str) -> str:
    """Folded text without accents on e and without closing signs.

    >>> plain("Resumé:")
    'resume'
    """
    return fold(text).replace("é", "e").replace("è", "e").rstrip(" .:")


def sentences(text: str) -> tuple[str, ...]:
    """Sentences of a text; abbreviations and ordinals do not end one.

    >>> sentences("Godkendt den 9. december, jf. pkt. 4. Anna stemte imod.")
    ('Godkendt den 9. december, jf. pkt. 4.', 'Anna stemte imod.')
    >>> sentences("Taksten er 60 kr. Venstre er imod.")
    ('Taksten er 60 kr.', 'Venstre er imod.')
    """
    found: list[str] = []
    for line in text.splitlines():
        start = 0
        for gap in _SENTENCE_END.finditer(line):
            before = line[start : gap.start()]
            if _stops(before, line[gap.end() : gap.end() + 1]):
                found.append(clean(line[start : gap.end()]))
                start = gap.end()
        found.append(clean(line[start:]))
    return tuple(sentence for sentence in found if sentence)


def _stops(before: str, following: str) -> bool:
    """Whether the full stop at the end of ``before`` ends a sentence."""
    tail = before[-12:]
    if not _SHORT.search(tail):
        return True
    if following.isupper() and _MAY_END.search(tail):
        return True
    ordinal = re.search(r"(?:pkt|nr|punkt|stk|sag)\.?\s\d{1,2}\.$", tail, re.IGNORECASE)
    return bool(ordinal) and following.isalpha()


def capitals(text: str) -> bool:
    """Whether a line is set in capitals, with at least four letters.

    >>> capitals("INDSTILLING FRA A"), capitals("Indstilling"), capitals("BSK")
    (True, False, False)
    """
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 3 and all(sign.isupper() for sign in letters)
