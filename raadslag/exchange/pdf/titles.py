"""Where each item of the agenda begins, and what it is called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from raadslag.exchange.pdf.hyphens import join_lines
from raadslag.exchange.pdf.outline import Bookmark
from raadslag.exchange.pdf.sheet import Sheet, ends_items
from raadslag.rules.case_number import find_case_number
from raadslag.rules.danish_date import MONTH_PATTERN
from raadslag.rules.heading import Role, is_known, read_heading
from raadslag.rules.wording import fold

WRAP = 1.65  # times its size: how far below a title's next line may stand
LONGEST = 12  # lines of one title
LARGER_THAN_HEADINGS = 1.1  # a size no heading of the document has
LONGEST_BELOW = 120  # letters of a title set as body text under its number
NAMED_BY = 30  # letters by which contents and title are held together

_NO = r"(?P<no>\d{1,4}(?:\.?\s?[a-zæøå]\b|\.\d{1,2}\b)?)"
_CLOSED = re.compile(
    r"^(?:\(?(?P<word>Åbent?|Lukkede?|Lukket)(?:\s+(?:punkt|sag|dagsordenspunkt))?"
    r"(?:\)\s*[:–-]?|\s*[:–-]))\s*(?=\S)",
    re.I,
)
_NAMED = re.compile(
    rf"^(?:Dagsordenspunkt|Punkt|Pkt\.?|Sag(?:\s?nr\.?)|Sag)\s*(?:nr\.?\s*)?{_NO}"
    r"\s*[.:)–-]*\s*(?P<title>.*)$",
    re.I,
)
_PLAIN = re.compile(
    rf"^{_NO}\s*(?P<stop>[.:)–-]|(?<!\d{{4}}))\s+"
    rf"(?!{MONTH_PATTERN}\b|kr\b|pct\b|%)(?P<title>\D.*)$",
    re.I,
)
_BARE = re.compile(r"^Punkt\s+(?P<no>\d{1,4}(?:\.?[a-z])?)\s*[:.–-]\s*(?P<title>\S.*)$", re.I)


@dataclass(frozen=True, slots=True)
class Title:
    """An item's title over the lines ``start`` to ``end`` of a sheet."""

    start: int
    end: int
    number: str | None
    text: str
    closed: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    number: str
    named: bool
    size: float
    bold: bool


def titles_of(sheet: Sheet, bookmarks: Sequence[Bookmark]) -> list[Title]:
    """The item titles in order; empty when the document has no items."""
    chosen = _chosen(sheet)
    if chosen:
        starts = _with_unnumbered(sheet, chosen)
    else:
        starts = _bookmarked(sheet, bookmarks) or _bare(sheet)
    return [_title(sheet, index, starts) for index in sorted(starts)]


def _chosen(sheet: Sheet) -> list[_Candidate]:
    """The numbered lines set in the look that item titles have."""
    groups: dict[tuple[bool, float, bool], list[_Candidate]] = defaultdict(list)
    for one in _candidates(sheet):
        groups[(one.named, one.size, one.bold)].append(one)
    listed = fold(" ".join(sheet.contents))

    def rank(key: tuple[bool, float, bool]) -> tuple[bool, bool, float, bool]:
        named, size, bold = key
        return named, any(_listed(sheet, one, listed) for one in groups[key]), size, bold

    plausible = (key for key in groups if _plausible(sheet, groups[key]))
    best = max(plausible, key=rank, default=None)
    return groups[best] if best else []


def _listed(sheet: Sheet, one: _Candidate, contents: str) -> bool:
    """Whether the table of contents names a candidate."""
    return fold(sheet.lines[one.index].text)[:NAMED_BY] in contents


def _candidates(sheet: Sheet) -> Iterable[_Candidate]:
    for index, line in enumerate(sheet.lines):
        if not sheet.prominent(index) or not any(map(str.isdigit, line.text[:40])):
            continue
        text = _CLOSED.sub("", line.text)
        named = _NAMED.match(text)
        match = named or _PLAIN.match(text)
        if match and (named or match["stop"] or not _goes_on(sheet, index)):
            size = round(line.size, 1)
            yield _Candidate(index, match["no"], named is not None, size, line.bold)


def _goes_on(sheet: Sheet, index: int) -> bool:
    """Whether a line is set like the one right above: a title's "12 nye boliger"."""
    return index > 0 and index < _end(sheet, index - 1, ())


