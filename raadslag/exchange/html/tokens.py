"""An HTML fragment as a flat stream of tags and texts.

lexbor closes what was left open, so the stream is balanced, and no depth
of nesting can exhaust the stack of whoever reads it.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from raadslag.exchange.meeting import Unreadable

MAX_DEPTH = 2000  # lexbor's time grows with the square of the depth
FEW_TAGS = 10_000  # fewer cannot nest deep enough to matter

# Their content is raw, so a "<" in it begins nothing.
_RAW = r"script|style|iframe|noembed|noframes|xmp|plaintext"
_TOKEN = re.compile(
    rf"([^<]+)|<(?:{_RAW})\b.*?</(?:{_RAW})>"
    r'|<(/?)([a-zA-Z][^\s/>]*)([^">]*(?:"[^"]*"[^">]*)*)>|<!--.*?-->',
    re.S,
)
_TAG = re.compile(r"<(/?)[a-zA-Z]")
_ATTRIBUTE = re.compile(r'([^\s="]+)="([^"]*)"')
# Content that is not for reading.
_MUTE = frozenset(
    (
        "head",
        "title",
        "template",
        "noscript",
        "button",
        "select",
        "textarea",
        "svg",
        "math",
        "object",
        "audio",
        "video",
    )
)


class Token(NamedTuple):
    """A start tag, an end tag ("/p") or, with an empty tag, a text."""

    tag: str
    rest: str  # the attributes as written, or the text still escaped

    def attribute(self, name: str) -> str:
        """The attribute's value, "" when it is not there."""
        for key, value in _ATTRIBUTE.findall(self.rest):
            if key == name:
                return unescape(value)
        return ""


def tokens(markup: str) -> list[Token]:
    """The tokens of a fragment, whatever state its markup is in.

    Raises:
        Unreadable: The tags are nested too deep to be a document.
    """
    if "<" not in markup:
        return [Token("", markup)]
    refuse_depth(markup)
    body = LexborHTMLParser(markup).body
    return balanced_tokens((body.inner_html if body is not None else "") or "")


def balanced_tokens(markup: str) -> list[Token]:
    """The tokens of markup that a parser has already put in order."""
    found = [
        Token("", text) if text else Token(slash + name, rest)
        for text, slash, name, rest in _TOKEN.findall(markup)
        if text or name
    ]
    return list(_spoken(found)) if any(token.tag in _MUTE for token in found) else found


def refuse_depth(markup: str) -> None:
    """Stop markup nested so deep that parsing it would take minutes.

    Raises:
        Unreadable: The tags are nested deeper than ``MAX_DEPTH``.
    """
    if markup.count("<") < FEW_TAGS:
        return
    depth = 0
    for match in _TAG.finditer(markup):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > MAX_DEPTH + FEW_TAGS:
            raise Unreadable(
                "Siden har så mange mærker inden i hinanden, at den ikke kan være en dagsorden; "
                "gem den igen fra browseren."
            )


def _spoken(found: list[Token]) -> Iterator[Token]:
    """The tokens less what stands in mute elements."""
    mute = ""
    for token in found:
        if mute:
            mute = "" if token.tag == f"/{mute}" else mute
        elif token.tag in _MUTE:
            mute = token.tag
        else:
            yield token
