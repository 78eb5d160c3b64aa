"""The text of stored documents is read once, whatever the documents do."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.storage import storages

from raadslag.exchange.enclosures.errand import GIVEN_UP, GONE, UNKNOWN, run_one
from raadslag.exchange.enclosures.extract import Extractor
from raadslag.exchange.limits import Limits
from raadslag.exchange.sandbox import SLOW
from raadslag.files.actions import claim_text, keep
from raadslag.files.models import FileText
from raadslag.files.queries import CLAIM, awaiting_text, text_of
from tests.exchange import documents

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
NOW = datetime(2031, 2, 3, 12, tzinfo=UTC)


def told(text: FileText | None) -> tuple[list[str], str] | None:
    """Pages and problem of a text."""
    return None if text is None else (text.pages, text.problem)


def test_run_one_reads_what_waits_and_then_nothing() -> None:
    file = keep(b"Stien")

    ran = [run_one(NOW), run_one(NOW)]

    assert (ran, told(text_of(file))) == ([True, False], (["Stien"], ""))
    assert list(awaiting_text()) == []


def test_run_one_leaves_what_another_reads() -> None:
    file = keep(b"Stien")
    claim_text(file=file, now=NOW)

    assert (run_one(NOW), told(text_of(file))) == (False, None)


def test_run_one_takes_over_what_was_dropped() -> None:
    file = keep(b"Stien")
    claim_text(file=file, now=NOW)

    assert run_one(NOW + CLAIM + timedelta(seconds=1))
    assert told(text_of(file)) == (["Stien"], "")


def test_run_one_tells_what_cannot_be_read() -> None:
    file = keep(documents.pdf()[:300])

    run_one(NOW)

    text = text_of(file)
    assert text is not None
    assert (text.pages, text.problem.endswith(".")) == ([], True)


def test_run_one_gives_up_after_three_breakdowns() -> None:
    file = keep(documents.word())
    hurried = Extractor("", Limits(seconds=0.0))

    ran = [run_one(NOW + timedelta(minutes=at), hurried) for at in range(4)]

    assert ran == [True, True, True, False]
    assert told(text_of(file)) == ([], GIVEN_UP.format(problem=SLOW.format(seconds="0")))


def test_run_one_gives_up_what_killed_three_workers() -> None:
    file = keep(b"Stien")
    for at in range(3):
        claim_text(file=file, now=NOW + at * (CLAIM + timedelta(seconds=1)))

    assert run_one(NOW + 4 * CLAIM)
    assert told(text_of(file)) == ([], GIVEN_UP.format(problem=UNKNOWN))


def test_run_one_document_gone_from_the_store() -> None:
    file = keep(b"Stien")
    storages["documents"].delete(file.path)

    run_one(NOW)

    assert told(text_of(file)) == ([], GONE)
