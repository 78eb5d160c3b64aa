"""The styles of a drawing, kept by name: colours and lines, and no addresses."""

from __future__ import annotations

import re

PROPERTIES = frozenset(
    (
        *("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity"),
        *("stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray"),
        *("stroke-dashoffset", "opacity", "color", "display", "visibility", "overflow"),
        *("clip-path", "clip-rule", "mask", "mask-type", "marker", "marker-start"),
        *("marker-mid", "marker-end", "stop-color", "stop-opacity", "paint-order"),
        *("mix-blend-mode", "isolation", "transform"),
    )
)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.S)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[\w\s.,#*>+-]+")
_VALUE = re.compile(r"(?:[\w\s.,%#()+*/!-]|url\(\s*['\"]?#[\w.-]+['\"]?\s*\))*")
_ADDRESS = re.compile(r"url\s*\((?!\s*['\"]?#)", re.I)


def safe(value: str) -> bool:
    """Whether a value names nothing outside the drawing.

    >>> safe("matrix(1 0 0 -1 2 3)"), safe("url(#a)"), safe("url(https://x.dk/a)")
    (True, True, False)
    """
    return _VALUE.fullmatch(value) is not None and _ADDRESS.search(value) is None


def declared(style: str) -> str:
    """The declarations that are known and name nothing outside.

    >>> declared("fill: #c00; behavior: url(x.htc); -inkscape-x: 1")
    'fill:#c00'
    """
    kept = []
    for one in style.split(";"):
        name, _, value = (part.strip() for part in one.partition(":"))
        if name in PROPERTIES and value and safe(value):
            kept.append(f"{name}:{value}")
    return ";".join(kept)


def styled(sheet: str) -> str:
    """A sheet of plain rules; what begins with @ is not taken along.

    >>> styled("@import 'x.css'; .a, .b { fill: red } @font-face { src: url(x) }")
    '.a, .b{fill:red}'
    """
    plain = re.sub(r"@[^{};]*;", "", _COMMENT.sub("", sheet))
    rules = ((selector.strip(), declared(body)) for selector, body in _RULE.findall(plain))
    return "".join(f"{at}{{{body}}}" for at, body in rules if body and _SELECTOR.fullmatch(at))
