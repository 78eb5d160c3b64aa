"""Where what an entry commits to is found again; each room tells of its own kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Found = Mapping[str, object]  # what is there, by key; what is missing was erased or deleted
Finder = Callable[[Sequence[str]], Found]
FINDERS: dict[str, Finder] = {}


def committed(kind: str, finder: Finder) -> None:
    """Let the contents of a kind be found by this function: keys to what they say now."""
    FINDERS[kind] = finder
