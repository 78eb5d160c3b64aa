"""What the verbs of this room are handed."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag.cases.entries import PaperEntry
from raadslag.consultations.actions import Routing


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """An item as it is to stand on the agenda; a closed one has a public title."""

    number: str
    title: str
    paper: PaperEntry
    closed: bool = False
    public_title: str = ""
    routing: Routing | None = None
