"""Marks put into sanitised HTML: around words of its text, never in a tag or in a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from raadslag.web.kit.values import Mark

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)(a|h[1-6])[\s>]")


@dataclass(frozen=True, slots=True)
class Finder:
    """What looks for something in a piece of escaped text; ``in_headings`` too, or not."""

    find: Callable[[str], Iterable[Mark]]
    in_headings: bool = False


def marked(html: str, finders: Sequence[Finder]) -> SafeString:
    """The HTML with all that is found marked; of what overlaps, the earlier finder's stands.

    ``html`` was sanitised when sealed; the text read stays as it was.
    """
    calm = [one for one in finders if one.in_headings]
    pieces = _TAG.split(html)
    for at, piece, place in _texts(pieces):
        if place != "a":
            pieces[at] = _piece(piece, calm if place else finders)
    return mark_safe("".join(pieces))  # noqa: S308  # sanitised when sealed


def _texts(pieces: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """The texts between tags, with the link or heading each is within."""
    open_ones: list[str] = []
    for at, piece in enumerate(pieces):
        if not piece.startswith("<"):
            if piece:
                yield at, piece, "a" if "a" in open_ones else "".join(open_ones[:1])
        elif tag := _NAME.match(piece):
            if not tag[1]:
                open_ones.append(tag[2])
            elif tag[2] in open_ones:
                open_ones.remove(tag[2])


def _piece(text: str, finders: Sequence[Finder]) -> str:
    """A text with its marks."""
    text = text.replace("&nbsp;", "\xa0")
    marks: list[Mark] = []
    for finder in finders:
        marks += [one for one in finder.find(text) if not _within(one, marks)]
    for one in sorted(marks, key=lambda mark: -mark.start):
        inner = f"{one.opening}{text[one.start : one.end]}{one.closing}"
        text = text[: one.start] + inner + text[one.end :]
    return text


def _within(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether another mark stands there already."""
    return any(mark.start < one.end and one.start < mark.end for one in marks)
