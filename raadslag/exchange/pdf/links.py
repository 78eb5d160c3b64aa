"""Web addresses that a PDF lays over its words."""

from __future__ import annotations

import ctypes
from typing import NamedTuple

from raadslag.exchange.pdf import engine
from raadslag.exchange.pdf.runs import Run

MAX_LINKS = 2_000  # per page; a broken file can make the list endless


class Link(NamedTuple):
    """A rectangle that leads to ``url``."""

    x0: float
    y0: float
    x1: float
    y1: float
    url: str


def page_links(document: int, page: int) -> list[Link]:
    """The links of a page that lead to the web."""
    position, link = ctypes.c_int(0), ctypes.c_void_p()
    found: list[Link] = []
    for _ in range(MAX_LINKS):
        if not engine.next_link(page, ctypes.addressof(position), ctypes.addressof(link)):
            break
        url = _url(document, link.value)
        if url:
            found.append(_boxed(link.value, url))
    return found


def _url(document: int, link: int | None) -> str:
    """The address of a link, empty unless it is http or https."""
    action = engine.link_action(link) if link else None
    if not action:
        return ""
    length = engine.action_url(document, action, None, 0)
    if length <= 1:
        return ""
    buffer = ctypes.create_string_buffer(length)
    engine.action_url(document, action, ctypes.addressof(buffer), length)
    url = buffer.value.decode("utf-8", "replace").strip()
    return url if url.lower().startswith(("http://", "https://")) else ""


def _boxed(link: int | None, url: str) -> Link:
    box = (ctypes.c_float * 4)()
    engine.link_box(link, ctypes.addressof(box))
    left, top, right, bottom = box
    return Link(left, min(top, bottom), right, max(top, bottom), url)


def linked(runs: list[Run], links: list[Link]) -> list[Run]:
    """The runs, those under a link with its address."""
    return [run._replace(url=_over(run, links)) for run in runs]


def _over(run: Run, links: list[Link]) -> str:
    """Address of the link that covers the middle of a run."""
    x, y = (run.x0 + run.x1) / 2, run.y + run.size / 4
    return next((k.url for k in links if k.x0 <= x <= k.x1 and k.y0 <= y <= k.y1), "")
