"""What a paragraph's style says of it: heading, title, contents, bold, numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from raadslag.exchange.docx.names import W, switched, value

_HEADING = re.compile(r"(?:heading|overskrift|titel|header)\s*([1-9])(?:\b|$)", re.I)
_TITLE = re.compile(r"(?:title|titel|dokumenttitel)$", re.I)
_CONTENTS = re.compile(r"(?:toc|indholdsfortegnelse|table of contents)\b", re.I)
_MAX_CHAIN = 20  # styles based on styles; a loop ends here


@dataclass(frozen=True, slots=True)
class Look:
    """A style, with what it inherits; ``level`` 0 is no heading."""

    level: int = 0
    title: bool = False
    contents: bool = False
    bold: bool = False
    numbering: str = ""
    numbering_level: int = 0


PLAIN = Look()


class Styles:
    """The styles of a document by their identifiers."""

    def __init__(self, root: etree._Element | None) -> None:
        self._found: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {}
        for style in root.iterfind(f"{W}style") if root is not None else ():
            self._found[style.get(f"{W}styleId", "")] = style

    def look(self, identifier: str) -> Look:
        """The look of a style; a style nobody defined is judged by its name."""
        if identifier not in self._looks:
            self._looks[identifier] = self._read(identifier)
        return self._looks[identifier]

    def _read(self, identifier: str) -> Look:
        chain = self._chain(identifier)
        names = [value(style, "name") for style in chain] or [identifier]
        bold = [
            state for style in chain if (state := switched(style.find(f"{W}rPr"), "b")) is not None
        ]
        numbers = [style.find(f"{W}pPr/{W}numPr") for style in chain]
        numbered = next((one for one in numbers if value(one, "numId")), None)
        return Look(
            level=self._level(chain, names),
            title=_TITLE.match(names[0]) is not None,
            contents=any(_CONTENTS.match(name) for name in names),
            bold=bool(bold) and bold[0],
            numbering=value(numbered, "numId"),
            numbering_level=_integer(value(numbered, "ilvl")),
        )

    def _level(self, chain: list[etree._Element], names: list[str]) -> int:
        """The heading's level, by outline or by name; "heading 1" is 1."""
        for style in chain:
            outline = value(style, "pPr", "outlineLvl")
            if outline:
                return outline_level(outline)
        found = next((match for name in names if (match := _HEADING.match(name))), None)
        return int(found[1]) if found else 0

    def _chain(self, identifier: str) -> list[etree._Element]:
        """The style and those it is based on."""
        chain: list[etree._Element] = []
        while identifier in self._found and len(chain) < _MAX_CHAIN:
            chain.append(self._found[identifier])
            identifier = value(chain[-1], "basedOn")
        return chain


def outline_level(written: str) -> int:
    """The heading level of an outline level; 9 is body text, level 0."""
    level = _integer(written) + 1
    return level if level <= 9 else 0


def _integer(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 6 else 0
