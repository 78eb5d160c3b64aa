"""A hundred judged questions: what should be found is, and stands first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from raadslag.publications.models import PublicBody
from raadslag.search.asked import Asked
from raadslag.search.find import find
from tests.search.corpus import items, questions
from tests.search.indexed import indexed
from tests.web.portal.published import item, minuted, section, town

pytestmark = pytest.mark.django_db
RECALL, RANK = 0.98, 0.85


@pytest.fixture
def archive(folder: Path) -> PublicBody:
    """The fictional items, released and indexed."""
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    for number, title, text in items():
        item(release, str(number), title, content={"sections": [section(None, f"<p>{text}</p>")]})
    indexed(folder)
    return fjordby.body


def first_ten(question: str, body: PublicBody) -> list[int]:
    """The numbers found, with the spelling mended when that is offered."""
    found = find(Asked(question), body, counted=False)
    if not found.total and found.corrected:
        found = find(replace(found.asked, question=found.corrected), body, counted=False)
    return [int(hit.item.number) for hit in found.hits[:10]]


def test_what_should_be_found_is_and_stands_first(archive: PublicBody) -> None:
    judged = [(first_ten(question, archive), wanted) for question, wanted in questions()]

    recall = [len(set(found) & set(wanted)) / len(wanted) for found, wanted in judged]
    rank = [
        max((1 / (at + 1) for at, one in enumerate(found) if one in wanted), default=0.0)
        for found, wanted in judged
    ]
    missed = [pair for pair, part in zip(questions(), recall, strict=True) if part < 1]
    assert len(judged) >= 100
    assert sum(recall) / len(recall) >= RECALL, missed
    assert sum(rank) / len(rank) >= RANK
