"""How many each choice leaves, counted or judged from a part."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from tantivy import Query

from raadslag.search.analysis import beginner
from raadslag.search.counts import Counts, counts
from raadslag.search.documents import SAMPLED, Document
from raadslag.search.engine import Mark, Reading, Writing

MANY = 8_000
YEARS = (2023, 2024, 2025, 2026)


def document(key: int) -> Document:
    """One of many items: each fourth of a year, one of fifty of a body that meets seldom."""
    on = date(YEARS[key % 4], 1, 1) + timedelta(days=key % 300)
    body = 2 if key % 50 == 0 else 1
    return Document(key, key // 10, 1, body, on, key % 10, f"Sag {key}", ())


def many(folder: Path) -> Reading:
    """An index of them all."""
    writing = Writing(folder, beginner())
    writing.index(document(key) for key in range(1, MANY + 1))
    writing.keep(Mark(fact=1))
    writing.close()
    return Reading(folder, beginner())


def test_counts_one_by_one(tmp_path: Path) -> None:
    index = many(tmp_path)
    query = Query.term_query(index.schema, "tags", "b1", "basic")

    found = counts(query, MANY, index)

    assert not found.rounded
    assert found.values["year"] == dict.fromkeys(YEARS, MANY // 4)
    assert found.values["organization"] == {1: MANY * 49 // 50, 2: MANY // 50}
    assert counts(query, 0, index) == Counts()


def test_counts_judged_from_a_part(tmp_path: Path) -> None:
    index = many(tmp_path)
    query = Query.term_query(index.schema, "tags", "b1", "basic")

    found = counts(query, MANY, index, exact_to=MANY - 1)

    assert found.rounded
    assert {abs(one - MANY // 4) < 300 for one in found.values["year"].values()} == {True}
    assert 0 < found.values["organization"][2] < 3 * MANY // 50
    assert all(len(str(one).rstrip("0")) <= 2 for one in found.values["year"].values())


def test_the_sample_is_spread_over_meetings_and_places_in_them() -> None:
    chosen = [one for key in range(1, 160_001) if "s" in (one := document(key)).tags]
    places = Counter(one.position for one in chosen)

    assert abs(len(chosen) - 160_000 // SAMPLED) < 100
    assert max(places.values()) < 1.05 * min(places.values())
