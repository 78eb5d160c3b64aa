"""One line being gathered: its text, and its markup by allow-list."""

import re
from html import escape, unescape

from raadslag.exchange.html.tokens import Token
from raadslag.exchange.html.words import fold, visible

_ALLOWED = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "sub": "sub", "sup": "sup"}
_LINK = re.compile(r"(?:https?://|mailto:)[^\s]+", re.I)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.I)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.I)
_EMPTY = re.compile(r"<(strong|em|sub|sup|a)(?: [^>]*)?>(\s*)</\1>")
_BLANKS = re.compile(r"\s+")
_ENDS = re.compile(r"^(?:<br>|\s)+|(?:<br>|\s)+$")
# Whatever is not one of these stands within a line: also tags nobody knows.
_BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "col",
        "colgroup",
        "br",
    )
)
# Tags without content; they leave nothing.
_VOID = frozenset(
    ("area", "base", "embed", "img", "input", "link", "meta", "source", "track", "wbr")
)


def is_inline(tag: str) -> bool:
    """Whether a tag, without its slash, stands within a line."""
    return tag not in _BLOCKS


class Line:
    """Text and markup between two line breaks; open markup carries over."""

    def __init__(self) -> None:
        self._parts: list[tuple[bool, str]] = []  # whether it is markup, and what it says
        self._open: list[tuple[str, str]] = []  # tag as read, start tag as written or ""
        self._plain = False

    def text(self, escaped: str) -> None:
        """Add text as it stands between tags."""
        spoken = unescape(escaped) if "&" in escaped else escaped
        self._parts.append((False, spoken))
        if not self._plain and not spoken.isspace() and not self._heavy():
            self._plain = True

    def start(self, token: Token) -> None:
        """Open an inline tag; what is not allowed leaves its text only."""
        if token.tag in _VOID:
            return
        written = self._written(token)
        if any(written == other for _, other in self._open):
            written = ""  # bold within bold is still bold
        self._open.append((token.tag, written))
        self._mark(written)

    def end(self, tag: str) -> None:
        """Close the innermost inline tag of that name."""
        if self._open and self._open[-1][0] == tag:
            _, written = self._open.pop()
            self._mark(_closing(written))

    def line_break(self) -> None:
        """A break that does not end the line's block."""
        self._mark("<br>")

    def take(self) -> tuple[str, str, bool]:
        """The line's text, its markup if it has any, and whether all is bold."""
        if not self._parts:
            return "", "", False
        parts, self._parts = self._parts, []
        heavy, self._plain = not self._plain, False
        text = fold("".join([" " if part == "<br>" and marked else "" if marked else part
                             for marked, part in parts]))  # fmt: skip
        markup = ""
        if text and any(marked for marked, _ in parts):
            markup = _tidy(parts, [_closing(written) for _, written in reversed(self._open)])
        for _, written in self._open:
            self._mark(written)
        return text, markup, heavy and bool(text)

    def _mark(self, markup: str) -> None:
        if markup:
            self._parts.append((True, markup))

    def _heavy(self) -> bool:
        return any(tag == "u" or written == "<strong>" for tag, written in self._open)

    def _written(self, token: Token) -> str:
        """The start tag to write for a tag as read; "" for none."""
        style = token.attribute("style") if "style=" in token.rest else ""
        if token.tag == "a":
            link = token.attribute("href")
            return f'<a href="{escape(link)}">' if _LINK.fullmatch(link) else ""
        if token.tag in _ALLOWED and not (token.tag in "b strong" and _LIGHT.search(style)):
            return f"<{_ALLOWED[token.tag]}>"
        if _BOLD.search(style):
            return "<strong>"
        return "<em>" if _ITALIC.search(style) else ""


def _closing(written: str) -> str:
    return f"</{written[1:].split(maxsplit=1)[0].rstrip('>')}>" if written else ""


def _tidy(parts: list[tuple[bool, str]], closing: list[str]) -> str:
    """Markup with white space folded, without tags around nothing; "" if none is left."""
    pieces = [part if marked else escape(visible(part), quote=False) for marked, part in parts]
    markup = "".join(pieces + closing)
    while (tidied := _EMPTY.sub(r"\2", markup)) != markup:
        markup = tidied
    markup = _ENDS.sub("", _BLANKS.sub(" ", markup))
    return markup if "<" in markup else ""
