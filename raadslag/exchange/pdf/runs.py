"""Positioned runs of text: what PDFium knows, in few calls.

A run is a piece of one text object: one font, one size, one baseline. The
text of a page is fetched in one call; where one object ends and the next
begins is found by bisection, so the calls grow with the runs, not the letters.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

from raadslag.exchange.pdf import engine
from raadslag.exchange.pdf.fonts import Face, Faces
from raadslag.exchange.pdf.tags import Tag

SPACED_OUT = 0.72  # mean advance per letter, in font sizes, that no plain text has
INVISIBLE_SPACES = str.maketrans({"\u00a0": " ", "\u200b": "", "\ufeff": "", "\r": "", "\n": ""})


class Run(NamedTuple):
    """Text on one baseline in one font; points, origin at the foot of the page."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    mark: int  # marked-content id, -1 when the run has none
    url: str = ""
    tag: Tag | None = None


class _Probe:
    """Buffers PDFium writes into, made once per document."""

    def __init__(self) -> None:
        self.box = (ctypes.c_float * 4)()
        self.matrix = (ctypes.c_float * 6)()
        self.box_at = ctypes.addressof(self.box)
        self.matrix_at = ctypes.addressof(self.matrix)


class PageReader:
    """Reads the runs of one loaded page after another."""

    def __init__(self) -> None:
        self._probe = _Probe()

    def runs(self, textpage: int) -> list[Run]:
        """All visible, upright runs of a page, in PDFium's order."""
        text = page_text(textpage)
        faces = Faces()
        found: list[Run] = []
        for start, end, target in _spans(textpage, text):
            found += self._read(textpage, text, start, end, target, faces)
        return found

    def _read(
        self, page: int, text: str, start: int, end: int, target: int, faces: Faces
    ) -> Iterator[Run]:
        """The run from ``start`` to ``end``, parted where it has wide gaps."""
        words = text[start:end]
        stripped = words.rstrip()
        if not stripped:
            return
        probe = self._probe
        engine.char_matrix(page, start, probe.matrix_at)
        a, b, c, d, _, y = probe.matrix
        if abs(b) > abs(a):  # written sideways: a stamp in the margin, a watermark
            return
        size = engine.font_size(page, start) * ((c * c + d * d) ** 0.5 or 1.0)
        face = faces.of(target)
        tail = " " if text[end : end + 1] == " " else ""
        lead = len(words) - len(words.lstrip())
        x0 = self._left(page, start + lead)
        x1 = self._right(page, start + len(stripped) - 1)
        if x1 - x0 > SPACED_OUT * size * len(stripped) and " " in stripped.strip():
            yield from self._scattered(page, text, start, end, (y, size), face)
            return
        mark = engine.marked_content(target)
        yield Run(clean(words) + tail, x0, x1, y, size, face.bold, face.italic, mark)

    def _scattered(
        self, page: int, text: str, start: int, end: int, at: tuple[float, float], face: Face
    ) -> Iterator[Run]:
        """Words of one object that stand far apart, as in a table's row."""
        y, size = at
        first = start
        for word in text[start:end].split(" "):
            if word.strip():
                x0, x1 = self._left(page, first), self._right(page, first + len(word) - 1)
                yield Run(clean(word) + " ", x0, x1, y, size, face.bold, face.italic, -1)
            first += len(word) + 1

    def _left(self, page: int, index: int) -> float:
        engine.char_box(page, index, self._probe.box_at)
        return float(self._probe.box[0])

    def _right(self, page: int, index: int) -> float:
        engine.char_box(page, index, self._probe.box_at)
        return float(self._probe.box[2])


def clean(words: str) -> str:
    """Text without zero-width signs; the line-end hyphen of PDFium as a hyphen."""
    if words.isascii() and words.isprintable():
        return words
    return words.translate(INVISIBLE_SPACES).replace("\x02", "-").replace("\ufffe", "-")


def page_text(textpage: int) -> str:
    """The page's text with exactly one character for each of PDFium's."""
    count = engine.count_chars(textpage)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer(2 * count + 2)
    engine.get_text(textpage, 0, count, ctypes.addressof(buffer))
    text = buffer.raw[: 2 * count].decode("utf-16-le", "replace")
    if len(text) == count and "\0" not in text:
        return text
    # Signs beyond the basic plane, or letters the font cannot name, shift the positions.
    codes = [engine.char_code(textpage, index) for index in range(count)]
    return "".join(map(_letter, codes, [*codes[1:], 0]))


def _letter(code: int, following: int) -> str:
    """The sign of a code; the second half of a pair becomes an empty sign."""
    if 0xD800 <= code < 0xDC00 <= following < 0xE000:
        return chr(0x10000 + ((code - 0xD800) << 10) + following - 0xDC00)
    if 0xDC00 <= code < 0xE000:
        return "\u200b"
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xDC00 else " "


def _spans(page: int, text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and text object of each run; generated signs belong to none."""
    start, end = 0, len(text)
    while start < end:
        stop = text.find("\r", start)
        stop = end if stop < 0 else stop
        while start < stop:
            target = engine.text_object(page, start)
            if not target:
                start += 1
                continue
            after = _end_of(page, start, stop, target)
            yield start, after, target
            start = after
        start = max(start, stop) + 1


def _end_of(page: int, start: int, stop: int, target: int) -> int:
    """First index after ``start`` that is not written by ``target``."""
    inside, outside = start, stop
    if engine.text_object(page, stop - 1) == target:
        return stop
    while outside - inside > 1:
        middle = (inside + outside) // 2
        if engine.text_object(page, middle) == target:
            inside = middle
        else:
            outside = middle
    return outside
