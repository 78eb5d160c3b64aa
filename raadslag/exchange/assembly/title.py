"""The printed title of an item: its number, "Lukket:" and the title itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadslag.rules.wording import clean

_NUMBER = re.compile(
    r"^(?:Punkt|Pkt\.?|Sag\s?(?:nr\.?)?|Nr\.?)\s*(?P<no>\d{1,4}(?:\.\w{1,2})?)\s*[.:)–-]+\s*",
    re.IGNORECASE,
)
_SHUT = r"lukket(?:\s+(?:sag|punkt|dagsordenspunkt))?"
_SHUT_ALONE = re.compile(r"lukket\s+(?:sag|punkt|dagsordenspunkt)", re.IGNORECASE)
_CLOSED = re.compile(
    rf"^(?:\(?{_SHUT}\)?\s*[:–-]\s*|\(lukket\)\s*)|\s*[(–-]\s*{_SHUT}\)?\s*$", re.IGNORECASE
)

_OPEN = re.compile(
    r"^(?:åbent?\s+(?:sag|punkt|dagsordenspunkt)\s*[:–-]|åbent?\s*:|åbent?\s[–-]|\(åbent?\))"
    r"\s*(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title without what is printed around it."""

    text: str
    number: str | None
    closed: bool


def read_title(printed: str) -> Title:
    """The title, its number, and whether the item is closed.

    >>> read_title("Punkt 7: Lukket: Personsag")
    Title(text='Personsag', number='7', closed=True)
    >>> read_title("Lukket")
    Title(text='Lukket', number=None, closed=False)
    >>> read_title("Åben sag: Ny vej").text, read_title("Åben - Ny vej").text
    ('Ny vej', 'Ny vej')
    """
    text, number, closed = clean(printed), None, False
    if (match := _NUMBER.match(text)) and match.end() < len(text):
        number, text = match["no"], text[match.end() :]
    text = _OPEN.sub("", text)
    shorter = _CLOSED.sub("", text)
    if shorter and shorter != text:
        text, closed = shorter, True
    elif _SHUT_ALONE.fullmatch(text):
        closed = True
    return Title(text, number, closed)
