from pathlib import Path

import pytest

from bench.country import build as building
from bench.country import fill as filling
from bench.country.build import build
from bench.country.document import document_of
from bench.country.fill import fill
from bench.country.items import Item, items
from bench.country.words import Words
from raadslag.publications.models import PublicItem, PublicMeeting
from raadslag.search.documents import all_documents
from raadslag.search.engine import Reading

TOTAL = 25
SMALL = Words(8_000)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small vocabulary, and steps within a small country."""
    monkeypatch.setattr(filling, "Words", lambda: SMALL)
    monkeypatch.setattr(building, "Words", lambda: SMALL)
    monkeypatch.setattr(filling, "STEP", 10)
    monkeypatch.setattr(building, "STEP", 10)


def country() -> list[Item]:
    """Its items."""
    return list(items(SMALL, 0, TOTAL, TOTAL))


@pytest.mark.django_db
def test_rows_of_the_country_are_what_its_index_is_made_of(tmp_path: Path) -> None:
    fill(tmp_path, TOTAL)

    assert list(all_documents()) == [document_of(one) for one in country()]


@pytest.mark.django_db
def test_fill_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    fill(tmp_path, 10)

    fill(tmp_path, TOTAL)

    assert [PublicItem.objects.count(), PublicMeeting.objects.count()] == [25, 3]


def test_build_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    build(tmp_path, tmp_path / "search", 10)

    built = build(tmp_path, tmp_path / "search", TOTAL)

    index = Reading(built.folder)
    assert (index.searcher.num_docs, index.mark and index.mark.fact) == (26, TOTAL)


def test_same_number_is_the_same_item() -> None:
    assert country() == country()
