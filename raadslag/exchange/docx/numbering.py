"""Word's automatic numbers, counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from raadslag.exchange.docx.names import VAL, W, value
from raadslag.exchange.html.marks import BULLET, number_mark

_STYLES = {
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_PLACE = re.compile(r"%([1-9])")
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    style: str = "decimal"
    form: str = "%1."
    start: int = 1


class Numbering:
    """The document's lists, and how far each has counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for abstract in root.iterfind(f"{W}abstractNum"):
            levels = {
                _integer(one.get(f"{W}ilvl", "")): _level(one)
                for one in abstract.iterfind(f"{W}lvl")
            }
            self._abstract[abstract.get(f"{W}abstractNumId", "")] = levels
        for one in root.iterfind(f"{W}num"):
            self._read_list(one)

    def label(self, identifier: str, level: int) -> str | None:
        """The mark of the list's next paragraph; None when there is no such list."""
        abstract = self._lists.get(identifier)
        if abstract is None or level > DEEPEST:
            return None
        levels = self._abstract.get(abstract, {})
        counts = self._counts.setdefault(abstract, {})
        start = self._starts.pop((identifier, level), None)
        if start is not None:
            counts.pop(level, None)
        begin = start if start is not None else levels.get(level, _Level()).start
        counts[level] = counts[level] + 1 if level in counts else begin
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return _printed(levels, counts, level)

    def _read_list(self, one: etree._Element) -> None:
        identifier = one.get(f"{W}numId", "")
        self._lists[identifier] = value(one, "abstractNumId")
        for override in one.iterfind(f"{W}lvlOverride"):
            start = override.find(f"{W}startOverride")
            if start is not None:
                level = _integer(override.get(f"{W}ilvl", ""))
                self._starts[identifier, level] = _integer(start.get(VAL, ""))


def _level(element: etree._Element) -> _Level:
    start = value(element, "start")
    return _Level(
        style=value(element, "numFmt") or "decimal",
        form=value(element, "lvlText"),
        start=_integer(start) if start else 1,
    )


def _printed(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
    """The mark as Word prints it."""
    own = levels.get(level, _Level())
    if own.style == "bullet":
        return BULLET
    if own.style == "none":
        return ""

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        shape = levels.get(at, _Level())
        return number_mark(counts.get(at, shape.start), _STYLES.get(shape.style, "decimal"))

    return _PLACE.sub(number, own.form)


def _integer(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 7 else 0
