"""Pieces of a text that were found in it, none within another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Span(Protocol):
    """A piece of a text, from a place up to another."""

    @property
    def start(self) -> int:
        """Where it begins, from 0."""

    @property
    def end(self) -> int:
        """Where it ends, not counted in."""


S = TypeVar("S", bound=Span)


def parted(found: Iterable[S]) -> tuple[S, ...]:
    """Those found in order, without what overlaps one that begins before it or is longer.

    >>> from types import SimpleNamespace as At
    >>> [one.end for one in parted([At(start=2, end=4), At(start=0, end=2), At(start=0, end=3)])]
    [3]
    """
    kept: list[S] = []
    for one in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)
