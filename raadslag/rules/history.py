"""Earlier stages of a case: Sagsforløb, Sagens forløb, Tidligere behandling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from raadslag.rules.danish_date import DATE_PATTERN, find_date
from raadslag.rules.heading import read_heading, read_stage
from raadslag.rules.wording import clean

_LABELS = re.compile(
    r"(?<!\w)(Udvalg|Dato|Mødedato|Punktnummer|Punkt\s?nr\.?|Punkt|Pkt\.?)\s*:\s*", re.IGNORECASE
)
_DATE_FIRST = re.compile(
    rf"^(?:den\s+)?(?P<day>{DATE_PATTERN})\s*[,:–-]?\s+(?P<body>[^\W\d_].{{2,110}})$", re.IGNORECASE
)
_MAX = 400


@dataclass(frozen=True, slots=True)
class PastStage:
    """One earlier treatment: which body, when, as what item, and what came of it."""

    body: str
    day: date | None
    item_number: str | None
    text: str


@dataclass(slots=True)
class _Open:
    """A stage whose text is still being read."""

    body: str = ""
    day: date | None = None
    item_number: str | None = None
    lines: list[str] = field(default_factory=list)

    def closed(self) -> PastStage:
        """The finished stage."""
        return PastStage(self.body, self.day, self.item_number, "\n".join(self.lines))


def read_stages(lines: Iterable[str]) -> tuple[PastStage, ...]:
    """The stages told by lines of text, in their printed order.

    >>> stages = read_stages(["Udvalg: Magistraten", "Dato: 19-08-2025",
    ...     "Punktnummer: 5", "Anbefales."])
    >>> stages == (PastStage("Magistraten", date(2025, 8, 19), "5", "Anbefales."),)
    True
    >>> read_stages(["08-09-2014 Teknisk Udvalg", "Udsat."])[0].text
    'Udsat.'
    """
    stages: list[_Open] = []
    for line in _split(lines):
        opened = _opening(line)
        if opened is not None:
            stages.append(opened)
        elif stages:
            _continue(stages[-1], line)
    return tuple(stage.closed() for stage in stages if stage.body)


def _split(lines: Iterable[str]) -> list[str]:
    """Lines with one label each."""
    pieces: list[str] = []
    for whole in lines:
        for raw in whole.splitlines():
            line = clean(raw)
            if len(line) <= _MAX or _LABELS.match(line):
                pieces.extend(_at_labels(line))
            else:
                pieces.append(line)
    return [piece for piece in pieces if piece]


def _at_labels(line: str) -> list[str]:
    """A line cut before each label, when it begins with one."""
    marks = [match.start() for match in _LABELS.finditer(line)]
    if not marks or marks[0] != 0:
        return [line]
    return [line[at:end].strip() for at, end in zip(marks, [*marks[1:], len(line)], strict=True)]


def _opening(line: str) -> _Open | None:
    """The stage a line opens, if it opens one."""
    label = _LABELS.match(line)
    if label:
        return _Open(body=line[label.end() :]) if label[1].casefold() == "udvalg" else None
    if match := _DATE_FIRST.match(line):
        body, number = _numbered(match["body"])
        return _Open(body, find_date(match["day"]), number) if len(line) < 130 else None
    found = read_stage(line) or read_heading(line)
    if found.body and found.day:
        return _Open(found.body, found.day, found.item_number)
    return None


def _numbered(body: str) -> tuple[str, str | None]:
    """A body parted from the item number after it."""
    match = re.match(
        r"^(.*?)[\s,(]+(?:pkt\.?|punkt|nr\.)\s*(\d{1,4})\)?\s*:?$", body, re.IGNORECASE
    )
    return (match[1], match[2]) if match else (body.rstrip(" :"), None)


def _continue(stage: _Open, line: str) -> None:
    """Give a line to the stage it belongs to."""
    label = _LABELS.match(line)
    if not label:
        stage.lines.append(line)
        return
    value = line[label.end() :]
    name = label[1].casefold()
    if name in ("dato", "mødedato") and stage.day is None:
        # The date's line may run on into the text where a page has lost its line breaks.
        stage.day = find_date(value)
        rest = re.sub(rf"^(?:den\s+)?{DATE_PATTERN}\s*", "", value, flags=re.IGNORECASE)
    elif name not in ("dato", "mødedato") and stage.item_number is None:
        number = re.match(r"(\d{1,4}(?:\.\w)?)\b\s*", value)
        stage.item_number = number[1] if number else None
        rest = value[number.end() :] if number else value
    else:
        rest = line
    if rest:
        stage.lines.append(rest)
