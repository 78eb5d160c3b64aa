"""What stands before the first item: kind, body, when, where, who."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from raadslag.exchange.meeting import Attendance, Kind, When
from raadslag.exchange.pdf.lines import Line, joined, tidy
from raadslag.rules.danish_date import DATE_PATTERN, find_date, find_times

_KIND = re.compile(
    r"^(?P<extra>ekstraordinær[te]?\s+)?(?P<till>tillægs|beslutnings)?"
    r"(?P<word>referat|dagsorden|protokol|beslutningsprotokol|mødereferat)\b"
    r"\s*(?:for|fra|til|af|:|-|–)?\s*(?P<rest>.*)$",
    re.I,
)
_DATED = re.compile(
    rf"[\s,–-]*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?\s*,?\s*)?(?:den|d\.)?\s*{DATE_PATTERN}.*$",
    re.I,
)
_LABELS = {
    "when": "mødedato|dato|tid|tidspunkt|mødetidspunkt|mødetid|dato og tid|dato/tid|mødedag",
    "start": "starttidspunkt|start|mødestart|start tidspunkt|mødet begyndte|starttid|begyndt",
    "end": "sluttidspunkt|slut|mødet slut|mødet sluttede|mødet hævet|sluttid|hævet"
    "|mødet blev hævet",
    "where": "mødested|sted|lokale|mødelokale|lokation|adresse",
    "body": "udvalg|udvalgsnavn|forum|møde i|organ",
    "present": "medlemmer|deltagere|til stede|tilstede|mødedeltagere|fremmødte|deltog|mødte",
    "absent": "fraværende|afbud|ikke til stede|fravær|fraværende med afbud|afbud fra",
    "skip": "bemærkninger|øvrige deltagere|sekretær|referent|formand|mødeleder|administrationen",
}
_LABEL_OF = {word: name for name, words in _LABELS.items() for word in words.split("|")}
_LONGEST_FIRST = sorted(_LABEL_OF, key=len, reverse=True)
_LABELLED = re.compile(
    rf"^(?P<label>{'|'.join(map(re.escape, _LONGEST_FIRST))})(?:\s*:\s*|\s+(?=\S)|$)(?P<value>.*)$",
    re.I,
)
_MUNICIPALITY = re.compile(r"\b((?:[A-ZÆØÅ][\wæøåÆØÅ-]*(?:\s|-))*?[A-ZÆØÅ][\wæøåé-]+s? Kommune)\b")
_CLOCK_ONLY = re.compile(r"^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?$", re.I)
_NOT_NAMES = re.compile(r"^(?:ingen|intet|-|–|\.|)$", re.I)
_EXTRA = re.compile(r"\bekstraordinær", re.I)
_OPEN_ENDED = re.compile(r"(?:,|-|\b(?:og|for|i|af|til|den|samt|møde|\w+dag)|\bd\.)$", re.I)
_ROOM = re.compile(r"^(?:møde)?lokale\s+\S", re.I)
_IN_PLACE = re.compile(r"\d\s*,?\s+(?:i|på)\s+(?P<place>(?-i:[A-ZÆØÅ]).{1,80})$", re.I)
LARGE = 14.0  # points: set as a title
WRAP = 1.65  # times its size: how far below a large line its second half may stand


@dataclass
class Head:
    """What the lines before the first item say."""

    kind: Kind | None = None
    body: str | None = None
    municipality: str | None = None
    when: When = field(default_factory=When)
    attendance: Attendance | None = None


@dataclass
class _Reading:
    """What has been seen so far, by label."""

    values: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, list[tuple[float, str]]] = field(default_factory=dict)
    titles: list[tuple[float, str]] = field(default_factory=list)
    kind: Kind | None = None
    extraordinary: bool = False
    label: str | None = None
    seen: list[str] = field(default_factory=list)


def head_of(lines: Sequence[Line]) -> Head:
    """The head of a meeting as its first lines tell it."""
    reading = _Reading()
    for line in _unwrapped(lines):
        _take(reading, line)
    return Head(
        reading.kind,
        _body(reading),
        _municipality(reading),
        _when(reading),
        _attendance(reading),
    )


def _unwrapped(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those set large made whole where the page's width broke them."""
    held: Line | None = None
    for line in lines:
        if held is not None and _goes_on(held, line):
            held = line._replace(text=f"{held.text} {line.text}", runs=(*held.runs, *line.runs))
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a large line is the second half of the one right above."""
    alike = abs(above.size - line.size) < 0.3 and above.bold == line.bold
    near = above.page == line.page and 0 < above.y - line.y < WRAP * line.size
    return alike and near and line.size > LARGE and _OPEN_ENDED.search(above.text) is not None


def _take(reading: _Reading, line: Line) -> None:
    """Read one line: a kind, a label with its value, a value, or a title."""
    text = line.text
    reading.seen.append(text)
    reading.extraordinary = reading.extraordinary or _EXTRA.search(text) is not None
    if _MUNICIPALITY.fullmatch(text) or _kind(reading, line) or _labelled(reading, line):
        return
    dated = find_date(text) is not None or _CLOCK_ONLY.match(text)
    if dated:
        reading.values.setdefault("when", []).append(text)
        _place_in(reading, text)
        _titled(reading, line.size, _DATED.sub("", text))
        reading.label = "after"
    elif reading.label in ("present", "absent"):
        _named(reading, line)
    elif reading.label == "after" and not line.bold:
        reading.values.setdefault("address", []).append(text)
    elif reading.label and reading.label != "after" and not _heads_list(reading, line):
        reading.values.setdefault(reading.label, []).append(text)
        if reading.label not in ("where", "skip"):
            reading.label = None
    else:
        _titled(reading, line.size, text)


def _place_in(reading: _Reading, text: str) -> None:
    """Keep a place named after the hour: "kl. 16:00 i Byrådssalen"."""
    if (place := _IN_PLACE.search(text)) is not None:
        reading.values.setdefault("where", []).append(place["place"].rstrip("."))


def _heads_list(reading: _Reading, line: Line) -> bool:
    """Whether a line set as a title comes after a place already told."""
    return reading.label == "where" and "where" in reading.values and line.bold


def _kind(reading: _Reading, line: Line) -> bool:
    """A line that says agenda or minutes, often with body and date."""
    match = _KIND.match(line.text)
    if not match or reading.kind:
        return False
    reading.kind = "agenda" if match["word"].lower() == "dagsorden" else "minutes"
    rest = match["rest"]
    if find_date(rest):
        reading.values.setdefault("title", []).append(rest)
    _titled(reading, line.size, _DATED.sub("", rest))
    if find_times(rest):
        reading.label = "after"  # the place stands under the hour
        _place_in(reading, rest)
    return True


def _labelled(reading: _Reading, line: Line) -> bool:
    """A line that begins with a label we know."""
    match = _LABELLED.match(line.text)
    if not match:
        return False
    name, value = _LABEL_OF[match["label"].lower()], match["value"].strip()
    if _ROOM.match(line.text) and len(line.cells) == 1 and len({r.bold for r in line.runs}) == 1:
        value = line.text  # the room's own name: "Lokale 4"
    colon = line.text[len(match["label"]) :].lstrip().startswith(":")
    if value and not colon and len(line.cells) == 1 and not _obvious(name, value, line):
        return False
    reading.label = name
    if name in ("present", "absent"):
        reading.names.setdefault(name, [])
        _add_names(reading, name, line.x0, value)
    elif value:
        reading.values.setdefault(name, []).append(value)
        reading.label = name if name == "where" else None
    return True


def _obvious(name: str, value: str, line: Line) -> bool:
    """Whether a value after a label without a colon is surely one."""
    if name == "when":
        return find_date(value) is not None or bool(find_times(value))
    parted = len(line.runs) > 1 and line.runs[0].bold != line.runs[-1].bold
    return parted or (name in ("start", "end") and bool(find_times(value))) or name == "where"


def _named(reading: _Reading, line: Line) -> None:
    """Names under a heading of attendance, one cell each."""
    assert reading.label is not None
    for cell in line.cells:
        _add_names(reading, reading.label, cell[0].x0, tidy(joined(cell)))


def _add_names(reading: _Reading, label: str, x: float, text: str) -> None:
    for name in re.split(r"\s*[;,•]\s*|\s+og\s+(?=[A-ZÆØÅ])", text):
        if not _NOT_NAMES.match(name) and not _MUNICIPALITY.fullmatch(name):
            reading.names.setdefault(label, []).append((round(x / 20), name))


def _titled(reading: _Reading, size: float, text: str) -> None:
    """A line that may name the body."""
    text = text.strip(" ,:–-")
    if len(text) > 2 and not _CLOCK_ONLY.match(text):
        reading.titles.append((round(size), text))
    reading.label = None


def _body(reading: _Reading) -> str | None:
    """The body: said by a label, else the largest line that can be one."""
    if reading.values.get("body"):
        return reading.values["body"][0]
    able = [
        (size, text)
        for size, text in reading.titles
        if not _MUNICIPALITY.fullmatch(text) and not text.lower().startswith(("side ", "ekstraord"))
    ]
    best = max(able, key=lambda pair: pair[0], default=None)
    return best[1] if best else None


def _municipality(reading: _Reading) -> str | None:
    """The municipality, when the head names it."""
    for text in reading.seen:
        match = _MUNICIPALITY.search(text)
        if match:
            return match[1]
    return None


def _when(reading: _Reading) -> When:
    """Date, times and place."""
    values = reading.values
    dated = [*values.get("when", []), *values.get("start", []), *values.get("title", [])]
    day = next((found for text in dated if (found := find_date(text))), None)
    moments = [*values.get("when", []), *values.get("title", [])]
    clocks = [time.clock for text in moments for time in find_times(text)]
    start = _first_clock(values.get("start", [])) or (clocks[0] if clocks else None)
    end = _first_clock(values.get("end", [])) or (clocks[1] if len(clocks) > 1 else None)
    place = values.get("where") or values.get("address") or []
    return When(
        date=day.isoformat() if day else None,
        start=start,
        end=end,
        location=", ".join(place) or None,
        extraordinary=reading.extraordinary,
    )


def _first_clock(texts: Sequence[str]) -> str | None:
    return next((time.clock for text in texts for time in find_times(text)), None)


def _attendance(reading: _Reading) -> Attendance | None:
    """Who was there and who was not; columns are read downwards."""
    if not reading.names:
        return None

    def names(label: str) -> tuple[str, ...]:
        ordered = sorted(reading.names.get(label, []), key=lambda pair: pair[0])
        return tuple(name for _, name in ordered)

    present, absent = names("present"), names("absent")
    return Attendance(present, absent) if present or absent else None
