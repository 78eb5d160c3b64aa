"""The names of WordprocessingML, written once."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
VAL = f"{W}val"

_OFF = frozenset(("0", "false", "off", "none"))


def switched(place: etree._Element | None, name: str) -> bool | None:
    """Whether a property is on; None when nothing is said."""
    found = place.find(W + name) if place is not None else None
    return None if found is None else found.get(VAL, "1") not in _OFF


def value(place: etree._Element | None, *path: str) -> str:
    """The value of the element at the path; "" when it is not there."""
    for name in path:
        place = place.find(W + name) if place is not None else None
    return place.get(VAL, "") if place is not None else ""
