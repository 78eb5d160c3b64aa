"""What documents say is kept once, and read by one at a time."""

from datetime import UTC, datetime, timedelta

import pytest

from raadslag.files.actions import claim_text, keep, keep_text, release_text
from raadslag.files.models import FileText, StoredFile
from raadslag.files.queries import CLAIM, awaiting_text, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
NOW = datetime(2031, 2, 3, 12, tzinfo=UTC)


def kept(file: StoredFile, page: str) -> FileText:
    """The text of a file of one page."""
    return keep_text(
        file=file, pages=[page], places=["side 1"], metadata={"titel": "Sti"}, problem="", now=NOW
    )


def test_keep_text_again_replaces_it() -> None:
    file = keep(b"Stien")
    kept(file, "En")

    kept(file, "To")

    text = text_of(file)
    assert text is not None
    assert (text.pages, text.places, text.metadata) == (["To"], ["side 1"], {"titel": "Sti"})


def test_text_of_claimed_document_is_not_there_yet() -> None:
    file = keep(b"Stien")

    claim_text(file=file, now=NOW)

    assert text_of(file) is None
    assert list(awaiting_text()) == [file]


def test_claim_text_is_for_one_at_a_time() -> None:
    file = keep(b"Stien")
    later = NOW + CLAIM + timedelta(seconds=1)

    claims = [claim_text(file=file, now=now) for now in (NOW, NOW, later, later)]

    assert claims == [True, False, True, False]


def test_claim_text_after_three_attempts_is_refused() -> None:
    file = keep(b"Stien")
    for _ in range(3):
        claim_text(file=file, now=NOW)
        release_text(file=file)

    assert not claim_text(file=file, now=NOW)


def test_claim_text_of_a_read_document_is_refused() -> None:
    file = keep(b"Stien")
    kept(file, "Stien")

    assert not claim_text(file=file, now=NOW)
