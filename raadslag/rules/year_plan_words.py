"""A rule of meetings as a Danish sentence, read and written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time

from raadslag.rules.danish_date import MONTH_PATTERN, MONTHS, month_number
from raadslag.rules.danish_date import in_words as day_in_words
from raadslag.rules.deadline import WEEKDAYS
from raadslag.rules.year_plan import LAST, ORDINALS, MeetingRule

EXAMPLE = "»anden tirsdag i hver måned kl. 13.30, C3.40, ikke juli«"
EXAMPLE_WEEKS = "»hver anden torsdag fra 8. januar kl. 16«"


class Unreadable(ValueError):
    """A sentence that tells no rule; the message says in Danish what is missing."""


_ORDINAL = r"(?:første|anden|andet|tredje|fjerde|femte|sidste|[1-9]\d?\.)"
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})(?:en|ene|e)?\b"
_AND = r"\s*(?:,|\bog\b|\bsamt\b)\s*"
_DATE = (
    rf"(?P<day>\d{{1,2}})(?:\.?\s*(?P<month>{MONTH_PATTERN})|[./-](?P<number>\d{{1,2}}))"
    r"(?:[\s./-]\s*(?P<year>\d{4}))?(?!\d)"
)
_FROM = r"(?:fra(?:\s+og\s+med)?|med\s+start|begyndende|første\s+gang)"
_SINCE = rf"(?:\s*,?\s*{_FROM}\s+(?:den\s+|d\.\s*)?{_DATE})?"
_OF_MONTH = r"\s+(?:i\s+)?(?:hver\s+|alle\s+)?måned(?:en|er|erne)?\b(?!s)"
_MONTHLY = re.compile(
    rf"\b(?:hver\s+|den\s+)?(?<!\d)(?P<ordinals>{_ORDINAL}(?:{_AND}{_ORDINAL})*)\s+{_WEEKDAY}{_OF_MONTH}",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    rf"\bhver\s+(?:(?P<every>{_ORDINAL})\s+)?(?:uges?,?\s+(?:om\s+|på\s+)?)?{_WEEKDAY}{_SINCE}",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<!hver )(?<!\d)(?P<ordinals>{_ORDINAL}(?:{_AND}{_ORDINAL})*)\s+{_WEEKDAY}", re.IGNORECASE
)
_HOUR = r"(\d{1,2})(?:[.:](\d{2}))?"
_SPAN = rf"{_HOUR}\s*(?:-|–|til)\s*(?:kl\.?\s*)?{_HOUR}(?![\w:]|[.]\d)"
_TIMES = tuple(
    re.compile(rf"(?<![\w.,:-]){pattern}(?:\s*klokken\b)?", re.IGNORECASE)
    for pattern in (
        rf"(?:fra\s+)?(?:kl|klokken)\b\.?\s*{_SPAN}",
        rf"(?:fra\s+)?(?:kl|klokken)\b\.?\s*{_HOUR}(?![\w:]|[.]\d)",
        _SPAN,
        r"(\d{1,2})[.:](\d{2})(?![\w:]|[.]\d)",
    )
)
_MONTH = rf"\b(?:{MONTH_PATTERN})(?!\w)"
_EXCEPT = re.compile(
    r"(?:\b(?:men|dog|og)\s+)?\b(?:ikke|undtagen|undtaget|bortset\s+fra|pånær|på\s+nær|"
    rf"med\s+undtagelse\s+af)\s+(?:i\s+)?(?P<months>{_MONTH}"
    rf"(?:\s*(?:,|\bog\b|\beller\b|\bsamt\b|-|–|\btil\b)\s*(?:i\s+)?{_MONTH})*)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^(.*?),\s*[\"»“](.*)[\"«”]\s*$", re.DOTALL)
# Words that tell of time: left over, they were not understood, and are no place.
_LEFT = re.compile(
    rf"\b(?:hver|uger?|ugen|måned\w*|år\w*|ikke|undtagen|undtaget|kl|klokken|bortset|{'|'.join(WEEKDAYS)}|"
    rf"{'|'.join(MONTHS)}|første|anden|tredje|fjerde|femte|sidste)\b",
    re.IGNORECASE,
)


def parse(sentence: str, *, year: int) -> MeetingRule:
    """The rule a sentence tells.

    Args:
        sentence: One line of Danish, as the secretary would say it.
        year: The plan's year, for a first day without one.

    Raises:
        Unreadable: Something is missing or makes no sense; the message says what.

    >>> rule = parse("anden tirsdag i hver måned kl. 13.30, C3.40, ikke juli", year=2026)
    >>> rule.ordinals, rule.weekday, str(rule.starts), rule.place, sorted(rule.excluded)
    ((2,), 1, '13:30:00', 'C3.40', [7])
    >>> rule = parse("hver anden torsdag fra 8. januar kl. 16", year=2026)
    >>> rule.every, str(rule.since)
    (2, '2026-01-08')
    """
    quoted = _QUOTED.match(sentence)
    text = quoted[1] if quoted else " ".join(sentence.split())
    text, excluded = _excluded(text)
    text, rhythm = _rhythm(text)
    text, starts, ends = _times(text)
    place = quoted[2] if quoted else _place(text)
    if quoted and text.strip(" ,."):
        raise _not_understood(text)
    weekday = WEEKDAYS.index(rhythm["weekday"].casefold())
    months = frozenset(excluded)
    if "ordinals" in rhythm.groupdict():
        ordinals = _ordinals(rhythm["ordinals"])
        return MeetingRule(weekday, starts, ordinals, 0, None, ends, place, months)
    every, since = _weeks(rhythm, year)
    return MeetingRule(weekday, starts, (), every, since, ends, place, months)


def in_words(rule: MeetingRule) -> str:
    """A rule as a sentence that ``parse`` reads back to the same rule.

    >>> in_words(MeetingRule(1, time(13, 30), (2,), place="C3.40", excluded=frozenset({7})))
    'anden tirsdag i hver måned kl. 13.30, ikke juli, C3.40'
    >>> in_words(MeetingRule(3, time(16), every=2, since=date(2026, 1, 8), ends=time(18)))
    'hver anden torsdag fra 8. januar 2026 kl. 16.00-18.00'
    """
    times = f"{rule.starts:%H.%M}" + (f"-{rule.ends:%H.%M}" if rule.ends else "")
    said = f"{_rhythm_words(rule)} kl. {times}"
    if rule.excluded:
        said += f", ikke {_listed(MONTHS[month - 1] for month in sorted(rule.excluded))}"
    return said + _place_words(rule.place)


def _rhythm_words(rule: MeetingRule) -> str:
    weekday = WEEKDAYS[rule.weekday]
    if rule.ordinals:
        return f"{_listed(ORDINALS[one] for one in rule.ordinals)} {weekday} i hver måned"
    apart = {1: "", 2: "anden "}.get(rule.every, f"{rule.every}. ")
    since = f" fra {_day_words(rule.since)}" if rule.since else ""
    return f"hver {apart}{weekday}{since}"


def _day_words(day: date) -> str:
    """The day with a year of four digits, as the reader asks."""
    return day_in_words(day).rsplit(" ", 1)[0] + f" {day.year:04d}"


def _place_words(place: str) -> str:
    """The place last, in quotation marks where it could be read as something else."""
    if not place:
        return ""
    try:
        plain = _place(f", {place}") == place and not _disturbs(place)
    except Unreadable:
        plain = False
    return f", {place}" if plain else f', "{place}"'


def _disturbs(place: str) -> bool:
    """Whether a place holds what the reader takes for time or quotation."""
    spans = any(found.search(place) for found in _TIMES)
    return spans or bool(re.search(r"[\"»“«”]|\s{2}|[^\S ]", place))


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} og {last}" if first else last


def _excluded(text: str) -> tuple[str, set[int]]:
    """The text without its exceptions, and the months they name."""
    months: set[int] = set()
    for found in _EXCEPT.finditer(text):
        months |= _months(found["months"])
    return _EXCEPT.sub(" ", text), months


def _months(said: str) -> set[int]:
    """Months of a list; "juni-august" is all three."""
    found: set[int] = set()
    before, joint = 0, ""
    for match in re.finditer(rf"(?P<joint>-|–|\btil\b)|(?P<month>{_MONTH})", said, re.IGNORECASE):
        if match["joint"]:
            joint = match["joint"]
            continue
        month = month_number(match["month"]) or 0
        length = (month - before) % 12 if joint else 0
        found |= {(month - 1 - back) % 12 + 1 for back in range(length + 1)}
        before, joint = month, ""
    return found


def _rhythm(text: str) -> tuple[str, re.Match[str]]:
    """The text without the words on weeks and weekday, and those words."""
    for pattern in (_MONTHLY, _WEEKLY, _BARE):
        found = pattern.search(text)
        if found:
            return f"{text[: found.start()]} {text[found.end() :]}", found
    if not re.search(rf"\b{_WEEKDAY}", text, re.IGNORECASE):
        raise Unreadable(f"Skriv hvilken ugedag der holdes møde, fx {EXAMPLE}.")
    raise Unreadable(
        f"Skriv hvilken uge i måneden det er, fx {EXAMPLE}, eller hvor ofte, fx {EXAMPLE_WEEKS}."
    )


def _ordinals(said: str) -> tuple[int, ...]:
    """The weeks of the month named, in order, the last at the end."""
    found = {_ordinal(word) for word in re.findall(_ORDINAL, said, re.IGNORECASE)}
    if any(one > 5 for one in found):
        raise Unreadable(f"En måned har højst fem af samme ugedag; skriv fx {EXAMPLE}.")
    return tuple(sorted(found, key=lambda one: one if one > 0 else 6))


def _ordinal(word: str) -> int:
    word = word.casefold().replace("andet", "anden")
    if word[0].isdigit():
        return int(word.rstrip("."))
    return next(number for number, name in ORDINALS.items() if name == word)


def _weeks(rhythm: re.Match[str], year: int) -> tuple[int, date | None]:
    """How many weeks apart, and since when."""
    every = _ordinal(rhythm["every"]) if rhythm["every"] else 1
    if every == LAST or every > 52:
        raise Unreadable(
            f"Skriv om det er i måneden, fx {EXAMPLE}, "
            f"eller hver så mange uger, fx {EXAMPLE_WEEKS}."
        )
    if rhythm["day"]:
        return every, _first_day(rhythm, year)
    if every > 1:
        raise Unreadable(
            f"Skriv hvilken dag ugerne tælles fra, fx {EXAMPLE_WEEKS}, "
            f"eller »i måneden« efter ugedagen, fx {EXAMPLE}."
        )
    return every, None


def _first_day(rhythm: re.Match[str], year: int) -> date:
    month = month_number(rhythm["month"]) if rhythm["month"] else int(rhythm["number"])
    try:
        return date(int(rhythm["year"] or year), month or 0, int(rhythm["day"]))
    except ValueError:
        raise Unreadable(
            f"Den dag ugerne tælles fra, findes ikke i kalenderen; skriv fx {EXAMPLE_WEEKS}."
        ) from None


def _times(text: str) -> tuple[str, time, time | None]:
    """The text without its times, and when the meeting starts and ends."""
    found = next((match for one in _TIMES if (match := one.search(text))), None)
    if found is None:
        raise Unreadable(f"Skriv hvad klokken mødet begynder, fx {EXAMPLE}.")
    numbers = [int(one or 0) for one in found.groups()]
    if any(hour > 23 for hour in numbers[::2]) or any(minute > 59 for minute in numbers[1::2]):
        raise Unreadable("Klokkeslættet findes ikke; skriv timer fra 0 til 23, fx »kl. 13.30«.")
    starts, *rest = (time(h, m) for h, m in zip(numbers[::2], numbers[1::2], strict=True))
    ends = rest[0] if rest else None
    if ends == starts:
        raise Unreadable("Mødet slutter, når det begynder; skriv fx »kl. 13.30-15.30«.")
    return f"{text[: found.start()]}, {text[found.end() :]}", starts, ends


def _place(text: str) -> str:
    """What is left: the place, unless it tells of time and was not understood."""
    parts = [part.strip() for part in text.split(",")]
    place = ", ".join(part for part in parts if part.strip(" ."))
    place = re.sub(r"^(?:i|på|sted:)\s+", "", place, flags=re.IGNORECASE)
    if _LEFT.search(place):
        raise _not_understood(place)
    return place


def _not_understood(text: str) -> Unreadable:
    return Unreadable(
        f"»{text.strip(' ,.')}« kan ikke læses; skriv fx {EXAMPLE}, "
        "og sæt stedet i anførselstegn, hvis det er et sted."
    )
