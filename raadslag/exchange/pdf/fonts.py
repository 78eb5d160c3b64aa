"""Whether a font is bold or italic, from its name, flags and weight."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

from raadslag.exchange.pdf import engine

BOLD_NAME = re.compile(r"bold|black|heavy|demi|[-,]bd|,b\b", re.I)
ITALIC_NAME = re.compile(r"italic|oblique|kursiv|[-,]it\b", re.I)
PLAIN_NAME = re.compile(r"regular|roman|psmt$|book|medium|light", re.I)
ITALIC_FLAG, FORCE_BOLD_FLAG = 1 << 6, 1 << 18
HEAVY = 600  # weight of a semibold
STROKED = 2  # fill and stroke: how Word fakes bold when a font has none


class Face(NamedTuple):
    """The look of a font."""

    bold: bool
    italic: bool


class Faces:
    """The faces of one page; PDFium's font addresses live as long as the page."""

    def __init__(self) -> None:
        self._known: dict[int, Face] = {}

    def of(self, text_object: int) -> Face:
        """The face a text object is written in."""
        font = engine.object_font(text_object)
        face = self._known.get(font)
        if face is None:
            face = self._known[font] = _face(font) if font else Face(False, False)
        if not face.bold and engine.render_mode(text_object) == STROKED:
            return Face(True, face.italic)
        return face


def _face(font: int) -> Face:
    name = _name(font)
    flags = engine.font_flags(font)
    heavy = engine.font_weight(font) >= HEAVY and not PLAIN_NAME.search(name)
    bold = bool(BOLD_NAME.search(name)) or bool(flags & FORCE_BOLD_FLAG) or heavy
    italic = bool(ITALIC_NAME.search(name)) or bool(flags & ITALIC_FLAG)
    return Face(bold, italic)


def _name(font: int) -> str:
    """The font's name without the six letters of a subset."""
    length = engine.font_name(font, None, 0)
    if not length:
        return ""
    buffer = ctypes.create_string_buffer(length)
    engine.font_name(font, ctypes.addressof(buffer), length)
    return buffer.value.decode("utf-8", "replace").rpartition("+")[2]
