"""The lines above the first item: body, date, time, place, attendance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from raadslag.rules.danish_date import find_date, find_times
from raadslag.rules.names import split_names
from raadslag.rules.wording import clean, fold


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the lines above the first item say; times are HH:MM."""

    kind: Literal["agenda", "minutes"] | None = None
    body: str | None = None
    day: date | None = None
    start: str | None = None
    end: str | None = None
    location: str | None = None
    extraordinary: bool = False
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


_LABELS = {
    "date": r"mødedato|dato|møde\s?dato|tidspunkt\s+og\s+dato|dag",
    "start": (
        r"mødetidspunkt|tidspunkt|starttidspunkt(?:\s+for\s+møde)?|mødestart|start|tid|klokkeslæt"
        r"|mødet\s+(?:begyndte|startede|åbnet)"
    ),
    "end": (
        r"sluttidspunkt(?:\s+for\s+møde)?|slut|sluttid|mødet\s+(?:slut(?:tede)?|hævet|sluttede)"
    ),
    "location": r"mødested|sted|lokale|mødelokale|mødested/lokale|lokation|mødeafholdelse",
    "body": r"udvalg|mødeforum|forum|organ|udvalg/råd",
    "present": (
        r"til\s*stede|deltagere|mødedeltagere|medlemmer|fremmødte|mødt|deltog|tilstedeværende"
    ),
    "absent": (
        r"fraværende|afbud|afbud\s+fra|ikke\s+til\s+stede|fravær|fraværende\s+med\s+afbud"
        r"|meldt\s+afbud"
    ),
}
_LABEL = re.compile(
    "^(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
    + r")(?:\s*:\s*|\s+(?=(?-i:[A-ZÆØÅ\d])|kl\b)|$)(?P<value>.*)$",
    re.IGNORECASE,
)
_ROOM = re.compile(r"^(?:møde)?lokale\s+\w", re.IGNORECASE)  # a room's name, not a label
_OFFICE = re.compile(
    r"(?<=\))\s*(?:[-–,]\s*|\()(?:udvalgs)?(?:formand|næstformand|medlem|borgmester)\b\)?",
    re.IGNORECASE,
)
_KIND = re.compile(r"\b(referat|beslutningsprotokol|protokol|dagsorden)\b", re.IGNORECASE)
_BODY = re.compile(
    r"(?:udvalg(?:et)?|byråd(?:et)?|kommunalbestyrelse(?:n)?|magistrat(?:en)?|råd(?:et)?|repræsentation(?:en)?|nævn(?:et)?|bestyrelse(?:n)?|kommission(?:en)?|forum)\b",
    re.IGNORECASE,
)
_BEFORE_BODY = re.compile(
    r"^(?:(?:åben|åbent|lukket|tillægs-?|supplerende|ekstraordinær[t]?|ordinær[t]?|endelig|foreløbig|referat|dagsorden|beslutningsprotokol|protokol|tillægsdagsorden|for|fra|af|til|over|møde|mødet|i|#+)\b[\s:–-]*|#+\s*)+",
    re.IGNORECASE,
)
_AFTER_BODY = re.compile(
    r"[\s,–-]*(?:\b(?:d|kl)\.|\b(?:den|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|møde|referat|dagsorden|beslutningsprotokol|protokol|ekstraordinært|åbent|åben|lukket)\b|\d{1,2}[-./]\d).*$",
    re.IGNORECASE,
)


def read_masthead(lines: Sequence[str]) -> Masthead:
    """Read the lines above the first item.

    >>> read_masthead(["REFERAT Teknisk Udvalg d. 13-01-2026",
    ...     "Mødedato Tirsdag d. 13. januar 2026 kl. 13:30", "Mødested Lokale 4"])
    ... # doctest: +NORMALIZE_WHITESPACE
    Masthead(kind='minutes', body='Teknisk Udvalg', day=datetime.date(2026, 1, 13),
             start='13:30', end=None, location='Lokale 4', extraordinary=False,
             present=(), absent=())
    """
    tidy = [line for line in (clean(raw) for raw in lines) if line]
    fields = _labelled(tidy)
    when = " ".join(fields.get("date", ())) or " ".join(tidy)
    whole = " ".join(tidy)
    start, end = _clock(fields, when, whole)
    absent = _people(fields.get("absent", ()))
    return Masthead(
        kind=_kind(tidy),
        body=_body(fields, tidy),
        day=find_date(when) or find_date(whole),
        start=start,
        end=end,
        location=_place(fields, tidy),
        extraordinary=bool(re.search(r"ekstraordinær", whole, re.IGNORECASE)),
        present=tuple(n for n in _people(fields.get("present", ())) if n not in absent),
        absent=absent,
    )


