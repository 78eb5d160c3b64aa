"""HTML of any kind read into a small tree of the elements that may matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

import nh3

DEEPEST = 40  # elements within one another; deeper ones are passed through
LONGEST = 400  # open elements a hostile text may ask a parser to remember
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069"
    r"\ufeff\ufffe\uffff\ud800-\udfff]"
)
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)')
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
# Names with a colon are Office's own, often by the hundred, and cost a parser nothing.
_OPENING = re.compile(
    r"<(/?)(?!(?:p|br|hr|img|li|t[dhr]|meta|link|input|col|wbr)\b)[a-zA-Z][a-zA-Z0-9]*(?=[\s/>])"
)
_SPAN = frozenset(("colspan", "rowspan", "scope"))
_STYLED = frozenset(("style", "class"))
VOID = frozenset(("br", "img"))
_BLOCKS = """
    p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr table thead tbody tfoot tr th td
    caption section article header footer main aside address figure figcaption center
"""
_INLINE = "br img a span strong b em i u sub sup"
TAGS = frozenset((*_BLOCKS.split(), *_INLINE.split()))
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href"},
    "ol": {"start"},
    "img": {"src", "alt"},
    "th": set(_SPAN),
    "td": set(_SPAN),
    **{tag: set(_STYLED) for tag in ("p", "div", "span", "b", "i", "strong", "em", "h1", "h2")},
}
_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags={"script", "style", "title", "xml", "template", "noscript", "textarea"},
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    filter_style_properties={
        "mso-list",
        "mso-outline-level",
        "border-left",
        "font-weight",
        "font-style",
        "text-decoration",
        "vertical-align",
    },
)


@dataclass(slots=True)
class Node:
    """An element and what it holds."""

    tag: str
    raw: str = ""  # its attributes as written by the cleaner
    children: list[Node | str] = field(default_factory=list)  # texts are unescaped

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes, unescaped."""
        return {name: unescape(value) for name, value in _ATTRIBUTE.findall(self.raw)}


def seen(text: str) -> str:
    """A text without control characters and marks that nobody sees."""
    return _UNSEEN.sub("", text)


def tree(html: str) -> Node:
    """The elements of a text; scripts, styles and comments are gone."""
    html = seen(html)
    if _too_deep(html):
        html = re.sub(r"<[^<>]*>", " ", html)
    return _grown(seen(_CLEANER.clean(html)))


def _too_deep(html: str) -> bool:
    """Whether open elements pile up as in no text a person wrote."""
    depth = 0
    for end in _OPENING.findall(html):
        depth = max(0, depth - 1) if end else depth + 1
        if depth > LONGEST:
            return True
    return False


def _grown(html: str) -> Node:
    """The tree of well-formed HTML; elements too deep are passed through."""
    root = Node("")
    opened = [root]
    depth = 0
    for end, tag, raw, text in _TOKEN.findall(html):
        if text:
            opened[-1].children.append(unescape(text) if "&" in text else text)
        elif tag in VOID:
            opened[-1].children.append(Node(tag, raw))
        elif end:
            if depth <= DEEPEST:
                opened.pop()
            depth -= 1
        else:
            depth += 1
            if depth <= DEEPEST:
                node = Node(tag, raw)
                opened[-1].children.append(node)
                opened.append(node)
    return root
