"""What changed between two versions, made ready for the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.rules.difference import Piece, changed
from raadslag.rules.list_difference import EntryDifference

CONTEXT = 15  # words kept on each side of a change
SHORTEST = 20  # words a fold must hide to be worth a press
_WORD = re.compile(r"\S+\s*")

NEWS: dict[tuple[str, str], str | Promise] = {
    ("item", "added"): gettext_lazy("Nyt punkt"),
    ("item", "removed"): gettext_lazy("Udgået"),
    ("section", "added"): gettext_lazy("Nyt afsnit"),
    ("section", "removed"): gettext_lazy("Afsnit udgået"),
    ("motion", "added"): gettext_lazy("Ny indstilling"),
    ("motion", "removed"): gettext_lazy("Indstilling udgået"),
    ("attachment", "added"): gettext_lazy("Nyt bilag"),
    ("attachment", "removed"): gettext_lazy("Bilag udgået"),
    ("attachment", "replaced"): gettext_lazy("Bilag udskiftet"),
}
ANY: dict[str, str | Promise] = {
    "retitled": gettext_lazy("Ny titel"),
    "rewritten": gettext_lazy("Ændret tekst"),
    "replaced": gettext_lazy("Udskiftet"),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece as it is shown; ``words`` counts those that are folded away."""

    kind: Literal["same", "added", "removed", "folded"]
    text: str
    words: int = 0


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened to an entry, and its word."""

    key: str
    label: str | Promise


def difference(pieces: Sequence[Piece]) -> dict[str, object]:
    """What the template ``kit/difference.html`` shows."""
    return {"stretches": tuple(stretches(pieces)), "changed": changed(pieces)}


def list_difference(entries: Sequence[EntryDifference]) -> dict[str, object]:
    """What the template ``kit/list_difference.html`` shows."""
    return {"entries": entries}


def news(entry: EntryDifference) -> tuple[News, ...]:
    """What happened to an entry, in words; what happened within it is told there."""
    return tuple(News(key, _label(entry, key)) for key in entry.news if key != "parts")


def _label(entry: EntryDifference, key: str) -> str | Promise:
    if key == "moved":
        if not (entry.number_before and entry.number_after):
            return _("Flyttet")
        return _("Flyttet fra %(before)s til %(after)s") % {
            "before": entry.number_before,
            "after": entry.number_after,
        }
    return NEWS.get((entry.kind, key)) or ANY[key]


def stretches(pieces: Sequence[Piece]) -> Iterator[Stretch]:
    """Pieces with what stayed folded, but for some words around each change."""
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        if piece.kind == "same":
            yield from _folded(piece.text, before=at > 0, after=at < last)
        else:
            yield Stretch(piece.kind, _visible(piece.text))


def _folded(text: str, *, before: bool, after: bool) -> Iterator[Stretch]:
    """What stayed, its middle folded; ``before`` and ``after`` say where changes are."""
    ends = [match.end() for match in _WORD.finditer(text)]
    head = CONTEXT if before else 0
    tail = CONTEXT if after else 0
    hidden = len(ends) - head - tail
    if hidden < SHORTEST:
        yield Stretch("same", text)
        return
    start = ends[head - 1] if head else 0
    end = ends[len(ends) - tail - 1]
    shown = [Stretch("same", text[:start]), Stretch("folded", text[start:end], hidden)]
    yield from (one for one in (*shown, Stretch("same", text[end:])) if one.text)


def _visible(text: str) -> str:
    """Changed text; where only line breaks changed, they get a sign."""
    return text if text.strip() else text.replace("\n", "¶\n")
