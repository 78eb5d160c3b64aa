"""Days the town hall is closed: public holidays and the municipality's own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache

from holidays import country_holidays

from raadslag.bodies.states import OptionalDay


def closed_days(
    years: Iterable[int],
    optional: Collection[str] = (),
    closing_days: Iterable[date] = (),
) -> frozenset[date]:
    """Public holidays of ``years``, the optional ones chosen, and own closing days.

    Store bededag is among them up to 2023, when it was abolished.

    >>> sorted(closed_days([2026], {OptionalDay.CHRISTMAS_EVE}))[-3:]
    [datetime.date(2026, 12, 24), datetime.date(2026, 12, 25), datetime.date(2026, 12, 26)]
    """
    asked = sorted(set(years))
    chosen = [OptionalDay(name) for name in optional]
    free = {date.fromisoformat(f"{year}-{day.value}") for year in asked for day in chosen}
    public = {day for year in asked for day in _public(year)}
    return frozenset(public | free | set(closing_days))


@lru_cache(maxsize=64)  # every deadline of an overview asks for the same years
def _public(year: int) -> frozenset[date]:
    return frozenset(country_holidays("DK", years=year))
