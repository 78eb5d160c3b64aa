"""Amounts and days in text, marked up so that programs and screen readers understand them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from raadslag.rules.values import find_values

ELEMENTS = {
    "amount": ('<data value="{}">', "</data>"),
    "date": ('<time datetime="{}">', "</time>"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of text and the tags to put around it."""

    start: int
    end: int
    opening: str
    closing: str


def values_in(text: str) -> Iterator[Mark]:
    """Marks for the amounts and days of a text, in order."""
    for one in find_values(text):
        if one.kind in ELEMENTS:
            opening, closing = ELEMENTS[one.kind]
            yield Mark(one.start, one.end, opening.format(one.machine), closing)


def with_values(text: str) -> SafeString:
    """Plain text as HTML that reads the same, its amounts and days marked up."""
    made, at = [], 0
    for one in values_in(text):
        inner = escape(text[one.start : one.end])
        made += [escape(text[at : one.start]), one.opening, inner, one.closing]
        at = one.end
    made.append(escape(text[at:]))
    return mark_safe("".join(made))  # noqa: S308  # every piece of the text is escaped
