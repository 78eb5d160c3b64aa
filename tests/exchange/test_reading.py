"""The reader is chosen by content; one that fails leaves it to the next."""

import hashlib
from pathlib import Path

import pytest

from raadslag.exchange.meeting import Source, Unreadable
from raadslag.exchange.opening import Document
from raadslag.exchange.reading import READERS, read_document, read_path
from tests.exchange import documents

NAMES = {
    "text": "firstagenda-text",
    "html": "firstagenda-html",
    "api": "firstagenda-api",
    "acadre": "acadre-xml",
    "sbsys": "sbsys-xml",
    "word": "docx",
    "pdf": "firstagenda-pdf",
}


def test_readers_have_each_their_name() -> None:
    names = [reader.carrier.NAME for reader in READERS]

    assert (len(names), len(set(names))) == (8, 8)


@pytest.mark.parametrize("carrier", documents.CARRIERS)
def test_read_document_says_where_it_came_from(carrier: str) -> None:
    data = documents.CARRIERS[carrier]()

    source = read_document(Document("kilde", data)).source

    media = next(r.media_type for r in READERS if source.reader == r.carrier.NAME)
    digest = hashlib.sha256(data).hexdigest()
    assert source == Source("kilde", media, digest, NAMES[carrier])


@pytest.mark.parametrize("carrier", sorted({*documents.CARRIERS} - {"word"}))
def test_read_document_with_a_line_break_before_it_is_recognised(carrier: str) -> None:
    data = b"\n" + documents.CARRIERS[carrier]()

    meeting = read_document(Document("kilde", data))

    assert meeting.source.reader == NAMES[carrier]


def test_read_document_leaves_out_a_reader_that_broke_down() -> None:
    meeting = read_document(Document("kilde", documents.pdf()), skip=["firstagenda-pdf"])

    assert (meeting.source.reader, len(meeting.items)) == ("record-pdf", 2)


def test_read_document_tells_which_reader_gets_the_bytes() -> None:
    told: list[str] = []

    read_document(Document("kilde", documents.sbsys()), announce=told.append)

    assert told == ["firstagenda-api", "sbsys-xml"]


def test_read_document_with_all_readers_left_out_is_refused() -> None:
    with pytest.raises(Unreadable):
        read_document(Document("kilde", documents.text()), skip=list(NAMES.values()))


@pytest.mark.parametrize("data", [b"", b" \n", b"\0", b"<", b"{", b"[]", b"%PDF-", b"PK\x03\x04"])
def test_read_document_of_next_to_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_document(Document("kilde", data))


def test_read_path_without_the_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_path(tmp_path / "missing.pdf")


def test_read_path_folder_with_pdf_and_xml_of_one_meeting_takes_the_xml(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(documents.pdf())
    (tmp_path / "b.txt").write_bytes(documents.acadre())
    (tmp_path / "c.docx").write_bytes(documents.word())

    assert read_path(tmp_path).source.name == "b.txt"
