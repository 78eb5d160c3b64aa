"""The lines of a plain text that open items, apart from the table of contents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.rules.case_number import find_case_number
from raadslag.rules.heading import Role, is_known, read_heading
from raadslag.rules.wording import clean, fold

_NAMED = re.compile(
    r"^(?:#{1,4}\s*)?(?:\*\*)?(?:Punkt|Pkt\.?|Sag(?:\s?nr\.?)?|Nr\.?|Dagsordenspunkt)\s*(?:nr\.?\s*)?"
    r"(?P<no>\d{1,4}(?:\.\w{1,2}|[a-z])?)\s*(?:[.:)]|\s[-–])\s*(?P<title>\S.*?)(?:\*\*)?$",
    re.IGNORECASE,
)
_SPACED = re.compile(r"^(?:Punkt|PUNKT|Pkt\.?|PKT\.?) (?P<no>\d{1,4}[a-z]?) (?P<title>[A-ZÆØÅ].*)$")
_ALONE = re.compile(r"^(?:Punkt|PUNKT|Dagsordenspunkt)\s+(?P<no>\d{1,4}[a-z]?)\s*[.:]?$")
_NUMBERED = re.compile(
    r"^(?:#{1,4}\s*)?(?:\*\*)?(?P<no>\d{1,4}(?:\.?[a-z]|\.\d{1,2})?)"
    r"(?:\.(?=[A-ZÆØÅ])|(?:[.:)]|\s[-–]|(?<=\d[a-z])|(?<=\d\.[a-z]))\s+)"
    r"(?P<title>[A-ZÆØÅ\"”»(0-9].*?)(?:\*\*)?$"
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d*\s*$|\t\s*\d{1,4}\s*$")
_PAGE = re.compile(
    r"^(?:side\s+)?\d{1,4}(?:\s*(?:/|af)\s*\d{1,4})?$|^-\s*\d{1,4}\s*-$", re.IGNORECASE
)
_ACCESS = re.compile(r"^(?:åben|lukket|sagsnr|sag\s)")
_TITLE_MAX = 300


@dataclass(frozen=True, slots=True)
class Start:
    """A line that opens an item."""

    at: int
    number: str
    title: str


def is_listed(line: str) -> bool:
    """Whether a line ends in dot leaders and a page number.

    >>> is_listed("Ny vej ........ 3"), is_listed("Ny vej")
    (True, False)
    """
    return len(line) <= _TITLE_MAX and _LEADERS.search(line) is not None


def find_starts(lines: Sequence[str]) -> tuple[list[Start], set[int]]:
    """The lines that open items, and the lines of the table of contents."""
    starts = _in_one_way(lines)
    listed = _contents(lines, starts)
    kept = [start for start in starts if start.at not in listed]
    return (kept, listed) if kept else (starts, set())


def _in_one_way(lines: Sequence[str]) -> list[Start]:
    """Lines that open items in the one way the document numbers them."""
    named = [
        found
        for at, line in enumerate(lines)
        if (found := _match(_NAMED, at, line) or _match(_SPACED, at, line))
    ]
    named = named or _over_titles(lines)
    if named:
        return _without_repeats(lines, named)
    numbered = [found for at, line in enumerate(lines) if (found := _match(_NUMBERED, at, line))]
    return _in_sequence(lines, numbered)


def _over_titles(lines: Sequence[str]) -> list[Start]:
    """Lines "Punkt 1." that stand alone over their item's title."""
    found = []
    for at, line in enumerate(lines):
        match = _ALONE.match(clean(line)) if len(line) < 40 else None
        below = next((one for one in lines[at + 1 : at + 3] if one.strip()), "") if match else ""
        if match and below and _may_title(below) and not _ALONE.match(clean(below)):
            found.append(Start(at, match["no"], ""))
    return found


def _may_title(line: str) -> bool:
    """Whether a line may be a title: no heading, but "Lukket sag" is one."""
    return not is_known(line) or read_heading(line).role is Role.ACCESS


