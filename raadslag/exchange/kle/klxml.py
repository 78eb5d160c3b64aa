"""KL's own XML: main groups, groups and topics, nested (1.1 and 2.0) or in a row."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.kle.topic import Topic, topic
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.safexml import parse

_LEVELS = frozenset({"Hovedgruppe", "Gruppe", "Emne"})
_WORDS = frozenset({"EmneStikord", "EmneOgHandlingsfacetStikord"})
_ABOUT = ("AdministrativInfo", "UUID", "Nr", "Dato")  # ends of names that hold no word


def topics(data: bytes, name: str) -> Iterator[Topic | None]:
    """Each topic and group in force, whatever it stands in and whatever namespace.

    Raises:
        Unreadable: The file is cut off or declares entities; half a plan is none.
    """
    parsed = parse(data)
    if any("ikke velformet" in warning.message for warning in parsed.warnings):
        raise Unreadable(f"{name} er afbrudt eller beskadiget; hent den igen fra KL.")
    for place in parsed.root.iter(etree.Element):
        level = _name(place)
        if level in _LEVELS and not _retired(place):
            yield topic(
                _text(place, f"{level}Nr"),
                _text(place, f"{level}Titel"),
                _words(place),
                kept=_text(place, "SletningJaevnfoerPersondataloven"),
                archive=_text(place, "BevaringJaevnfoerArkivloven"),
            )


def _name(place: etree._Element) -> str:
    """The element's name without its namespace."""
    return etree.QName(place).localname


def _text(place: etree._Element, name: str) -> str:
    found = (child for child in place.iterchildren(etree.Element) if _name(child) == name)
    return "".join("".join(map(str, child.itertext())) for child in found)


def _retired(place: etree._Element) -> bool:
    """Whether it has been taken out; the date stands in its own administrative part."""
    named = f"{_name(place)}AdministrativInfo"
    own = (child for child in place.iterchildren(etree.Element) if _name(child) == named)
    return any(
        _name(inner) == "UdgaaetDato" for child in own for inner in child.iter(etree.Element)
    )


def _words(place: etree._Element) -> Iterator[str]:
    """The topic's words: text of its own, or of the innermost elements."""
    for child in place:
        if _name(child) in _WORDS:
            yield from _leaves(child)


def _leaves(place: etree._Element) -> Iterator[str]:
    if not len(place):
        yield place.text or ""
    for child in place:
        if not _name(child).endswith(_ABOUT):
            yield from _leaves(child)
