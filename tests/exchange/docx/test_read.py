"""Whole documents in the layouts people give their minutes."""

import zipfile
from io import BytesIO

import pytest

from raadslag.exchange.docx.read import read, recognises
from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.meeting import Attendance, Unreadable, When
from tests.exchange.docx.writing import bold, changed, new, plain, saved, table
from tests.samples import sample

HEADING, PARAGRAPH, LIST = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM


def titles(data: bytes) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in read(data).items]


def test_read_bold_numbered_titles_and_bold_sections() -> None:
    document = new()
    bold(document, "Referat", "Miljøudvalget")
    plain(document, "Mødedato: Onsdag den 4. marts 2031", "Mødetidspunkt: 15.00", "Mødested: Sal 2")
    plain(document, "Til stede: Anna Holm (A), Bo Bech (V)", "Afbud: Clara Dahl (F)")
    bold(document, "1. Ny cykelsti", "Indstilling")
    plain(document, "Direktøren indstiller, at")
    document.add_paragraph("stien anlægges", style="List Number")
    bold(document, "Beslutning")
    plain(document, "Godkendt.")
    bold(document, "2. Eventuelt")
    plain(document, "Mødet hævet kl. 17.10")
    bold(document, "Underskriftsside")
    plain(document, "Anna Holm")

    assert read(saved(document)) == Draft(
        kind="minutes",
        municipality=None,
        body="Miljøudvalget",
        meeting=When("2031-03-04", "15:00", "17:10", "Sal 2"),
        attendance=Attendance(("Anna Holm (A)", "Bo Bech (V)"), ("Clara Dahl (F)",)),
        items=(
            DraftItem(
                "1",
                "Ny cykelsti",
                blocks=(
                    Block(HEADING, "Indstilling", weak=True),
                    Block(PARAGRAPH, "Direktøren indstiller, at"),
                    Block(LIST, "stien anlægges", label="1."),
                    Block(HEADING, "Beslutning", weak=True),
                    Block(PARAGRAPH, "Godkendt."),
                ),
            ),
            DraftItem("2", "Eventuelt"),
        ),
    )


def test_read_heading_styles_without_numbers_rank_sections() -> None:
    document = new()
    document.add_heading("Referat", 1)
    plain(document, "Byrådet, Solby Kommune", "Dato: 12-05-2031 kl. 17:00", "Sted: Byrådssalen")
    document.add_heading("Budget 2032", 2)
    table(document, [["DIR", "ØKE", "BYR"], ["", "X", ""]])
    document.add_heading("Resumé", 3)
    plain(document, "Kort.")
    document.add_heading("Aldrig set før", 4)
    document.add_heading("", 3)
    plain(document, "Uden overskrift.")
    document.add_heading("Lokalplan 411", 2)

    draft = read(saved(document))

    assert (draft.municipality, draft.body) == ("Solby Kommune", "Byrådet")
    assert [item.title for item in draft.items] == ["Budget 2032", "Lokalplan 411"]
    assert [(b.kind, b.text, b.level) for b in draft.items[0].blocks] == [
        (BlockKind.TABLE, "DIR | ØKE | BYR\n | X | ", 1),
        (HEADING, "Resumé", 1),
        (PARAGRAPH, "Kort.", 1),
        (HEADING, "Aldrig set før", 2),
        (BlockKind.BORDER, "", 1),
        (PARAGRAPH, "Uden overskrift.", 1),
    ]


def test_read_danish_style_names_and_outline_levels() -> None:
    document = new()
    for level, text in ((1, "7. Ny hal"), (2, "Resume"), (1, "8. Ny bro")):
        document.add_heading(text, level)
    data = changed(
        saved(document),
        "word/styles.xml",
        [
            ('w:val="Heading 1"', 'w:val="Overskrift 1"'),
            ('w:val="heading 1"', 'w:val="overskrift 1"'),
            ('<w:outlineLvl w:val="0"/>', ""),
        ],
    )

    assert titles(data) == [("7", "Ny hal"), ("8", "Ny bro")]


def test_read_agenda_as_a_table() -> None:
    document = new()
    document.add_heading("Dagsorden for møde i Kulturudvalget den 3. februar 2031 kl. 16.00", 0)
    table(
        document,
        [
            ["Nr.", "Emne", "Indstilling"],
            ["1", "Meddelelser", ""],
            ["2", "Nyt bibliotek\nVed havnen.", "Det indstilles, at der bygges"],
            ["3", "Lukket: Køb af grund", ""],
        ],
    )

    draft = read(saved(document))

    assert (draft.kind, draft.body, draft.meeting.start) == ("agenda", "Kulturudvalget", "16:00")
    assert draft.items == (
        DraftItem("1", "Meddelelser"),
        DraftItem(
            "2",
            "Nyt bibliotek",
            blocks=(
                Block(PARAGRAPH, "Ved havnen."),
                Block(HEADING, "Indstilling"),
                Block(PARAGRAPH, "Det indstilles, at der bygges"),
            ),
        ),
        DraftItem("3", "Lukket: Køb af grund", closed=True),
    )