def _match(form: re.Pattern[str], at: int, line: str) -> Start | None:
    """The item a line may open."""
    match = form.match(clean(line)) if len(line) <= _TITLE_MAX else None
    return Start(at, match["no"], match["title"].strip()) if match else None


def _without_repeats(lines: Sequence[str], starts: Sequence[Start]) -> list[Start]:
    """Starts without a title repeated at the head of the item's next page."""
    kept: list[Start] = []
    for start in starts:
        repeated = kept and _same(kept[-1], start) and _has_text(lines, kept[-1].at, start.at)
        if not repeated:
            kept.append(start)
    return kept


def _same(one: Start, other: Start) -> bool:
    """Whether two lines open the same item."""
    return one.number == other.number and fold(one.title)[:30] == fold(other.title)[:30]


def _has_text(lines: Sequence[str], start: int, end: int) -> bool:
    """Whether anything stands between two lines but page numbers."""
    return any(line.strip() and not _PAGE.match(line.strip()) for line in lines[start + 1 : end])


def _in_sequence(lines: Sequence[str], starts: Sequence[Start]) -> list[Start]:
    """Numbered lines that open items: counting on, and headed like items."""
    titles = _contents_titles(lines)
    kept: list[Start] = []
    for start in starts:
        known = bool(titles) and fold(_LEADERS.sub("", start.title))[:25] in titles
        alone = _alone(lines, start.at) and start.title[-1] not in ".;,:"
        if (known or (alone and _headed(lines, start.at))) and _counts_on(kept, start):
            kept.append(start)
    return kept


def _contents_titles(lines: Sequence[str]) -> set[str]:
    """Beginnings of the titles a table of contents lists."""
    listed = [(at, _LEADERS.sub("", line)) for at, line in enumerate(lines) if is_listed(line)]
    found = (_match(_NUMBERED, at, line.strip()) for at, line in listed)
    return {fold(one.title)[:25] for one in found if one}


def _alone(lines: Sequence[str], at: int) -> bool:
    """Whether an empty line or the text's beginning stands above a line."""
    return at == 0 or not lines[at - 1].strip()


def _headed(lines: Sequence[str], at: int) -> bool:
    """Whether an item's beginning follows: a heading, case number or access word."""
    seen = 0
    for line in lines[at + 1 : at + 14]:
        text = clean(line)
        if not text:
            continue
        if is_known(text) or find_case_number(text) or _ACCESS.match(fold(text)):
            return True
        seen += 1
        # A table of contents or a list goes on with the next number.
        if seen > 4 or (_NUMBERED.match(text) and not _repeats(lines[at], text)):
            return False
    return False


def _repeats(title: str, line: str) -> bool:
    """Whether a line says the title above it once more."""
    return fold(title)[:40] == fold(line)[:40]


def _counts_on(kept: Sequence[Start], start: Start) -> bool:
    """Whether a number follows the last one: 5 after 4, 1.b after 1.a, 1 anew."""
    if not kept:
        return True
    before, now = _value(kept[-1].number), _value(start.number)
    again = _same(kept[-1], start) or start.number == kept[0].number
    return again or now in (before, before + 1)


def _value(number: str) -> int:
    """The whole number at the start of an item number."""
    match = re.match(r"\d+", number)
    return int(match[0]) if match else 0


def _contents(lines: Sequence[str], starts: Sequence[Start]) -> set[int]:
    """The lines that only list an item which is opened further down."""
    titles: dict[str, list[str]] = defaultdict(list)
    listed: set[int] = set()
    for at in range(len(starts) - 1, -1, -1):
        one = starts[at]
        until = starts[at + 1].at if at + 1 < len(starts) else len(lines)
        leads = is_listed(lines[one.at])
        if leads or (not _has_text(lines, one.at, until) and _again(one, titles[one.number])):
            listed.add(one.at)
        titles[one.number] = [*titles[one.number][-3:], fold(one.title)]
    return listed


def _again(one: Start, later: Sequence[str]) -> bool:
    """Whether an item of the same number and title is opened further down."""
    bare = fold(one.title).rstrip(" .0123456789")[:40]
    return any(title.startswith(bare) for title in later)
