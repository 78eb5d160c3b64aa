"""Every route of the site with every key there is, fetched as one reader."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import pikepdf
import pypdfium2
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import activate

from tests.attack.keys import fillings
from tests.attack.nests import Nest

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)')
LOCATION = re.compile(r"<loc>https?://[^/<]+(/[^<]*)</loc>")
# What the reader typed is shown again, which is no leak.
TYPED = re.compile(r'(?i)(<input type="search"[^>]*>|[?;&]q=[^"\s<]*|<title>[^<]*</title>)')
CHANGING = re.compile(
    r'(name="csrfmiddlewaretoken" value="[^"]*"|name="once" value="[^"]*"|'
    r'value="[^"]*" name="once"|DTSTAMP:\S+|'
    r"D:\d{14}Z|\d{8}T[\d:]{8}\+00:00|[\w/+]{22}==)"  # when a PDF was made, and its own number
)
# Not the way out, and not the same pages over again in English.
ELSEWHERE = ("/static/", "/en/", "/arbejdsplads/log-ud/", "/arbejdsplads/log-ind/")


@dataclass(frozen=True)
class Route:
    """An address pattern with its view."""

    pattern: str
    view: Callable[..., Any]

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of what it takes."""
        return tuple(PARAMETER.findall(self.pattern))

    @property
    def acts(self) -> bool:
        """Whether it answers to nothing but a form that is sent."""
        view: Callable[..., Any] | None = self.view
        while view is not None:
            if methods_of(view) == ["POST"]:
                return True
            view = getattr(view, "__wrapped__", None)
        return False

    def address(self, filling: Mapping[str, object]) -> str:
        """The address with its parameters filled in."""
        return "/" + PARAMETER.sub(lambda found: str(filling[found[1]]), self.pattern)


def methods_of(view: Callable[..., Any]) -> object:
    """The methods that Django's decorator lets through to a view; None without it."""
    names = getattr(getattr(view, "__code__", None), "co_freevars", ())
    cells = getattr(view, "__closure__", None) or ()
    return dict(zip(names, [one.cell_contents for one in cells], strict=True)).get(
        "request_method_list"
    )


def routes(patterns: list[Any] | None = None, before: str = "") -> Iterator[Route]:
    """All routes but those of signing in, which are written as other expressions."""
    if patterns is None:
        activate(settings.LANGUAGE_CODE)  # a page fetched before may have been in English
    for one in get_resolver().url_patterns if patterns is None else patterns:
        where = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, where)
        elif isinstance(one, URLPattern) and "^" not in where:
            yield Route(where, one.callback)


@dataclass
class Page:
    """An answer: its status, and all that can be read in it and about it."""

    status: int
    text: str
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """The checksum of what was handed over."""
        return sha256(self.body).hexdigest()

    def settled(self, address: str) -> str:
        """The page without its own address and what is new each time."""
        return CHANGING.sub("", self.text.replace(address, ""))


def fetched(client: Client, address: str, **headers: str) -> Page:
    """The answer to being asked for a page."""
    return answered(client.get(address, headers=headers))


def answered(answer: Any) -> Page:
    """An answer, read whatever it is."""
    body = b"".join(answer) if answer.streaming else answer.content
    passing = {"Set-Cookie"}
    if body.startswith(b"%PDF"):  # its packed properties are longer or shorter by their hour
        passing.add("Content-Length")
    kept = {name: value for name, value in answer.headers.items() if name not in passing}
    return Page(answer.status_code, f"{kept} {_read(body, kept)}", body, kept)


def _read(body: bytes, headers: dict[str, str]) -> str:
    if body.startswith(b"%PDF"):
        return pdf_words(body)
    if headers.get("Content-Type", "").startswith("image/"):
        return f"sha256:{sha256(body).hexdigest()}"
    return body.decode("utf-8", "replace")


def pdf_words(body: bytes) -> str:
    """All that a PDF says: text, properties, bookmarks, and the files in it."""
    document = pypdfium2.PdfDocument(body)
    said = [page.get_textpage().get_text_range() for page in document]
    said += [one.get_title() for one in document.get_toc()]
    said += document.get_metadata_dict().values()
    document.close()
    with pikepdf.open(io.BytesIO(body)) as opened:
        said += [str(value) for value in dict(opened.open_metadata()).values()]
        for name, one in opened.attachments.items():
            said.append(name)
            said.append(one.get_file().read_bytes().decode("utf-8", "replace"))
    return re.sub(r"[\r\n\x02\ufffe-]+", "", " ".join(said))


def addresses(nest: Nest) -> Iterator[tuple[Route, str]]:
    """Every address that can be read, made of a route and the keys of the house."""
    for route in routes():
        if not route.acts:
            for filling in fillings(route.pattern, route.parameters, nest):
                yield route, route.address(filling)


def links(page: Page) -> set[str]:
    """Addresses a page leads to."""
    found = {
        one.replace("&amp;", "&") for one in LINK.findall(page.text) + LOCATION.findall(page.text)
    }
    return {one for one in found if not one.startswith(ELSEWHERE)}


def signed_in(nest: Nest, role: str) -> Client:
    """A browser of somebody, with both factors; of a stranger without."""
    client = Client()
    if role != "stranger":
        client.force_login(nest.people.users[role])
        session = client.session
        session["has_two"] = True
        session.save()
    return client


def sung(nest: Nest, page: Page) -> set[str]:
    """The canaries in an answer; what the reader typed does not count."""
    return nest.birds.heard(TYPED.sub("", page.text))
