"""What FirstAgenda's page and its API have in common: fields, names, times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.html.blocks import blocks_of
from raadslag.exchange.html.tokens import Token
from raadslag.exchange.html.words import fold
from raadslag.exchange.meeting import Attendance, Kind, When
from raadslag.rules.danish_date import find_date, find_times

_AGENDA = re.compile(r"dagsorden", re.I)
_MINUTES = re.compile(r"referat|protokol", re.I)
_CLOSED = re.compile(r"\(?lukket\b", re.I)
_EXTRA = re.compile(r"ekstraordinær", re.I)
_UNTIL = re.compile(r"\d\s*(?:-|–|til)\s*(?:kl\.?\s*)?\d{1,2}[.:]\d", re.I)
_ABSENT = re.compile(r"afbud|fravær|ikke til stede", re.I)
_REMARK = re.compile(r"\s*[(–-]\s*(?:afbud|fraværende|fravær|deltog ikke)\b.*$", re.I)
# Where one name ends; a comma inside brackets belongs to the name.
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?![^()]*\))")


def field_blocks(stream: Sequence[Token]) -> tuple[Block, ...]:
    """The blocks of a field: ``h3`` and ``span.resume`` in pairs.

    An empty ``h3``, and in agendas a ``span.resume`` after another, is the
    border of a text without heading.
    """
    found = blocks_of(stream, border="resume")
    while found and found[0].kind is BlockKind.BORDER:
        del found[0]
    while found and found[-1].kind is BlockKind.BORDER:
        del found[-1]
    return tuple(found)


def kind_of(words: str) -> Kind | None:
    """Agenda or minutes, by the first word for either."""
    agenda, minutes = _AGENDA.search(words), _MINUTES.search(words)
    if minutes and (agenda is None or minutes.start() < agenda.start()):
        return "minutes"
    return "agenda" if agenda else None


def is_closed(title: str) -> bool:
    """Whether the title says that the item is closed."""
    return _CLOSED.match(title) is not None


def when(moment: str, location: str, words: str) -> When:
    """Date and times as printed in ``moment``; ``words`` is all that is said of the meeting."""
    day = find_date(moment)
    clocks = [found.clock for found in find_times(moment)]
    ended = len(clocks) > 1 and _UNTIL.search(moment)
    return When(
        date=day.isoformat() if day else None,
        start=clocks[0] if clocks else None,
        end=clocks[1] if ended else None,
        location=location or None,
        extraordinary=_EXTRA.search(words) is not None,
    )


def attendance(lists: Iterable[tuple[str, Iterable[str]]]) -> Attendance | None:
    """Who was there, from lists each under its label; None without names."""
    present: dict[str, None] = {}
    absent: dict[str, None] = {}
    for label, lines in lists:
        away = _ABSENT.search(label) is not None
        for line in lines:
            if line.endswith(":") or _ABSENT.fullmatch(line):
                away = _ABSENT.search(line) is not None
                continue
            for name, missing in _names(line):
                (absent if away or missing else present)[name] = None
    if not present and not absent:
        return None
    return Attendance(tuple(present), tuple(absent))


def _names(line: str) -> Iterator[tuple[str, bool]]:
    """The names of a line, each with whether it is said to be absent."""
    for part in _BETWEEN_NAMES.split(fold(line)):
        name = _REMARK.sub("", part).strip(" ,;")
        if name and name != "-":
            yield name, name != part.strip(" ,;")
