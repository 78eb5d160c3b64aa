"""The country made: its database, then its index; runs within Django."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from bench.country.build import build
from bench.country.fill import fill
from raadslag.errands.measures import measure


def made(place: str, total: int) -> dict[str, float]:
    """Make the country in a folder of data, or go on; how fast that was."""
    filled = fill(Path(place), total)
    measure()  # as a worker does each hour
    built = build(Path(place), Path(settings.SEARCH_INDEX), total)
    return {
        "fill": total / filled,
        "prepare": built.prepared_per_second,
        "build": built.indexed_per_second,
        "bytes": built.bytes_an_item,
    }
