"""A figure, and the register of what measures them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number; ``baseline`` says what it is held against."""

    name: str
    value: float
    unit: str
    baseline: str
    command: str = "make bench"

    def __str__(self) -> str:
        return f"{self.name} {shown(self.value)} {self.unit} (baseline {self.baseline})"

    def as_json(self) -> dict[str, str | float]:
        """The figure as bench/latest.json holds it."""
        return asdict(self)


Measure = Callable[[], Iterator[Figure]]
MEASURES: dict[str, Measure] = {}


def measures(measure: Measure) -> Measure:
    """Register a function that yields figures, under its own name."""
    MEASURES[measure.__name__] = measure
    return measure


def shown(value: float) -> str:
    """A number with three figures that tell.

    >>> [shown(0.01234), shown(5.678), shown(1234.5), shown(7.0)]
    ['0.0123', '5.68', '1234', '7']
    """
    if value == int(value):
        return str(int(value))
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
