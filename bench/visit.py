"""What a first visit to a page fetches, and how much of it there is."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from bench.server import Answer, fetched

SHEET = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?\s*\)|@import\s+['"]([^'"]+)['"]""")
FETCHED = (
    ("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]", "href"),
    ("script[src], img[src], source[src]", "src"),
)


def first_visit(port: int, path: str) -> dict[str, int]:
    """Bytes over the wire of a page and of everything it names, by address.

    Styles are followed to all their fonts and images, those too that a
    browser fetches only when needed; nothing is counted twice.
    """
    sizes: dict[str, int] = {}
    waiting = [path]
    while waiting:
        address = waiting.pop()
        if address in sizes or address.startswith("data:"):
            continue
        answer = fetched(port, address)
        if answer.status != 200:
            raise RuntimeError(f"{address}, needed by {path}, answers {answer.status}")
        sizes[address] = len(answer.body)
        waiting += [urljoin(address, name) for name in named(answer)]
    return sizes


def named(answer: Answer) -> Iterable[str]:
    """What a page or a style sheet names to be fetched with it."""
    kind = answer.headers.get("content-type", "")
    if kind.startswith("text/html"):
        return _in_page(_text(answer))
    if kind.startswith("text/css"):
        return [one or other for one, other in SHEET.findall(_text(answer))]
    return ()


def _in_page(html: str) -> Iterator[str]:
    page = LexborHTMLParser(html)
    for selector, attribute in FETCHED:
        for node in page.css(selector):
            if named := node.attributes.get(attribute):
                yield named


def _text(answer: Answer) -> str:
    packed = answer.headers.get("content-encoding") == "gzip"
    return (gzip.decompress(answer.body) if packed else answer.body).decode()
