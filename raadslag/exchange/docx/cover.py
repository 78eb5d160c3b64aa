"""The masthead of a Word document, where lines may stand without labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from raadslag.rules.danish_date import DATE_PATTERN, find_date, find_times
from raadslag.rules.heading import Role, read_heading
from raadslag.rules.masthead import Masthead, read_masthead

_CONTENTS = re.compile(
    r"(?:indholdsfortegnelse|indhold|punkt nr\.?.*side|dagsordenspunkter)$", re.I
)
_OTHER_LINE = re.compile(
    r"(?:referat|dagsorden|protokol|side\s*\d|udsendt|udskrevet|møde|ekstraordinært|ordinært|"
    r"til stede|deltagere|afbud|fraværende|medlemmer|bilag|indkaldt|åben|lukket|kl\.?\s*\d)\b|.*:",
    re.I,
)
_MUNICIPALITY = re.compile(r"\b([A-ZÆØÅ][\wæøåé]+(?:[- ][A-ZÆØÅ][\wæøåé]+)? Kommune)\b")
# A dash with no blanks hides the second time: "10.00-12.00".
_SPAN = re.compile(r"(?<=\d)\s?[-–]\s?(?=\d{1,2}[.:]\d{2}(?!\d))")
_AFTER_BODY = re.compile(
    rf"\s*(?:\b(?:den|d\.)\s*)?{DATE_PATTERN}.*$|(?:,\s*|\s+i\s+|\s+-\s+){_MUNICIPALITY.pattern}.*$"
)
_ROOM = re.compile(
    r"\bkl\b.*?\d.*?,?\s+(?:i|på)\s+((?:møde|byråds|råds)?(?:lokale|sal|rum|hus|værelse)\w*\b.{0,60})$",
    re.I,
)
LONGEST_PLACE = 120


def read_cover(lines: Sequence[str], headers: Sequence[str]) -> Masthead:
    """What the lines above the items say; the page headers fill the gaps."""
    told = [_SPAN.sub(" - ", line) for line in _before_contents([one for one in lines if one])]
    found = read_masthead(told)
    if found.location is None:
        found = replace(found, location=_place(told))
    if headers and (found.body is None or found.day is None or found.kind is None):
        above = read_masthead(headers)
        found = replace(
            found,
            kind=found.kind or above.kind,
            body=found.body or above.body,
            day=found.day or above.day,
            start=found.start or above.start,
        )
    return replace(found, body=_bare(found.body))


def _bare(body: str | None) -> str | None:
    """The body's name without a date or the municipality after it."""
    if body is None:
        return None
    return _AFTER_BODY.sub("", body).strip(" ,.–-") or body


def municipality(lines: Sequence[str]) -> str | None:
    """The municipality the masthead names, when it names only one."""
    named = {match[1] for line in lines for match in _MUNICIPALITY.finditer(line)}
    return named.pop() if len(named) == 1 else None


def _before_contents(lines: Sequence[str]) -> list[str]:
    for at, line in enumerate(lines):
        if _CONTENTS.match(line):
            return list(lines[:at])
    return list(lines)


def _place(lines: Sequence[str]) -> str | None:
    """An unlabelled line straight under the date and the time."""
    if room := next((match for line in lines if (match := _ROOM.search(line))), None):
        return room[1].rstrip(".")
    dated = [at for at, line in enumerate(lines) if find_date(line) or find_times(line)]
    if not dated or dated[-1] + 1 >= len(lines):
        return None
    line = lines[dated[-1] + 1]
    if len(line) > LONGEST_PLACE or _OTHER_LINE.match(line) or line[-1] in ".?!":
        return None
    return line if read_heading(line).role is Role.OTHER else None
