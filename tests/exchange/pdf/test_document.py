"""Opening a PDF: what cannot be read is said in one sentence."""

import io

import pypdfium2
import pytest

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pdf.document import MAX_PAGES, load, producer_of
from tests.exchange.pdf.make_pdf import Paper, typeset

LOCKED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/O<"
    + b"00" * 32
    + b">/U<"
    + b"11" * 32
    + b">/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF"
)


def blank(pages: int) -> bytes:
    made = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        made.new_page(595, 842).close()
    buffer = io.BytesIO()
    made.save(buffer)
    made.close()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ikke en PDF"),
        (b"Referat", "ikke en PDF"),
        (b"%PDF-1.7\n%%EOF", "beskadiget"),
        (b"%PDF-1.7\n1 0 obj", "afkortet"),
        (typeset("Referat af mødet i Byrådet")[:-400], "afkortet"),
        (LOCKED, "adgangskode"),
        (blank(3), "intet tekstlag"),
        (blank(MAX_PAGES + 1), f"{MAX_PAGES + 1} sider"),
    ],
    ids=["empty", "text", "broken", "cut", "mended", "locked", "scanned", "long"],
)
def test_unreadable_file_is_explained(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        load(data)


def test_page_without_text_is_named() -> None:
    paper = Paper().line("Referat af mødet i Byrådet").page().page().line("Slut på referatet")

    document = load(paper.pdf())

    assert document.unread == [2]
    assert [len(page.runs) for page in document.pages] == [1, 0, 1]


def test_bookmarks_lead_to_pages() -> None:
    made = typeset("= Første\nTekst om en hel masse ting\n#pagebreak()\n= Anden\nTekst")

    assert load(made).bookmarks == [("Første", 1), ("Anden", 2)]


def test_producer_is_read_when_the_file_opens() -> None:
    assert producer_of(b"%PDF-1.7") == ""
    assert producer_of(typeset("Hej").replace(b"/Creator(Typst ", b"/Producer(Typst")) != ""
