"""Other meetings named in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from raadslag.rules.danish_date import DATE_PATTERN, MONTH_PATTERN, find_date, find_month
from raadslag.rules.wording import clean


@dataclass(frozen=True, slots=True)
class Mention:
    """A meeting named in text; ``month`` is YYYY-MM where no day is named."""

    text: str
    body: str | None = None
    day: date | None = None
    month: str | None = None
    item_number: str | None = None


# Every repeated part is bounded, so that no text makes the search slow.
_ONE_WORD = (
    r"(?<![\w-])[^\W\d_][\w-]{0,40}(?:udvalg(?:et)?|byråd(?:et)?|bestyrelse(?:n)?"
    r"|repræsentation(?:en)?|nævn(?:et)?|råd(?:et)?)"
    r"|(?<![\w-])(?:byråd(?:et)?|magistrat(?:en)?|råd(?:et)?|udvalg(?:et)?)"
)
_LEAD = r"(?:(?-i:[A-ZÆØÅ])[\w-]{1,30},?\s(?:og\s)?){0,4}?"
_FOR = r"(?:udvalg(?:et)?\sfor(?:\s(?:(?-i:[A-ZÆØÅ])[\w-]{1,30},?|og)){1,6})"
_BODY = rf"(?:{_FOR}|{_LEAD}(?:{_ONE_WORD}))"
_WHEN = rf"(?:den\s+|d\.\s+)?(?P<day>{DATE_PATTERN})"
_MONTH = rf"i\s+(?P<month>(?:{MONTH_PATTERN})\s+(?:19|20)\d{{2}})"
_POINT = (
    r"\s*[,.]?\s*\(?\s*(?:som\s+)?(?:under\s+)?"
    r"(?:pkt\.?|punkt(?:\s?nr\.?)?|sag(?:\s?nr\.?)?|dagsordenspunkt)"
    r"\s*(?P<point>\d{1,4}(?:\.[a-z])?)\)?"
)
_MEET = r"(?<![\w-])[\w-]{0,40}møde[tr]?"
_ON = r"(?:på\s+|i\s+)?(?:sit\s+|et\s+)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<body>{_ONE_WORD})s(?:\s+[a-zæøå]+)?\s+{_MEET}\s+(?:{_WHEN}|{_MONTH}){_POINT}",
        rf"{_MEET}\s+i\s+(?P<body>{_BODY})\s+(?:{_WHEN}|{_MONTH}){_POINT}",
        rf"(?P<meet>{_MEET})\s+(?:{_WHEN}|{_MONTH}){_POINT}",
        rf"(?P<body>{_ONE_WORD})s\s+(?:beslutning|behandling|vedtagelse)\s+{_ON}(?:mødet\s+)?"
        rf"{_WHEN}{_POINT}",
        rf"(?P<body>{_BODY})\s*,?\s+{_WHEN}{_POINT}",
        rf"(?P<body>{_ONE_WORD})s(?:\s+[a-zæøå]+)?\s+{_MEET}\s+{_WHEN}",
        rf"{_MEET}\s+i\s+(?P<body>{_BODY})\s+{_WHEN}",
    )
)
_NEAR = re.compile(r"(?:pkt|punkt|sag|møde)", re.IGNORECASE)
_OF_BODY = re.compile(r"^(.{2,}(?:udvalg|råd|bestyrelse))s?møde", re.IGNORECASE)
_GENERIC = {"udvalg", "udvalget", "råd", "rådet", "bestyrelsen", "bestyrelse"}


def read_references(text: str) -> tuple[Mention, ...]:
    """The meetings a text points to by body, date or month, and item.

    >>> read_references("(udvalgsmøde i august 2025, pkt. 47)")
    ... # doctest: +NORMALIZE_WHITESPACE
    (Mention(text='udvalgsmøde i august 2025, pkt. 47', body=None, day=None,
             month='2025-08', item_number='47'),)
    >>> read_references("På Byrådets konstituerende møde den 9. december 2025, pkt. 4")[0].body
    'Byrådet'
    >>> read_references("mødet i beskæftigelsesudvalget den 15. januar 2022 (pkt. 3).")[0].day
    datetime.date(2022, 1, 15)
    """
    text = clean(text)
    if not _NEAR.search(text):
        return ()
    found: dict[int, Mention] = {}
    taken = bytearray(len(text))
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * len(match[0])
                found[match.start()] = _mention(match)
    return tuple(found[start] for start in sorted(found))


def _mention(match: re.Match[str]) -> Mention:
    """The reference a form has matched."""
    named = match.groupdict()
    printed = match[0]
    if printed.count(")") > printed.count("("):
        printed = printed.rstrip(")")
    day = find_date(named["day"]) if named.get("day") else None
    month = find_month(named["month"]) if named.get("month") else None
    return Mention(printed, _body(named), day, month, named.get("point"))


def _body(named: dict[str, str | None]) -> str | None:
    """The body's name; None where only "udvalgsmøde" is said."""
    body = clean(named.get("body") or "").strip(" ,")
    if not body and (compound := _OF_BODY.match(named.get("meet") or "")):
        body = compound[1]
    if not body or body.casefold() in _GENERIC:
        return None
    return body[0].upper() + body[1:]
