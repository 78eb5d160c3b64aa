"""What keeps a search of a whole country short: pairs of common words, and whole compounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from math import exp
from pathlib import Path

import pytest
from pytest import approx

from raadslag.rules.danish.compounds import learn
from raadslag.search.analysis import Analyzer, stem
from raadslag.search.asking import ENOUGH, Within, query_of
from raadslag.search.clauses import clauses
from raadslag.search.documents import Document
from raadslag.search.engine import Mark, Reading, Writing
from raadslag.search.vocabulary import (
    MANY,
    of_counts,
    read_vocabulary,
    write_vocabulary,
)

PARTS = learn({}, stem, frozenset({"cykel", "sti"}))
PLAIN = Document(1, 1, 1, 1, date(2026, 1, 13), 0, "Sag", ())


def written(folder: Path, analyzer: Analyzer, documents: Iterable[Document]) -> Reading:
    """An index of them."""
    folder.mkdir(exist_ok=True)
    writing = Writing(folder, analyzer)
    writing.index(documents)
    writing.keep(Mark(fact=1))
    writing.close()
    return Reading(folder, analyzer)


def found(question: str, index: Reading, within: Within | None = None) -> list[int]:
    """The keys of what is found."""
    query = query_of(clauses(question), within or Within(), index)
    return sorted(index.page(query, 500)[1])


COMMON_STEMS = {"byraad", "by", "raad", "havnestoet", "havn", "stoet"}
SAYING = [
    ("Sagen tages til efterretning", ()),
    ("Efterretning til sagen", ("Til orientering.",)),
    ("Noget til", ("Efterretning om andet.",)),
    ("Andet", ("Byrådet tog det til efterretning som meddelt.",)),
]


@pytest.mark.parametrize("common", [(), ("til", "efterretning"), ("til", "efterretning", "tag")])
@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ('"til efterretning"', [1, 4]),
        ('"efterretning til"', [2]),
        ('"tages til efterretning"', [1]),
        ('"til efterretning som"', [4]),
        ('sagen -"til efterretning"', [2]),
    ],
)
def test_a_phrase_is_found_the_same_with_and_without_pairs(
    common: tuple[str, ...], question: str, keys: list[int], tmp_path: Path
) -> None:
    analyzer = Analyzer(PARTS, {stem(one): 0.9 for one in common})

    index = written(
        tmp_path,
        analyzer,
        (
            replace(PLAIN, key=n, title=title, texts=texts)
            for n, (title, texts) in enumerate(SAYING, 1)
        ),
    )

    assert found(question, index) == keys


def test_a_compound_that_many_have_is_not_looked_for_in_parts_in_a_whole_country(
    tmp_path: Path,
) -> None:
    compounds = [replace(PLAIN, key=n, title="Cykelsti") for n in range(1, ENOUGH)]
    apart = replace(PLAIN, key=1000, title="En sti til hver cykel")
    few = written(tmp_path / "few", Analyzer(PARTS), [*compounds, apart])
    more = [*compounds, replace(PLAIN, key=999, title="Cykelsti"), apart]
    many = written(tmp_path / "many", Analyzer(PARTS), more)

    assert 1000 in found("cykelsti", few)
    assert 1000 not in found("cykelsti", many)
    assert 1000 in found("cykelsti", many, Within(tags=("b1",)))


def test_common_words_are_learnt_when_there_are_many_items(tmp_path: Path) -> None:
    counts = Counter({"byrådet": MANY, "sjælden": 5, "havnestøtte": MANY})

    few, many = of_counts(counts, MANY - 1), of_counts(counts, MANY)
    write_vocabulary(tmp_path, many)

    assert few.common == {}
    assert set(many.common) == COMMON_STEMS
    assert many.common["byraad"] == approx(1 - exp(-1))
    assert read_vocabulary(tmp_path) == many


def test_only_a_pair_that_much_of_the_archive_could_have_is_written() -> None:
    analyzer = Analyzer(PARTS, {"og": 0.9, "sag": 0.4, "ret": 0.3})

    written = analyzer.written("Sag og ret", ["Og sag om cykelsti og sti"])

    assert written.pairs == "og+sag sag+og"
    assert written.words.endswith("sag om cykelsti og sti ¶ cykl")  # "sti" is there already
