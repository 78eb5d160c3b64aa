"""Questions about minutes."""

from raadslag.minutes.queries.copies import (
    corrections_of,
    latest_copy,
    minutes_of,
    remarks_of,
    salts_of,
    sealed_copy,
    unanswered,
)
from raadslag.minutes.queries.overview import Line, overview
from raadslag.minutes.queries.signing import Standing, owed_by, standing_of

__all__ = [
    "Line",
    "Standing",
    "corrections_of",
    "latest_copy",
    "minutes_of",
    "overview",
    "owed_by",
    "remarks_of",
    "salts_of",
    "sealed_copy",
    "standing_of",
    "unanswered",
]