def test_read_tables_of_labels_and_values() -> None:
    document = new()
    table(
        document,
        [
            ["Udvalg:", "Børneudvalget"],
            ["Dato:", "1. april 2031"],
            ["Tid:", "kl. 13.00"],
            ["Deltagere:", "Anna Holm (A)\nBo Bech (V)"],
        ],
    )
    bold(document, "Punkt 5", "Ny skole")
    table(
        document,
        [["Sagsnr.", "31/99"], ["Sagsfremstilling", "Der bygges."], ["Beslutning", "Godkendt."]],
    )

    draft = read(saved(document))

    assert (draft.body, draft.attendance) == (
        "Børneudvalget",
        Attendance(("Anna Holm (A)", "Bo Bech (V)"), ()),
    )
    assert draft.items == (
        DraftItem(
            "5",
            "Ny skole",
            blocks=(
                Block(PARAGRAPH, "Sagsnr.: 31/99"),
                Block(HEADING, "Sagsfremstilling"),
                Block(PARAGRAPH, "Der bygges."),
                Block(HEADING, "Beslutning"),
                Block(PARAGRAPH, "Godkendt."),
            ),
        ),
    )


@pytest.mark.parametrize("style", ["List Number", None])
def test_read_plain_numbered_lines(style: str | None) -> None:
    document = new()
    plain(document, "Dagsorden for Ældrerådet den 9. juni 2031 kl. 10.00-12.00 i lokale 5")
    for number, title in enumerate(("Velkomst", "Høring om plejehjem", "Eventuelt"), 1):
        document.add_paragraph(title if style else f"{number}. {title}", style=style)
        plain(document, "Lidt tekst.")

    draft = read(saved(document))

    assert (draft.meeting.start, draft.meeting.end, draft.meeting.location) == (
        "10:00",
        "12:00",
        "lokale 5",
    )
    assert [(one.number, one.title) for one in draft.items] == [
        ("1", "Velkomst"),
        ("2", "Høring om plejehjem"),
        ("3", "Eventuelt"),
    ]


def test_read_bold_titles_without_numbers() -> None:
    document = new()
    bold(document, "Referat fra Fritidsudvalget den 5. maj 2031")
    for title in ("Ny hal i Vestby", "Tilskud til foreninger"):
        bold(document, title, "Baggrund:")
        plain(document, "Tekst.")

    assert titles(saved(document)) == [(None, "Ny hal i Vestby"), (None, "Tilskud til foreninger")]


def test_read_titles_and_sections_of_one_level() -> None:
    document = new()
    document.add_paragraph("Referat af Økonomiudvalget 5. maj 2031 kl. 9.00", style="Title")
    for title in ("Ny hal i Vestby", "Tilskud til foreninger"):
        document.add_heading(title, 1)
        document.add_heading("Beslutning", 1)
        plain(document, "Drøftet.")

    draft = read(saved(document))

    assert draft.body == "Økonomiudvalget"
    assert [(one.title, [b.text for b in one.blocks]) for one in draft.items] == [
        ("Ny hal i Vestby", ["Beslutning", "Drøftet."]),
        ("Tilskud til foreninger", ["Beslutning", "Drøftet."]),
    ]


def test_read_typed_contents_are_not_items() -> None:
    document = new()
    plain(document, "Referat af Byrådet 5. maj 2031", "Indholdsfortegnelse")
    plain(document, "Punkt 1: Ny bro........2", "Punkt 2: Ny vej........3")
    bold(document, "Punkt 1: Ny bro")
    plain(document, "Se Punkt 2 om vejen.")
    bold(document, "Punkt 2: Ny vej")

    assert titles(saved(document)) == [("1", "Ny bro"), ("2", "Ny vej")]


def test_read_page_header_fills_the_gaps() -> None:
    document = new()
    document.sections[0].header.paragraphs[0].text = "Referat Havneudvalget d. 03-02-2031"
    document.add_heading("Punkt 1: Ny mole", 1)

    draft = read(saved(document))

    assert (draft.kind, draft.body, draft.meeting.date) == (
        "minutes",
        "Havneudvalget",
        "2031-02-03",
    )


def test_read_strict_open_xml() -> None:
    document = new()
    document.add_heading("Punkt 1: Ny mole", 1)
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    data = changed(saved(document), "word/document.xml", [(usual, strict)])

    assert titles(data) == [("1", "Ny mole")]


def test_read_without_items_is_refused() -> None:
    document = new()
    plain(document, "Kære Anna", "Tak for sidst.")

    with pytest.raises(Unreadable, match="ikke fundet noget dagsordenspunkt"):
        read(saved(document))


def test_read_damaged_file_is_refused() -> None:
    with pytest.raises(Unreadable, match="beskadiget"):
        read(saved(new())[:-500])


def test_read_bomb_is_refused_unopened() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        bomb.writestr("word/document.xml", b" " * 90_000_000)

    with pytest.raises(Unreadable, match="folder sig ud"):
        read(buffer.getvalue())


@pytest.mark.parametrize(
    ("data", "known"), [(saved(new()), True), (b"PK\x03\x04 word/", False), (b"", False)]
)
def test_recognises_by_content(data: bytes, known: bool) -> None:
    assert recognises(data) is known


def test_read_real_minutes() -> None:
    draft = read(sample("syddjurs/minutes.docx").read_bytes())

    assert [(item.number, len(item.blocks)) for item in draft.items] == [("715", 43)]
