"""Words in scanned pages: recognised in the background, a few pages at a time."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.storage import storages
from PIL import Image, ImageDraw, ImageFont

from raadslag.errands.texts import ERRANDS
from raadslag.exchange.enclosures.errand import run_one
from raadslag.exchange.enclosures.extract import NOT_INSTALLED, Extractor, installed
from raadslag.exchange.enclosures.read_pdf import SCANNED
from raadslag.exchange.enclosures.recognise import (
    NOTHING,
    RECOGNISED,
    NoProgram,
    Recogniser,
)
from raadslag.exchange.enclosures.scans import keys, recognise
from raadslag.files.actions import keep
from raadslag.files.models import FileText, StoredFile
from raadslag.files.queries import text_of
from tests.exchange.enclosures import sheets
from tests.exchange.pictures import drawn

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
NOW = datetime(2031, 2, 3, 12, tzinfo=UTC)
ONE_PAGE = 0.0  # seconds a turn may take: each page is then a turn of its own


def scan(*pages: str) -> bytes:
    """A PDF whose pages are pictures of text, as a scanner makes it."""
    pictures = []
    for text in pages:
        sheet = Image.new("L", (1240, 1754), 255)
        ImageDraw.Draw(sheet).text((120, 160), text, fill=0, font=ImageFont.load_default(44))
        pictures.append(sheet)
    made = io.BytesIO()
    pictures[0].save(made, "PDF", save_all=True, append_images=pictures[1:], resolution=150)
    return made.getvalue()


def program(folder: Path, script: str) -> str:
    """A program that is called as tesseract is."""
    made = folder / "tesseract"
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(0o755)
    return str(made)


def read(file: StoredFile, recogniser: Recogniser, turns: int = 1) -> FileText:
    """The text of a document after it was read, and some turns of recognising it."""
    run_one(NOW, Extractor(recogniser.program))
    for _ in range(turns):
        for key in keys(NOW, recogniser):
            recognise(key, NOW, recogniser)
    return FileText.objects.get(file=file)


def test_a_real_scan_is_recognised_or_said_to_wait_for_the_program() -> None:
    file = keep(scan("Kajen synker ved havnen", "Budgettet er vedtaget"))

    text = read(file, Recogniser(), turns=2)

    if installed():
        assert [" ".join(one.split()) for one in text.pages] == [
            "Kajen synker ved havnen",
            "Budgettet er vedtaget",
        ]
        assert (text.places, text.problem) == (["side 1", "side 2"], RECOGNISED)
    else:
        assert (text.pages, text.scanned) == (["", ""], True)
        assert text.problem == NOT_INSTALLED.format(problem=SCANNED)


def test_a_scan_counts_as_read_when_its_last_page_is_recognised(tmp_path: Path) -> None:
    file = keep(scan("en", "to", "tre"))
    slow = Recogniser(program(tmp_path, "head -c 8 | grep -q PNG && echo Kim"), ONE_PAGE)

    half = read(file, slow, turns=2)
    unread = text_of(file)
    whole = read(file, slow, turns=1)

    assert (half.pages, half.pending, unread) == (["Kim", "Kim", ""], [2], None)
    assert (whole.pages, whole.pending, whole.scanned) == (["Kim"] * 3, [], False)
    assert (text_of(file), whole.problem) == (whole, RECOGNISED)


def test_scans_wait_until_the_program_is_installed(tmp_path: Path) -> None:
    file = keep(scan("en"))
    without = read(file, Recogniser(""))
    assert (without.scanned, without.read_at is None) == (True, False)

    later = read(file, Recogniser(program(tmp_path, "echo Kim")))

    assert (later.pages, later.scanned, later.problem) == (["Kim"], False, RECOGNISED)


@pytest.mark.parametrize(
    ("data", "words", "problem"),
    [
        (drawn.picture("PNG"), "Kim", RECOGNISED),
        (drawn.picture("PNG"), "", NOTHING),
        (sheets.scanned(), "", NOTHING),
    ],
)
def test_what_recognition_found(tmp_path: Path, data: bytes, words: str, problem: str) -> None:
    text = read(keep(data), Recogniser(program(tmp_path, f"cat > /dev/null; echo '{words}'")))

    assert (text.pages, text.problem, text.scanned) == ([words], problem, False)


@pytest.mark.parametrize(
    ("script", "name"),
    [
        ("cat > /dev/null; echo 'Tesseract could not load any languages!' >&2; exit 1", ""),
        ("", "/findes/ikke"),
    ],
)
def test_a_program_that_does_not_work_is_no_fault_of_the_scan(
    tmp_path: Path, script: str, name: str
) -> None:
    file = keep(scan("en"))

    with pytest.raises(NoProgram):
        read(file, Recogniser(name or program(tmp_path, script)))

    assert FileText.objects.get(file=file).pending == [0]


def test_a_page_the_program_falls_over_has_no_words(tmp_path: Path) -> None:
    text = read(keep(scan("en")), Recogniser(program(tmp_path, "cat > /dev/null; exit 139")))

    assert (text.pages, text.problem) == ([""], NOTHING)


def test_a_scan_gone_from_the_store_waits_no_longer(tmp_path: Path) -> None:
    file = keep(scan("en"))
    run_one(NOW, Extractor("tesseract"))
    storages["documents"].delete(file.path)

    text = read(file, Recogniser("tesseract"))

    assert (text.pending, text.problem) == ([], NOTHING)


def test_the_administrator_is_told_when_there_is_no_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scans = ERRANDS[1]
    monkeypatch.setenv("PATH", str(tmp_path))
    none_yet = scans.hindrance(NOW)
    read(keep(scan("en")), Recogniser())

    told = scans.hindrance(NOW)

    assert (none_yet, told.startswith("Tekstgenkendelse er ikke installeret")) == ("", True)
    assert (scans.owed(NOW), scans.run_one(NOW)) == (1, False)
