"""What files say, also where nobody looks."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from raadslag.exchange.enclosures import extract as module
from raadslag.exchange.enclosures.extract import Extracted, Extractor
from raadslag.exchange.enclosures.kinds import ACCEPTED, NO_TEXT
from raadslag.exchange.enclosures.read_old import ROUGHLY
from raadslag.exchange.enclosures.read_pdf import SCANNED
from raadslag.exchange.enclosures.reading import READERS, text_task
from raadslag.exchange.meeting import Unreadable
from raadslag.files.media_type import DOCX, PPTX, XLSX
from tests.exchange import documents
from tests.exchange.enclosures import office, sheets
from tests.exchange.mutations import damaged
from tests.exchange.pictures import drawn

ODT = "application/vnd.oasis.opendocument.text"
RTF = rb"{\rtf1{\fonttbl{\f0 Arial;}}{\info{\author Dorte}}\b Sti\par p\'e5 \u248?en\v skjult}"


def said(data: bytes, media_type: str) -> dict[str, str]:
    """The texts by their places."""
    told: Mapping[str, Any] = text_task(data, {"media_type": media_type})
    return dict(zip(told["places"], told["pages"], strict=True))


def properties(data: bytes, media_type: str) -> object:
    return text_task(data, {"media_type": media_type})["metadata"]


def test_word_hidden_and_deleted_text_notes_and_comments() -> None:
    data = office.word(
        "<w:p><w:r><w:t>Stien</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>gemt</w:t></w:r>"
        '<w:del w:author="Erik"><w:r><w:delText>vejen</w:delText></w:r></w:del></w:p>',
        word__footnotes_xml=f"<w:footnotes {office.WORD}><w:p><w:r><w:t>Se kort</w:t></w:r></w:p>"
        "</w:footnotes>",
        word__comments_xml=f'<w:comments {office.WORD}><w:comment w:author="Dorte"><w:p><w:r>'
        "<w:t>Er det Kim?</w:t></w:r></w:p></w:comment></w:comments>",
        word__header1_xml=f"<w:hdr {office.WORD}><w:p><w:r><w:t>Fortroligt</w:t></w:r></w:p>"
        "</w:hdr>",
    )

    assert said(data, DOCX) == {
        "teksten": "Stien",
        "skjult tekst": "gemt",
        "slettet tekst (rettelser)": "vejen",
        "sidehoved": "Fortroligt",
        "fodnote": "Se kort",
        "kommentar": "Er det Kim?",
    }
    assert properties(data, DOCX) == {
        "rettelsernes forfattere": "Erik",
        "kommentarernes forfattere": "Dorte",
    }


def test_excel_hidden_sheet_comment_and_number_that_lost_its_zero() -> None:
    assert said(office.excel(), XLSX) == {
        "arket »Budget«": "Anlæg | 1250000",
        "skjult ark »Løn«": "Kim | 0707614285",
        "kommentar": "Dorte\nSpørg Kim",
    }


def test_powerpoint_hidden_slide_and_notes() -> None:
    assert said(office.powerpoint(), PPTX) == {
        "dias 1": "Stien",
        "noter til dias 1": "Sig det pænt",
        "skjult dias 2": "Gemt",
    }


def test_open_document_comment_and_author() -> None:
    assert said(office.open_document(), ODT)["kommentar"] == "Hvorfor?"
    assert properties(office.open_document(), ODT) == {
        "kommentarernes forfattere": "Dorte",
        "forfatter": "Dorte",
        "titel": "Sti",
    }


def test_office_file_inside_a_word_file_is_read() -> None:
    data = office.packed(
        {
            "[Content_Types].xml": "<T/>",
            "word/document.xml": f"<w:document {office.WORD}/>",
            "word/embeddings/ark.xlsx": office.excel(),
        }
    )

    assert "707614285" in said(data, DOCX)["indlejret fil »ark.xlsx«"]


def test_rtf_words_and_author() -> None:
    assert said(RTF, "application/rtf") == {"teksten": "Sti\npå øenskjult"}
    assert properties(RTF, "application/rtf") == {"forfatter": "Dorte"}


def test_old_office_words_are_picked_out() -> None:
    data = b"\xd0\xcf\x11\xe0" + bytes(40) + b"Stien anlaegges\0\0\x01" + "Løn".encode("utf-16-le")
    data += "Kim 070761-4285".encode("utf-16-le")

    told = text_task(data, {"media_type": "application/msword"})

    assert (told["problem"], told["pages"]) == (ROUGHLY, ["LønKim 070761-4285\nStien anlaegges"])


def test_pdf_pages_comment_and_author() -> None:
    told = said(sheets.with_comment("Kim 070761-4285"), "application/pdf")

    assert list(told) == ["side 1", "side 2", "side 3", "kommentar på side 2"]
    assert told["kommentar på side 2"] == "Kim 070761-4285"
    assert properties(sheets.with_comment("x"), "application/pdf") == {
        "forfatter": "Dorte Dam",
        "kommentarernes forfattere": "Dorte",
    }


def test_photograph_place_and_author() -> None:
    assert properties(drawn.photograph(), "image/jpeg") == {
        "forfatter": "Dorte Dam",
        "sted": "billedet fortæller, hvor det er taget (GPS)",
        "beskrivelse": "070761-4285",
    }


def test_extract_in_the_child_equals_reading_here() -> None:
    read = Extractor("").extract(office.excel(), XLSX)

    assert read == Extracted(
        ("Anlæg | 1250000", "Kim | 0707614285", "Dorte\nSpørg Kim"),
        {"kommentarernes forfattere": "Dorte"},
        "",
        ("arket »Budget«", "skjult ark »Løn«", "kommentar"),
    )


@pytest.mark.parametrize(
    ("data", "media_type", "problem"),
    [
        (sheets.scanned(), "application/pdf", SCANNED),
        (drawn.picture("PNG"), "image/png", NO_TEXT),
    ],
)
def test_scan_without_recognition_says_so(data: bytes, media_type: str, problem: str) -> None:
    read = Extractor("").extract(data, media_type)

    assert read.problem == module.NOT_INSTALLED.format(problem=problem)


@pytest.mark.parametrize(
    ("data", "media_type", "place", "problem"),
    [
        (sheets.scanned(), "application/pdf", "side 1", SCANNED),
        (drawn.picture("PNG"), "image/png", "billedet", NO_TEXT),
    ],
)
def test_scan_tells_which_pages_wait_for_recognition(
    data: bytes, media_type: str, place: str, problem: str
) -> None:
    read = Extractor("tesseract").extract(data, media_type)

    assert read == Extracted(("",), {}, problem, (place,), (0,))


def test_unknown_kind_has_a_problem_and_no_text() -> None:
    read = Extractor("").extract(b"\0\1", "application/octet-stream")

    assert read == Extracted(problem="Filens format kan ikke læses som tekst.")


HEALTHY = {
    DOCX: documents.word(),
    XLSX: office.excel(),
    PPTX: office.powerpoint(),
    ODT: office.open_document(),
    "application/rtf": RTF,
    "text/plain": documents.text(),
    "image/jpeg": drawn.photograph(),
}


@pytest.mark.parametrize("media_type", HEALTHY)
def test_damaged_file_is_read_or_refused(media_type: str) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(damaged(HEALTHY[media_type]))
    def check(data: bytes) -> None:
        try:
            told = text_task(data, {"media_type": media_type})
        except Unreadable as refused:
            assert str(refused).endswith(".")
        else:
            assert len(list(told["pages"])) == len(list(told["places"]))  # type: ignore[call-overload]

    check()


def test_damaged_pdf_is_read_or_refused() -> None:
    # In the child: PDFium may take its process down.
    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(damaged(sheets.with_comment("Kim")))
    def check(data: bytes) -> None:
        try:
            read = Extractor("").extract(data, "application/pdf")
        except Unreadable as refused:
            assert str(refused).endswith(".")
            assert "Traceback" not in "".join(getattr(refused, "__notes__", ()))
        else:
            assert len(read.pages) == len(read.places)

    check()


def test_every_accepted_kind_has_a_reader() -> None:
    assert set(ACCEPTED) <= set(READERS)