def _labelled(lines: Sequence[str]) -> dict[str, list[str]]:
    """The values of labelled lines; a value may stand on the lines below."""
    fields: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in lines:
        match = _LABEL.match(line)
        if match is None:
            if current is not None and not _KIND.match(line):
                current.append(line)
            continue
        name = match.lastgroup if match.lastgroup != "value" else None
        name = next(key for key in _LABELS if match[key]) if name is None else name
        current = fields.setdefault(name, [])
        if match["value"]:
            current.append(line if _ROOM.match(line) else match["value"])
            current = current if _runs_on(name, match["value"]) else None
    return fields


def _runs_on(name: str, value: str) -> bool:
    """Whether the value of a label goes on over the next lines: a list of names."""
    listed = name in ("present", "absent")
    return listed and (value.endswith((",", " og")) or _is_name(value))


def _is_name(text: str) -> bool:
    """Whether a line is one person's name, party and office."""
    return re.match(r"^[A-ZÆØÅ][^:]{2,50}\([A-ZÆØÅ]{1,3}\)", text) is not None


def _clock(fields: dict[str, list[str]], when: str, whole: str) -> tuple[str | None, str | None]:
    """When the meeting begins and ends."""
    ended = fields.get("end", ())
    ends = find_times("kl. " + re.sub(r"^\D*", "", " ".join(ended))) if ended else ()
    begun = " ".join(fields.get("start", ()))
    times = (
        find_times(re.sub(r"^\D*(?=\d)", "kl. ", begun)) or find_times(when) or find_times(whole)
    )
    start = times[0].clock if times else None
    span = re.search(r"\d\s*(?:-|–|til)\s*(?:kl\.?\s*)?\d", begun or when)
    if ends:
        return start, ends[0].clock
    return start, times[1].clock if span and len(times) > 1 else None


def _kind(lines: Sequence[str]) -> Literal["agenda", "minutes"] | None:
    """Agenda or minutes, by the first word for it."""
    for line in lines:
        if match := _KIND.search(line):
            return "agenda" if match[1].casefold() == "dagsorden" else "minutes"
    return None


def _body(fields: dict[str, list[str]], lines: Sequence[str]) -> str | None:
    """The body's name as printed."""
    if fields.get("body"):
        return fields["body"][0]
    for line in lines:
        if _LABEL.match(line) or not _BODY.search(line):
            continue
        name = _AFTER_BODY.sub("", _BEFORE_BODY.sub("", line)).strip(" ,.:–-")
        if 2 < len(name) < 120 and _BODY.search(name) and not name.endswith("."):
            return name
    return next((told for line in lines if (told := _after_kind(line))), None)


def _after_kind(line: str) -> str | None:
    """A body of another name, straight after REFERAT or DAGSORDEN."""
    if not re.match(r"^(?:REFERAT|DAGSORDEN)\s", line, re.IGNORECASE):
        return None
    name = _AFTER_BODY.sub("", _BEFORE_BODY.sub("", line)).strip(" ,.:–-")
    return name if len(name) > 2 and name[0].isupper() else None


def _place(fields: dict[str, list[str]], lines: Sequence[str]) -> str | None:
    """Where the meeting is held."""
    if fields.get("location"):
        return fields["location"][0]
    for line in lines:
        match = re.search(r"\bkl\.?\s*\d{1,2}(?:[.:]\d{2})?\s*,?\s+i\s+(?P<place>\S.{1,80})$", line)
        if match:
            return match["place"].rstrip(".")
    return None


def _people(lines: Sequence[str]) -> tuple[str, ...]:
    """Names as printed, one or more to a line."""
    names: list[str] = []
    for line in lines:
        text = re.sub(r"^[-–•*]\s*", "", line)
        if fold(text).rstrip(".") in ("ingen", "-", ""):
            continue
        text = _OFFICE.sub("", re.sub(r",\s*\(", " (", text))
        if re.search(r"\d{2}|[.:]$", text) or len(text) > 400:
            break
        names.extend(split_names(text))
    return tuple(dict.fromkeys(names))
