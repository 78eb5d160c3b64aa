"""An SVG drawing drawn anew: shapes and colours, and nothing that runs or reaches out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from lxml import etree

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pictures.stylesheet import declared, safe, styled
from raadslag.exchange.safexml import decoded, parse

SVG = "http://www.w3.org/2000/svg"
LINK = "{http://www.w3.org/1999/xlink}href"
MOST_BYTES = 1_000_000
MOST_SHAPES = 20_000  # also counting what is drawn again by reference
DEEPEST = 200  # elements within each other
SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
KEPT = SHAPES | {
    *("svg", "g", "defs", "symbol", "use", "style", "marker", "clipPath", "mask", "pattern"),
    *("linearGradient", "radialGradient", "stop"),
}
GROUPS = ("a", "switch")  # what is in them is drawn, what they do is not
PLACED = frozenset(
    (
        *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr"),
        *("width", "height", "d", "points", "transform", "viewBox", "preserveAspectRatio"),
        *("offset", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits"),
        *("patternContentUnits", "patternTransform", "clipPathUnits", "maskUnits"),
        *("maskContentUnits", "markerWidth", "markerHeight", "markerUnits", "refX", "refY"),
        *("orient", "pathLength"),
    )
)
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*>", re.I)
NAMES: Mapping[str, re.Pattern[str]] = {
    "id": re.compile(r"[\w.-]+"),
    "href": re.compile(r"#[\w.-]+"),  # another part of the same drawing
    "class": re.compile(r"[\w\s.-]+"),
}
_REFERENCE = re.compile(r"url\(\s*['\"]?#([\w.-]+)")

NO_DRAWING = "Filen er ikke en SVG-tegning, der kan læses; gem den igen, eller brug PNG."
EMPTY = "SVG-tegningen har ingen former, der kan trykkes; gem den igen, eller brug PNG."
LARGE = "SVG-tegningen er for indviklet til et logo; gem den enklere, eller brug PNG."
# What would be lost or look different in print, and what to do about it.
LACKING: Mapping[str, str] = {
    "text": "Logoet har tekst i en skrift, vi ikke har; lav teksten om til kurver, og prøv igen.",
    "image": "Logoet har et billede i sig; gem det som rene former, eller brug PNG.",
    "filter": "Logoet har skygger eller slør, som ikke kan trykkes; fjern dem, eller brug PNG.",
}


def drawing_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """The drawing made anew, as JSON values."""
    return {"drawing": drawn(data).decode()}


def drawn(data: bytes) -> bytes:
    """The drawing with the shapes and colours it has, and nothing else.

    Scripts, events, animations, foreign content, addresses and the traces of
    the program it was made in are not taken along.

    Raises:
        Unreadable: It is none, cannot be printed as it looks, or is too large.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(LARGE)
    root = parse(_DOCTYPE.sub("", decoded(data), count=1).encode()).root
    if _kind(root) != "svg":
        raise Unreadable(NO_DRAWING)
    fresh = _copy(root, 0)
    if fresh is None or not any(_kind(one) in SHAPES for one in fresh.iter()):
        raise Unreadable(EMPTY)
    _bounded(fresh)
    return etree.tostring(fresh)


def _kind(element: etree._Element) -> str:
    """The name of an SVG element; "" of any other."""
    name = etree.QName(element)
    return name.localname if name.namespace in (SVG, None) else ""


def _copy(element: etree._Element, depth: int) -> etree._Element | None:
    kind = _kind(element)
    if depth > DEEPEST:
        raise Unreadable(LARGE)
    if kind in LACKING:
        raise Unreadable(LACKING[kind])
    if kind not in KEPT and kind not in GROUPS:
        return None
    name = "g" if kind in GROUPS else kind
    fresh = etree.Element(f"{{{SVG}}}{name}", nsmap=cast(dict[str, str], {None: SVG}))
    if kind == "style":
        fresh.text = styled(element.text or "")
        return fresh
    for at, value in _attributes(element):
        fresh.set(at, value)
    copies = (_copy(one, depth + 1) for one in element)
    fresh.extend([one for one in copies if one is not None])
    return fresh


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    """What names, places and colours the element."""
    for key, value in element.items():
        name = "href" if key == LINK else str(key)
        if kept := _attribute(name, str(value)):
            yield name, kept


def _attribute(name: str, value: str) -> str:
    """The value as far as it is taken along; "" when it is not."""
    if name in NAMES:
        return value if NAMES[name].fullmatch(value) else ""
    if name == "style":
        return declared(value)
    if name in PLACED:
        return value if safe(value) else ""
    return declared(f"{name}:{value}").partition(":")[2]


def _bounded(root: etree._Element) -> None:
    """Refuse what grows without end when its references are followed."""
    named = {one.get("id"): one for one in root.iter() if one.get("id")}
    weights: dict[etree._Element, int] = {}
    open_: set[etree._Element] = set()

    def weight(element: etree._Element) -> int:
        if element in weights:
            return weights[element]
        if element in open_ or len(open_) > DEEPEST:  # it draws itself
            raise Unreadable(LARGE)
        open_.add(element)
        parts = [*element, *(named[one] for one in _referred(element) if one in named)]
        weights[element] = 1 + sum(weight(one) for one in parts)
        open_.discard(element)
        return weights[element]

    if weight(root) > MOST_SHAPES:
        raise Unreadable(LARGE)


def _referred(element: etree._Element) -> Iterator[str]:
    """The names of what the element draws besides what is in it."""
    for key, value in element.items():
        if key == "href":
            yield str(value)[1:]
        else:
            yield from _REFERENCE.findall(str(value))