def _plausible(sheet: Sheet, group: Sequence[_Candidate]) -> bool:
    """Whether the numbers run on as those of an agenda, not as those of lists."""
    # A list at the front may name every item once before its text does.
    last = {(one.number, sheet.lines[one.index].text): one for one in group}
    ordered = sorted(last.values(), key=lambda one: one.index)
    numbers = [int(re.sub(r"\D.*", "", one.number)) for one in ordered]
    rising = sum(a <= b for a, b in pairwise(numbers))
    runs_on = rising >= 0.8 * (len(numbers) - 1)
    if group[0].named or group[0].size > 1.2 * sheet.body:
        return runs_on
    apart = len({one.number for one in ordered}) == len(ordered)
    return runs_on and numbers[-1] >= numbers[0] and apart


def _with_unnumbered(sheet: Sheet, chosen: Sequence[_Candidate]) -> set[int]:
    """Starts of the numbered titles, and of others set alike after the first."""
    starts = {one.index for one in chosen}
    first = chosen[0]
    if first.size <= LARGER_THAN_HEADINGS * max(sheet.heading_size, sheet.body):
        return starts
    ends = _ends(sheet, starts)
    for index in range(first.index + 1, len(sheet.lines)):
        line = sheet.lines[index]
        alike = round(line.size, 1) == first.size and line.bold == first.bold
        if alike and index not in ends and not is_known(line.text):
            starts.add(index)
            ends |= _ends(sheet, {index})
    return starts


def _ends(sheet: Sheet, starts: Iterable[int]) -> set[int]:
    """Every line that belongs to a title which begins at one of ``starts``."""
    return {line for start in starts for line in range(start, _end(sheet, start, ()))}


def _end(sheet: Sheet, start: int, starts: Iterable[int]) -> int:
    """First line after the title: another look, a gap, or the next title."""
    first = sheet.lines[start]
    for index in range(start + 1, min(start + LONGEST, len(sheet.lines))):
        line = sheet.lines[index]
        gap = sheet.gaps[index]
        alike = abs(line.size - first.size) < 0.3 and line.bold == first.bold
        near = 0 < gap <= WRAP * first.size
        body_size = first.size <= LARGER_THAN_HEADINGS * sheet.body
        if not alike or not near or index in starts or (body_size and is_known(line.text)):
            return index
    return min(start + LONGEST, len(sheet.lines))


def _bookmarked(sheet: Sheet, bookmarks: Sequence[Bookmark]) -> set[int]:
    """Prominent lines that a bookmark of their page names; known headings are none."""
    wanted: dict[int, list[str]] = defaultdict(list)
    for mark in bookmarks:
        if mark.page and not is_known(mark.title) and len(mark.title) > 3:
            wanted[mark.page].append(fold(mark.title))
    found: set[int] = set()
    for index, line in enumerate(sheet.lines):
        if line.page > 1 and sheet.prominent(index):
            text = fold(line.text)
            if any(title.startswith(text) for title in wanted.get(line.page, ())):
                found.add(index)
    return found


def _bare(sheet: Sheet) -> set[int]:
    """Lines "Punkt N: …" in a document where nothing is set apart."""
    return {index for index, line in enumerate(sheet.lines) if _BARE.match(line.text)}


def _title(sheet: Sheet, start: int, starts: Iterable[int]) -> Title:
    """The title that begins at a line, its wrapped lines joined."""
    end = _end(sheet, start, starts)
    text = join_lines((sheet.lines[at].text for at in range(start, end)), sheet.words)
    text, closed = open_title(text)
    match = _NAMED.match(text) or _PLAIN.match(text)
    if not match:
        return Title(start, end, None, text, closed)
    name = match["title"]
    if not name and _titled_below(sheet, end):
        name, end = sheet.lines[end].text, end + 1  # the title stands under its number
    name, also = open_title(name)
    return Title(start, end, match["no"].replace(" ", ""), name, closed or also)


def _titled_below(sheet: Sheet, at: int) -> bool:
    """Whether the line under a bare number is the title, in whatever look."""
    if at >= len(sheet.lines):
        return False
    text = sheet.lines[at].text
    known = is_known(text) and read_heading(text).role is not Role.ACCESS
    named = not known and len(text) <= LONGEST_BELOW and text[-1:] not in ".:;"
    return sheet.prominent(at) or (named and find_case_number(text) is None)


def open_title(text: str) -> tuple[str, bool]:
    """A title without its access word, and whether that word closed it."""
    match = _CLOSED.match(text)
    if not match:
        return text, False
    return text[match.end() :], match["word"].lower().startswith("lukke")


def stops_at(sheet: Sheet, start: int, end: int) -> int:
    """Where an item's text ends: before the page of signatures, if one comes."""
    for index in range(start, end):
        if sheet.prominent(index) and ends_items(sheet.lines[index].text):
            return index
    return end
