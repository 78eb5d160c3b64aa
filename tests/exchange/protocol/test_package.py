"""Minutes with their attachments as one document, and what was added to them later."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, cast

import pytest
from docx import Document
from pytest_django import Settings

from raadslag.agendas.models import Exclusion
from raadslag.exchange.binder.orders import DAMAGED, LOCKED
from raadslag.exchange.protocol.printing import printed
from raadslag.files.actions import keep
from raadslag.minutes.actions import correct
from raadslag.minutes.content import PartialProtocol
from raadslag.minutes.models import MinutesCopy
from raadslag.minutes.seen import shown_to
from raadslag.publications.actions import release
from tests.exchange.binder.examples import DOCX, PDF, locked, report, untagged
from tests.exchange.binder.reading import Printed
from tests.exchange.protocol.test_printing import public_pdf
from tests.minutes.written import DAWN, Record, sealed
from tests.pdf_conformance import A3A, UA1, faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture(autouse=True)
def own_key(tmp_path: Path, settings: Settings) -> None:
    """A key of the test's own to sign the log with."""
    settings.LOG_KEY = tmp_path / "log-key.pem"


def attached(record: Record, item: int, *files: tuple[str, str, bytes, bool]) -> None:
    """Lay documents with an item of the text: title, kind, bytes, whether it is closed."""
    copy = record.copy
    text = json.loads(json.dumps(copy.text))
    text["items"][item]["attachments"] = [
        {
            "title": title,
            "sha256": keep(content).sha256,
            "media_type": kind,
            "size": len(content),
            "closed": closed,
        }
        for title, kind, content, closed in files
    ]
    MinutesCopy.objects.filter(pk=copy.pk).update(text=text)


def package(record: Record, folder: Path, text: PartialProtocol | None = None) -> Printed:
    """The minutes with their attachments."""
    path = folder / "pakke.pdf"
    content = text or cast(PartialProtocol, record.copy.text)
    path.write_bytes(printed(content, record.minutes, "pakke").content)
    return Printed(path, cast(Any, None))


def test_a_package_holds_the_attachments_with_bookmarks_and_tags(tmp_path: Path) -> None:
    record = sealed(2, "Ny kaj", "Molen")
    attached(record, 0, ("Rapport", PDF, report("Alfa", 2), False))
    attached(record, 1, ("Tilbud", PDF, report("Beta", 1), True))

    made = package(record, tmp_path)

    assert [one for one in made.bookmarks if one[0] < 2] == [
        (0, "1. Ny kaj"),
        (1, "Bilag 1: Rapport"),
        (0, "2. Molen"),
        (1, "Bilag 1: Tilbud"),
        (0, "Godkendelse"),
    ]
    assert ["Alfa" in made.pages[-3], "Beta" in made.pages[-1]] == [True, True]
    assert "1. Tilbud Lukket bilag." in made.text
    assert faults(made.path) == {UA1: {}, A3A: {}}


def test_a_package_lies_in_a_file_that_nobody_else_finds(tmp_path: Path) -> None:
    record = sealed(2, "Ny kaj")
    attached(record, 0, ("Rapport", PDF, report("Alfa", 1), False))

    made = printed(cast(PartialProtocol, record.copy.text), record.minutes, "pakke")

    assert not Path(made.file.name).exists()  # it is gone with the one who reads it
    assert made.content.startswith(b"%PDF-")
    assert made.file.closed


def test_attachments_of_a_covered_item_are_not_in_the_package(tmp_path: Path) -> None:
    record = sealed(2, "Ny kaj", "Molen", closed=True)
    attached(record, 0, ("Rapport", PDF, report("Alfa", 1), False))
    attached(record, 1, ("Tilbud", PDF, report("Beta", 1), True))
    bo, item = record.hall.people[1], record.hall.items[1]
    Exclusion.objects.create(item=item, person=bo, starts_at=DAWN, reason="x")

    made = package(record, tmp_path, shown_to(record.hall.member(1), record.copy))

    assert "Alfa" in made.text
    assert [one for one in ("Beta", "Tilbud", "Molen") if one in made.text] == []
    assert b"Tilbud" not in made.path.read_bytes()


def test_no_attachment_stops_the_package_and_each_is_told_of(tmp_path: Path) -> None:
    record = sealed(2, "Ny kaj")
    attached(
        record,
        0,
        ("Låst", PDF, locked(), False),
        ("Ødelagt", PDF, b"%PDF-1.7\n" + b"x" * 900, False),
        ("Scan", PDF, untagged(), False),
        ("Notat", DOCX, b"PK\x03\x04", False),
    )

    made = package(record, tmp_path)

    assert f"1. Låst {LOCKED}" in made.text
    assert f"2. Ødelagt {DAMAGED}" in made.text
    assert "3. Scan Ikke mærket op til skærmlæser." in made.text
    assert "4. Notat Vedlagt som fil i dette dokument: Notat.docx." in made.text


def test_what_was_added_later_stands_in_every_form(tmp_path: Path) -> None:
    record = sealed(2, "Ny kaj")
    correct(minutes=record.minutes, text="Kl. 14.", reason="Ur", now=DAWN, actor=record.erik)
    (item,) = record.hall.items
    correct(
        minutes=record.minutes, item=item, text="40 m.", reason="Fejl", now=DAWN, actor=record.erik
    )

    made = package(record, tmp_path)
    content = printed(cast(PartialProtocol, record.copy.text), record.minutes, "docx").content
    public = public_pdf(
        release(meeting=record.hall.sitting.meeting, kind="minutes", actor=record.erik), tmp_path
    )

    word = " ".join(one.text for one in Document(io.BytesIO(content)).paragraphs)
    for said in (made.text, public.text, word):
        assert "Tilføjelse 1 af 18. marts 2026: Kl. 14. Begrundelse: Ur" in " ".join(said.split())
        assert "40 m. Begrundelse: Fejl" in said
