"""Plain text parted into its head and its items."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from raadslag.exchange.firstagenda.text_starts import Start, find_starts, is_listed
from raadslag.rules.case_number import find_case_number, join_broken
from raadslag.rules.heading import Role, is_known, read_heading
from raadslag.rules.wording import clean, fold

_CONTENTS = re.compile(
    r"^(?:#+\s*)?(?:indholdsfortegnelse|indhold|sagsoversigt|punkter)\s*:?$", re.IGNORECASE
)
_RUNNING = re.compile(r"^(?:referat|dagsorden|side\s\d|.{3,60}\bside\s\d)")
_PAGE = re.compile(r"^(?:side\s+\d{1,4}(?:\s+af\s+\d{1,4})?|-\s*\d{1,4}\s*-)$")
_OPEN_ENDED = ("-", ",", " og", " i", " af", " for", " til", " ved", " om", " på", " med")


@dataclass(slots=True)
class TextItem:
    """An item's number, title and lines."""

    number: str | None
    title: str
    lines: list[str] = field(default_factory=list)


def split_items(lines: Sequence[str]) -> tuple[list[str], list[TextItem]]:
    """The lines above the first item, and the items with their lines."""
    lines = _without_running_heads(lines)
    starts, listed = find_starts(lines)
    if not starts:
        return list(lines), []
    head = _head(lines[: min([starts[0].at, *listed])])
    lines = ["" if at in listed else line for at, line in enumerate(lines)]
    items = []
    ends = [start.at for start in starts[1:]] + [len(lines)]
    for start, end in zip(starts, ends, strict=True):
        title, used = _whole_title(lines, start, end)
        items.append(TextItem(start.number, title, list(lines[start.at + used : end])))
    _give_numbers_on(lines[: starts[0].at], items)
    return head, _without_signatures(items)


def _whole_title(lines: Sequence[str], start: Start, end: int) -> tuple[str, int]:
    """A title that runs on over the next lines, and the lines it takes."""
    title, used = start.title, 1
    if not title:  # "Punkt 1." alone on its line: the title is the next one
        below = next(at for at in range(start.at + 1, end) if clean(lines[at]))
        title, used = clean(lines[below]), below - start.at + 1
    upto = _case_number_below(lines, start, end)
    while start.at + used < end and used < 4:
        line = clean(lines[start.at + used])
        if not line or not (used < upto or _runs_on(title, line)):
            break
        title = title[:-1] + line if _broken_word(title, line) else _spaced(title, line)
        used += 1
    return title, used


def _case_number_below(lines: Sequence[str], start: Start, end: int) -> int:
    """How far below a title its case number stands; 0 if it does not."""
    for below in range(1, min(5, end - start.at)):
        line = clean(lines[start.at + below])
        if find_case_number(line):
            return below
        if not line or is_known(line):
            return 0
    return 0


def _runs_on(title: str, line: str) -> bool:
    """Whether a line goes on with the title above it."""
    if is_known(line) or find_case_number(line) or len(title) < 45 or len(line) > 110:
        return False
    return line[0].islower() or title.endswith(_OPEN_ENDED)


def _broken_word(title: str, line: str) -> bool:
    """Whether a title's last word is broken by a hyphen at the line's end."""
    broken = title.endswith("-") and title[-2:-1].isalpha() and line[0].islower()
    return broken and not line.startswith(("og ", "eller "))


def _spaced(title: str, line: str) -> str:
    """Two lines of a title; nothing is put after a true hyphen."""
    return title + line if re.search(r"\w-$", title) else f"{title} {line}"


def _give_numbers_on(head: Sequence[str], items: Sequence[TextItem]) -> None:
    """Case numbers printed above a title are moved to the item they stand over."""
    above, spare = list(head), True
    for item in items:
        own = any(find_case_number(clean(line)) for line in item.lines[:6])
        number = None if own or not spare else _number_at_end(above)
        if number is not None:
            item.lines.insert(0, number)
        above = item.lines
        # The only number of an item, straight under its title, is the item's own.
        spare = not _is_all_number(above)


def _is_all_number(lines: Sequence[str]) -> bool:
    """Whether nothing but a case number stands under a title."""
    filled = [clean(line) for line in lines if line.strip()]
    return len(filled) == 1 and find_case_number(filled[0]) is not None


def _number_at_end(lines: list[str]) -> str | None:
    """The case number a run of lines ends with, taken out of it."""
    filled = [at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()][:2]
    if not filled:
        return None
    last = clean(lines[filled[0]])
    if find_case_number(last):
        del lines[filled[0] :]
        return last
    joined = join_broken(clean(lines[filled[1]]), last) if len(filled) > 1 else None
    if joined:
        del lines[filled[1] :]
    return joined


def _head(lines: Sequence[str]) -> list[str]:
    """The head without its table of contents."""
    kept: list[str] = []
    for line in lines:
        if _CONTENTS.match(line.strip()):
            break
        if not is_listed(line):
            kept.append(line)
    return kept


def _without_running_heads(lines: Sequence[str]) -> list[str]:
    """Lines without page numbers and without heads repeated on every page."""
    cleaned = [clean(line) if len(line) < 200 else "" for line in lines]
    counted = Counter(text for text in cleaned if len(text) > 8)
    repeated = {text for text, count in counted.items() if count > 2 and _RUNNING.match(fold(text))}
    seen: set[str] = set()
    kept = []
    for line, text in zip(lines, cleaned, strict=True):
        running = text in repeated and text in seen
        seen.add(text)
        kept.append("" if running or _PAGE.match(fold(text)) else line)
    return kept


def _without_signatures(items: Sequence[TextItem]) -> list[TextItem]:
    """Items without signature sheets, neither as an item nor at an item's end."""
    kept = [one for one in items if read_heading(one.title).role is not Role.SIGNATURES]
    for item in kept:
        for at, line in enumerate(item.lines):
            if len(line) < 80 and read_heading(line).role is Role.SIGNATURES:
                item.lines = item.lines[:at]
                break
    return kept
