"""Acadre's nesting of ``table`` and ``fields``, looked up by name."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.html.words import fold


def tables(place: etree._Element, name: str) -> Iterator[etree._Element]:
    """All tables of that name inside, in the file's order."""
    for table in place.iter("table"):
        if table.get("name") == name:
            yield table


def own_tables(table: etree._Element, name: str) -> Iterator[etree._Element]:
    """The tables of that name directly inside."""
    for inner in table.findall("table"):
        if inner.get("name") == name:
            yield inner


def raw(table: etree._Element | None, name: str) -> str:
    """A field's content as written; "" when it is not there."""
    if table is None:
        return ""
    for field in table.iterfind("fields/field"):
        if field.get("name") == name:
            return "".join(str(part) for part in field.itertext())
    return ""


def text(table: etree._Element | None, *names: str) -> str:
    """The first of the fields that says something, folded."""
    for name in names:
        found = fold(raw(table, name))
        if found:
            return found
    return ""
