"""A paragraph as found: its lines with their markup, and how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lxml import etree

from raadslag.exchange.docx.names import RELATION, W, switched, value
from raadslag.exchange.docx.numbering import Numbering
from raadslag.exchange.docx.styles import PLAIN, Look, Styles, outline_level
from raadslag.exchange.html.words import fold, visible

_LINK = re.compile(r"(?:https?://|mailto:)[^\s\"<>]+", re.I)
_SPACES = re.compile(r"\s+")
_INTO = frozenset(
    W + name
    for name in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
    )
)
_R, _T, _TAB, _BR = f"{W}r", f"{W}t", f"{W}tab", f"{W}br"
_HYPHEN, _CR, _FIELD, _SYMBOL = f"{W}noBreakHyphen", f"{W}cr", f"{W}fldChar", f"{W}sym"
_BULLETS = {"F0B7": "•", "F0A7": "•", "F0FC": "✓", "F0FE": "☒", "F0A8": "☐", "F054": "✓"}

Marks = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Text between two line breaks; ``markup`` is empty without any."""

    text: str
    markup: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's lines; ``level`` 0 is no heading, ``label`` None no list."""

    lines: tuple[Line, ...] = ()
    level: int = 0
    title: bool = False
    contents: bool = False
    label: str | None = None
    depth: int = 1  # of nesting in lists

    @property
    def text(self) -> str:
        """All lines on one."""
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether every line is bold."""
        return bool(self.lines) and all(line.bold for line in self.lines)


@dataclass(slots=True)
class Reader:
    """What is needed to understand paragraphs, and the field being read."""

    styles: Styles
    numbering: Numbering
    links: dict[str, str]
    fields: list[bool]  # open fields; True while their code, not their result, is read

    def paragraph(self, element: etree._Element) -> Paragraph:
        """The paragraph of an element."""
        properties = element.find(f"{W}pPr")
        look = self.styles.look(value(properties, "pStyle")) if properties is not None else PLAIN
        lines = tuple(_lines(list(self._runs(element, look.bold, ""))))
        outline = value(properties, "outlineLvl")
        label, depth = self._label(properties, look) if lines else (None, 1)
        return Paragraph(
            lines=lines,
            level=outline_level(outline) if outline else look.level,
            title=look.title,
            contents=look.contents,
            label=label,
            depth=depth,
        )

    def _label(self, properties: etree._Element | None, look: Look) -> tuple[str | None, int]:
        """The number or bullet Word prints before the paragraph."""
        numbered = properties.find(f"{W}numPr") if properties is not None else None
        identifier = value(numbered, "numId") or look.numbering
        if not identifier or identifier == "0":
            return None, 1
        written = value(numbered, "ilvl")
        level = int(written) if written.isdecimal() and len(written) < 3 else look.numbering_level
        return self.numbering.label(identifier, level), level + 1

    def _runs(self, place: etree._Element, bold: bool, link: str) -> Iterator[tuple[Marks, str]]:
        """Texts with their marks; a line break is a text of its own."""
        for child in place:
            if child.tag == _R:
                yield from self._run(child, bold, link)
            elif child.tag in _INTO:
                target = self.links.get(child.get(RELATION, ""), "")
                yield from self._runs(child, bold, target or link)

    def _run(self, run: etree._Element, bold: bool, link: str) -> Iterator[tuple[Marks, str]]:
        properties = run.find(f"{W}rPr")
        marks = _marks(properties, bold, link) if properties is not None else _marked(bold, link)
        hidden = switched(properties, "vanish")
        for child in run:
            if child.tag == _FIELD:
                self._field(child.get(f"{W}fldCharType", ""))
            elif not hidden and not any(self.fields) and (said := _said(child)):
                yield marks, said

    def _field(self, kind: str) -> None:
        """A field's code is not read, its result is."""
        if kind == "begin":
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()


def _said(child: etree._Element) -> str:
    """What one element of a run prints."""
    if child.tag == _T:
        return child.text or ""
    if child.tag == _TAB:
        return "\t"
    if child.tag in (_BR, _CR):
        return "\n"
    if child.tag == _HYPHEN:
        return "-"
    if child.tag == _SYMBOL:
        return _BULLETS.get(child.get(f"{W}char", "").upper(), "")
    return ""


def _marked(bold: bool, link: str) -> Marks:
    return (*(("strong",) if bold else ()), *((f"a {link}",) if _LINK.fullmatch(link) else ()))


def _marks(properties: etree._Element, bold: bool, link: str) -> Marks:
    """The marks of a run; underlining counts as bold, but is not written."""
    own = switched(properties, "b")
    marks = [*_marked(bold if own is None else own, link)]
    if switched(properties, "i"):
        marks.append("em")
    raised = value(properties, "vertAlign")
    if raised in ("superscript", "subscript"):
        marks.append(raised[:3])
    if switched(properties, "u") and not link:
        marks.append("u")
    return tuple(marks)


def _lines(runs: list[tuple[Marks, str]]) -> Iterator[Line]:
    """The lines that say something; neighbours with the same marks are one."""
    line: list[tuple[Marks, str]] = []
    for marks, said in [*runs, ((), "\n")]:
        if said != "\n":
            if line and line[-1][0] == marks:
                line[-1] = (marks, line[-1][1] + said)
            else:
                line.append((marks, said))
            continue
        if text := fold("".join(part for _, part in line)):
            yield Line(text, _markup(line), _heavy(line))
        line = []


def _heavy(line: list[tuple[Marks, str]]) -> bool:
    return all("strong" in marks or "u" in marks for marks, said in line if said.strip())


def _markup(line: list[tuple[Marks, str]]) -> str:
    if not any(marks and marks != ("u",) for marks, _ in line):
        return ""
    return _SPACES.sub(" ", "".join(_wrapped(marks, said) for marks, said in line)).strip()


def _wrapped(marks: Marks, said: str) -> str:
    text = escape(visible(said), quote=False)
    if not text.strip():
        return text
    for mark in reversed([mark for mark in marks if mark != "u"]):
        name, _, link = mark.partition(" ")
        opened = f'<a href="{escape(link)}">' if link else f"<{name}>"
        text = f"{opened}{text}</{name}>"
    return text
