"""A Word document as the text of a paper."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from raadslag.cases.models import PaperVersion
from raadslag.cases.queries import draft_of
from raadslag.exchange.docx.read_paper import ReadPaper, ReadProposal
from raadslag.exchange.meeting import Section
from raadslag.web.workspace.papers.word import with_read
from tests.cases.desks import paper_of
from tests.cast import Office, office
from tests.web.workspace.papers.seats import at_desk, here

READ = ReadPaper(
    title="Ny kaj i vest",
    sections=(
        Section("Resume", 1, "Ny.", "<p>Ny.</p>"),
        Section("Økonomi", 1, "4 mio.", "<p>4 mio.</p>"),
    ),
    proposals=(ReadProposal("Direktøren", ("kajen fornys",)),),
)


def test_what_was_read_is_added_and_nothing_is_taken_away() -> None:
    before = {
        "title": "Kaj",
        "sections": [{"heading": "RESUME", "level": 1, "html": "<p>Gammel.</p>"}],
        "proposals": [],
    }

    once = with_read(before, READ)  # type: ignore[arg-type]
    twice = with_read(once, READ)

    assert once["title"] == "Ny kaj i vest"
    assert [(one["heading"], one["html"]) for one in once["sections"]] == [
        ("RESUME", "<p>Gammel.</p><p>Ny.</p>"),
        ("Økonomi", "<p>4 mio.</p>"),
    ]
    assert once["proposals"][0]["motions"] == ["kajen fornys"]
    assert twice == once


@pytest.fixture
def desk() -> Office:
    return office()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "content"), [("x.txt", b"Hej"), ("tom.docx", b"")])
def test_what_is_no_word_document_is_refused_with_a_sentence(
    desk: Office, name: str, content: bytes
) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(
        here(paper, "word/"), {"file": SimpleUploadedFile(name, content)}
    )

    assert answer.status_code == 400
    assert 'class="field-error"' in answer.content.decode()
    assert draft_of(paper, desk.dorte) is None


@pytest.mark.django_db
def test_a_document_becomes_a_draft_that_its_writer_looks_through(desk: Office) -> None:
    paper = paper_of(desk)

    answer = at_desk(desk, "dorte").post(
        here(paper, "word/"),
        {"file": SimpleUploadedFile("kaj.docx", docx("Ny kaj i vest", "Økonomi", "4 mio. kr."))},
        follow=True,
    )

    page = answer.content.decode()
    assert "Word-dokumentet er læst" in page
    assert "4 mio. kr." in page
    assert PaperVersion.objects.count() == 2


def docx(title: str, heading: str, text: str) -> bytes:
    """A small Word document with a title, a heading and a paragraph."""
    style = '<w:pPr><w:pStyle w:val="{}"/></w:pPr>'
    names = ("Title", "Heading1", "Normal")
    lines = zip(names, (title, heading, text), strict=True)
    body = "".join(
        f"<w:p>{style.format(name)}<w:r><w:t>{said}</w:t></w:r></w:p>" for name, said in lines
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office_document = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    )
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{kinds}"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
            f'Type="{office_document}" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        )
    return out.getvalue()
