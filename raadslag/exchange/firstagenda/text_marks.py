"""Marks of emphasis and links that text keeps from a richer document."""

from __future__ import annotations

import re
from html import escape

_STRONG = re.compile(r"\*\*([^*\n]{1,300})\*\*")
_EM = re.compile(r"(?<![\w*])\*([^*\s][^*\n]{0,300}?)\*(?![\w*])")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\(([^()\s]{0,500})\)")


def plain_of(text: str) -> str:
    """Text without marks of emphasis and links."""
    text = _LINK.sub(r"\1", text)
    return _EM.sub(r"\1", _STRONG.sub(r"\1", text))


def inline_of(text: str) -> str:
    """Text as inline HTML; links only to web addresses."""
    html = _LINK.sub(_anchor, escape(text, quote=False))
    return _EM.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", html))


def _anchor(match: re.Match[str]) -> str:
    """A link, or its words when it leads nowhere."""
    if not re.match(r"https?://", match[2]):
        return match[1]
    address = match[2].replace('"', "%22")
    return f'<a href="{address}">{match[1]}</a>'
