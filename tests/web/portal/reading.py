"""Reading the portal's pages as a visitor and a validator would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

import html5lib
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from selectolax.lexbor import LexborHTMLParser

Seen = LexborHTMLParser
INLINE = r"</?(?:a|b|code|mark|span|time)\b[^>]*>"


def see(client: Client, path: str, status: int = 200) -> Seen:
    """The page at an address, which must have this status and be valid HTML."""
    response = client.get(path)
    assert response.status_code == status
    html5lib.HTMLParser(strict=True).parse(response.content)
    return LexborHTMLParser(response.content.decode())


def words(page: Seen, selector: str) -> list[str]:
    """The text of every element a selector finds, as it is read aloud."""
    return [" ".join(_text(str(node.html)).split()) for node in page.css(selector)]


def _text(html: str) -> str:
    """Text in which a block stands apart and what is within a line does not."""
    return unescape(re.sub(r"<[^>]+>", " ", re.sub(INLINE, "", html)))


def links(page: Seen, selector: str) -> list[str]:
    """Where the links under a selector lead, but for those to paragraphs of the same page."""
    return [str(node.attributes["href"]) for node in page.css(f"{selector} a:not(.here)")]


def queries(client: Client, path: str) -> int:
    """How many queries the page asks."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def body(client: Client, path: str) -> str:
    """All text of the answer at an address."""
    return client.get(path).content.decode()


def none_of(text: str, secrets: Sequence[str]) -> list[str]:
    """The secrets a text gives away."""
    return [secret for secret in secrets if secret.casefold() in text.casefold()]
