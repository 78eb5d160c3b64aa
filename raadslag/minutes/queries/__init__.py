"""Questions about minutes."""

from raadslag.minutes.queries.copies import (
    SealedItem,
    corrections_of,
    latest_copy,
    minutes_of,
    public_correction,
    remarks_of,
    salts_of,
    sealed_copy,
    sealed_items,
    unanswered,
)
from raadslag.minutes.queries.extracts import sealed_about
from raadslag.minutes.queries.overview import Line, overview
from raadslag.minutes.queries.signing import Standing, owed_by, standing_of

__all__ = [
    "Line",
    "SealedItem",
    "Standing",
    "corrections_of",
    "latest_copy",
    "minutes_of",
    "overview",
    "owed_by",
    "public_correction",
    "remarks_of",
    "salts_of",
    "sealed_about",
    "sealed_copy",
    "sealed_items",
    "standing_of",
    "unanswered",
]
