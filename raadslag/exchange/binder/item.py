"""One item of an agenda as a PDF of its own, with its enclosures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from raadslag.exchange.binder.contents import Binder, Written
from raadslag.exchange.binder.workshop import Step, unheard
from raadslag.exchange.binder.write import write


def write_item(binder: Binder, at: int, target: Path, progress: Step = unheard) -> Written:
    """Write the entry at a place, counted from 0, without a front page."""
    return write(replace(binder, entries=(binder.entries[at],)), target, progress, front=False)
