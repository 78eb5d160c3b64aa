"""Which characters the binder's own fonts can show, and what is done with the rest.

A PDF for screen readers must not hold a letter without a shape, so every text
is looked through before it is set.
"""

from __future__ import annotations

import re
import struct
from functools import cache
from importlib.resources import files
from pathlib import Path

FONTS = Path(str(files("raadslag.exchange.binder"))) / "fonts"
FAMILIES = ("Source Sans 3", "DejaVu Sans", "Noto Emoji")
_FILES = ("SourceSans3-Regular.ttf", "DejaVuSans.ttf", "NotoEmoji-Regular.ttf")

MISSING = "□"  # stands where no font has the character
BULLET = "•"
_SPACES = re.compile("[\t\v\f\x85\u2028\u2029]")
# Controls, byte order marks, and marks that turn the reading direction: all unseen.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
# Word's bullets and ticks come from symbol fonts, which have no letters of their own.
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SYMBOLS = {0xF0B7: BULLET, 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0E0: "→", 0xF0A8: "◆"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONG = re.compile(r"[^\s\u200b]{48,}")
_STEP = 16


def readable(text: str) -> tuple[str, str]:
    """The text as it can be shown, and the characters that could not be.

    >>> readable("\\uf0b7 A\\x00 漢")
    ('• A □', '漢')
    """
    plain = _UNSEEN.sub("", _SPACES.sub(" ", text))
    plain = _PRIVATE.sub(lambda found: _SYMBOLS.get(ord(found[0]), BULLET), plain)
    plain = _SURROGATE.sub("\ufffd", plain)
    known = covered()
    lost = "".join(dict.fromkeys(one for one in plain if ord(one) not in known and one != "\n"))
    for one in lost:
        plain = plain.replace(one, MISSING)
    return _LONG.sub(_breakable, plain), lost


def _breakable(word: re.Match[str]) -> str:
    """A word too long for a line, with unseen places where it may be broken."""
    return "\u200b".join(word[0][at : at + _STEP] for at in range(0, len(word[0]), _STEP))


@cache
def covered() -> frozenset[int]:
    """Every code point that one of the fonts has a shape for."""
    found: set[int] = {0x00AD, 0x200B, 0x200C, 0x200D, 0xFE0E, 0xFE0F}
    for name in _FILES:
        found |= code_points((FONTS / name).read_bytes())
    return frozenset(found)


def code_points(font: bytes) -> set[int]:
    """The code points in the character map of a TrueType font."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * at) for at in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    found: set[int] = set()
    for at in range(count):
        (offset,) = struct.unpack_from(">4xI", font, start + 4 + 8 * at)
        found |= _subtable(font, start + offset)
    return found


def _subtable(font: bytes, at: int) -> set[int]:
    (form,) = struct.unpack_from(">H", font, at)
    if form == 4:
        return _segments(font, at)
    if form == 12:
        (groups,) = struct.unpack_from(">I", font, at + 12)
        spans = (struct.unpack_from(">II", font, at + 16 + 12 * n) for n in range(groups))
        return {point for first, last in spans for point in range(first, last + 1)}
    return set()


def _segments(font: bytes, at: int) -> set[int]:
    """Format 4: runs of code points; a shape of number 0 is none."""
    (double,) = struct.unpack_from(">H", font, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", font, at + 16 + 2 * double)
    offsets_at = at + 16 + 3 * double
    offsets = struct.unpack_from(f">{count}H", font, offsets_at)
    found: set[int] = set()
    for n, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for point in range(first, min(last, 0xFFFE) + 1):
            if offsets[n]:
                place = offsets_at + 2 * n + offsets[n] + 2 * (point - first)
                (glyph,) = struct.unpack_from(">H", font, place)
            else:
                glyph = (point + deltas[n]) & 0xFFFF
            if glyph:
                found.add(point)
    return found
