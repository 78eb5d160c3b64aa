"""Names and words masked in the texts of an item; tags are never broken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape, unescape
from typing import Any, cast

from raadslag.publications.content import ItemContent
from raadslag.publications.words import INLINE, UNSEEN

MASK = "[fjernet]"
UNTOUCHED = frozenset({"slug", "sha256", "media_type", "kind", "size"})
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TOKEN = re.compile(r"""<(?:"[^"]*"|'[^']*'|[^"'<>])*>|&\#?\w+;|.""", re.DOTALL)
SPOKEN = re.compile(r'\b(alt|title|href)="([^"]*)"')

Pieces = list[tuple[str, str]]  # what is seen, and how it is written


def words_in(text: str) -> list[str]:
    """The words to mask, one a line, each once, the longest first.

    >>> words_in(" Hansen \\nJens  Hansen\\n\\nHansen")
    ['Jens Hansen', 'Hansen']
    """
    lines = (" ".join(line.split()) for line in text.splitlines())
    return sorted({line: None for line in lines if line}, key=len, reverse=True)


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole and in any case; a line break may part a name."""
    alike = (r"\s+".join(re.escape(part) for part in word.split()) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(alike)})(?!\w)", re.IGNORECASE)


def masked_text(text: str, words: Sequence[str]) -> str:
    """Plain text without the words.

    >>> masked_text("Hansen og Hansenberg", ["hansen"])
    '[fjernet] og Hansenberg'
    """
    return _masked([("" if UNSEEN.match(one) else one, one) for one in text], words)


def masked_html(html: str, words: Sequence[str]) -> str:
    """Sanitised HTML without the words; a name may stand across marks such as bold.

    >>> masked_html("<p>Jens <em>Hansen</em> &amp; co</p>", ["jens hansen"])
    '<p>[fjernet]<em></em> &amp; co</p>'
    """
    return _masked([_piece(one.group(), words) for one in TOKEN.finditer(html)], words)


def _piece(token: str, words: Sequence[str]) -> tuple[str, str]:
    if len(token) > 1 and token.startswith("<"):
        return "" if INLINE.match(token) else "\0", _tag(token, words)
    seen = unescape(token)
    return "" if UNSEEN.match(seen) else seen, token


def _tag(tag: str, words: Sequence[str]) -> str:
    """A tag whose spoken texts are masked; an address that holds a word leads nowhere."""

    def left(found: re.Match[str]) -> str:
        name, value = found[1], unescape(found[2])
        bare = masked_text(value, words)
        if bare == value:
            return found[0]
        return f'{name}="#"' if name == "href" else f'{name}="{escape(bare)}"'

    return SPOKEN.sub(left, tag)


def _masked(pieces: Pieces, words: Sequence[str]) -> str:
    at = [number for number, (seen, _) in enumerate(pieces) for _sign in seen]
    plain = "".join(seen for seen, _ in pieces)
    written = [source for _, source in pieces]
    for found in pattern_of(words).finditer(plain):
        first, last = at[found.start()], at[found.end() - 1]
        for number in range(first, last + 1):
            if pieces[number][0] or not pieces[number][1].startswith("<"):
                written[number] = ""
        written[first] = MASK
    return "".join(written)


def masked(content: ItemContent, words: Sequence[str]) -> ItemContent:
    """Everything on an item's page without the words; its files are as they were."""
    return cast(ItemContent, _walked(content, words, ""))


def _walked(value: Any, words: Sequence[str], key: str) -> Any:
    if isinstance(value, dict):
        return _named({name: _walked(one, words, name) for name, one in value.items()}, value)
    if isinstance(value, list):
        return [_walked(one, words, key) for one in value]
    if not isinstance(value, str) or key in UNTOUCHED or DAY.fullmatch(value):
        return value
    mask: Callable[[str, Sequence[str]], str] = masked_html if key == "html" else masked_text
    return mask(value, words)


def _named(left: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """One whose name is masked has no page to go to."""
    hidden = any(left.get(name) != before.get(name) for name in ("who", "name"))
    return {**left, "slug": ""} if hidden and "slug" in left else left
