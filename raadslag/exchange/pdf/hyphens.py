"""Hyphens at line ends: kept, unless the document itself says otherwise.

In Danish print most line-end hyphens are real ("p-huse"). One is taken away
only when the joined word stands elsewhere in the same document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

HYPHENS = "-\u2010\u00ad"
_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W\d_]+")


def vocabulary(texts: Iterable[str]) -> Set[str]:
    """Every word of the document, in small letters."""
    return frozenset(_WORD.findall("\n".join(texts).lower()))


def join_lines(texts: Iterable[str], words: Set[str]) -> str:
    """Lines of one paragraph as running text."""
    whole = ""
    for text in texts:
        if not whole:
            whole = text
        elif whole[-1] in HYPHENS:
            whole = _joined(whole, text, words)
        else:
            whole = f"{whole} {text}"
    return whole.replace("\u00ad", "")


def _joined(before: str, after: str, words: Set[str]) -> str:
    """Two lines, the first ending in a hyphen."""
    last, first = _LAST.search(before), _FIRST.match(after)
    if not last or not first:  # "2025-" + "2028", "rug -" + "og"
        spaced = " " if before[-2:-1] in ("", " ") else ""
        return before + spaced + after
    if first[0] in ("og", "eller", "samt"):  # "børne- og ungeudvalget"
        return f"{before} {after}"
    if before[-1] == "\u00ad" or (last[1] + first[0]).lower() in words:
        return before[:-1] + after
    return before + after
