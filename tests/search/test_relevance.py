"""Judged questions: what should be found is, and stands first; with compounds and without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from raadslag.publications.models import PublicBody
from raadslag.rules.danish.compounds import learn
from raadslag.search.analysis import Analyzer, stem
from raadslag.search.asked import Asked
from raadslag.search.changes import now_mark
from raadslag.search.documents import all_documents
from raadslag.search.engine import Writing, new_folder, put_in_force
from raadslag.search.find import find
from tests.search.corpus import ASKED_BY_CITIZENS, items, questions
from tests.search.indexed import indexed
from tests.web.portal.published import item, minuted, section, town

pytestmark = pytest.mark.django_db
RECALL, RANK = 0.98, 0.85
RECALL_WHOLE = 0.9  # when no word is taken apart
GAIN = 0.03  # of recall by taking words apart
Judged = Sequence[tuple[str, list[int]]]


@pytest.fixture
def archive() -> PublicBody:
    """The fictional items, released."""
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    for number, title, text in items():
        item(release, str(number), title, content={"sections": [section(None, f"<p>{text}</p>")]})
    return fjordby.body


def indexed_whole(folder: Path) -> None:
    """Index everything by an analyzer that takes no word apart."""
    whole = Analyzer(learn({}, stem, frozenset()))
    made = new_folder(folder, whole)
    writing = Writing(made, whole)
    writing.index(all_documents())
    writing.keep(now_mark())
    writing.close()
    put_in_force(folder, made)


def first_ten(question: str, body: PublicBody) -> list[int]:
    """The numbers that stand on the page, or behind its »Mente du«."""
    found = find(Asked(question), body, counted=False)
    hits = found.hits or found.nearest
    if not hits and found.corrected:
        hits = find(replace(found.asked, question=found.corrected), body, counted=False).hits
    return [int(hit.item.number) for hit in hits[:10]]


@dataclass(frozen=True)
class Figures:
    """How well some questions are answered."""

    recall: float  # of what should be found, the part among the first ten; mean
    rank: float  # one over the place of the first that should be found; mean
    missed: tuple[str, ...]


def figures(judged: Judged, body: PublicBody) -> Figures:
    """What the first ten of each question are worth."""
    answers = [(question, first_ten(question, body), wanted) for question, wanted in judged]
    parts = [len(set(found) & set(wanted)) / len(wanted) for _, found, wanted in answers]
    ranks = [_rank(found, wanted) for _, found, wanted in answers]
    missed = tuple(one[0] for one, part in zip(answers, parts, strict=True) if part < 1)
    return Figures(_mean(parts), _mean(ranks), missed)


def _rank(found: Sequence[int], wanted: Sequence[int]) -> float:
    return next((1 / at for at, one in enumerate(found, 1) if one in wanted), 0.0)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return round(sum(listed) / len(listed), 3)


def test_what_should_be_found_is_and_stands_first(archive: PublicBody, folder: Path) -> None:
    sets = {"judged": questions(), "citizens": questions(ASKED_BY_CITIZENS)}
    every = [pair for some in sets.values() for pair in some]
    indexed_whole(folder)
    whole = figures(every, archive)
    indexed(folder)
    parted = figures(every, archive)
    by_set = {name: figures(some, archive) for name, some in sets.items()}

    print(f"\nwith compounds: {parted}\nwithout: {whole}\nby set: {by_set}")  # pytest -s shows it
    assert len(every) >= 120
    assert (parted.recall >= RECALL, parted.rank >= RANK) == (True, True), parted
    assert (whole.recall >= RECALL_WHOLE, whole.rank >= RANK) == (True, True), whole
    assert by_set["citizens"].recall >= RECALL_WHOLE, by_set
    assert parted.recall - whole.recall >= GAIN
