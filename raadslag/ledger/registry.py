"""Where what an entry commits to is found again; each room tells of its own kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

Found = Mapping[str, object]  # what is there, by key; what is missing was erased or deleted
Finder = Callable[[Sequence[str]], Found]
Lister = Callable[[], Iterable[str]]  # keys of everything of a kind that the log must hold
Inspector = Callable[[], Iterable[str]]  # Danish sentences on what does not fit
FINDERS: dict[str, Finder] = {}
LISTERS: dict[str, Lister] = {}
INSPECTORS: dict[str, Inspector] = {}


def committed(kind: str, finder: Finder, lister: Lister | None = None) -> None:
    """Let the contents of a kind be found by this function: keys to what they say now.

    Args:
        kind: EntryKind.
        finder: Gives what the things of some keys say.
        lister: Gives the keys of all there is of the kind. What is there when the log begins
            is taken in; what has no entry later was put in behind the back of the verbs.
    """
    FINDERS[kind] = finder
    if lister:
        LISTERS[kind] = lister


def inspected(kind: str, inspector: Inspector) -> None:
    """Let what is made from a kind, such as a PDF's bytes, be looked at with the log."""
    INSPECTORS[kind] = inspector
