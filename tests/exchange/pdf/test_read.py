"""PDFs of record systems, with papers of our own making and with the real one."""

import pytest

from raadslag.exchange.draft import Block, BlockKind, DraftItem
from raadslag.exchange.meeting import Attendance, Unreadable, When
from raadslag.exchange.pdf.read import read, recognises
from tests.exchange.pdf.make_pdf import Paper, typeset
from tests.samples import sample

TAGGED = """
#set text(lang: "da")
= Dagsorden for Kulturudvalget
Dato: 12. marts 2024

Starttidspunkt: 14.00

Mødested: Kulturhuset, sal 1

Solbjerg Kommune
#pagebreak()
== 1. Godkendelse af dagsorden
=== Indstilling
Det indstilles, at dagsordenen godkendes.
== 2. Budget 2025
=== Økonomi
#table(columns: 3, table.header([Konto], [2024], [2025]), [Drift], [100], [120], [Anlæg], [], [5])
- første
- andet er *fedt* og _skråt_
=== Noget helt nyt
Se #link("https://example.dk/a")[her].
== 3. Lukket: Salg af jord
"""


def heading(text: str, level: int = 1) -> Block:
    return Block(BlockKind.HEADING, text, level=level)


def words(text: str, html: str = "") -> Block:
    return Block(BlockKind.PARAGRAPH, text, html)


def record() -> Paper:
    """A front, a contents page and an item, as a record system's Word lays them."""
    paper = Paper().line("Referat", 40, 36, bold=True)
    paper.line("Udvalget for natur og klima", 42, 24).line("Ekstraordinært møde", 40, 16)
    paper.line("Torsdag den 20. juni 2024", 20, 16).line("Kl. 10:30", 18.5, 16)
    paper.line("Naturskolen", 18.5, 16).line("Skovvej 4", 18.5, 16)
    paper.line("Medlemmer", 50, 16, bold=True)
    paper.line("Anna Berg (A)", 24, 11).piece("Carl Dam (V)", 300, 11)
    paper.line("Bo Holm (B)", 12.5, 11).line("Fraværende", 27, 16, bold=True)
    paper.line("Eva Friis (F)", 24, 11)
    running(paper, 1).line("Indholdsfortegnelse", 10, 16, bold=True)
    paper.line("741. Fredning af mosen" + "." * 60 + "2", 30, 10)
    return running(paper, 2).line("741. Fredning af mosen", 20, 14, bold=True)


def running(paper: Paper, number: int) -> Paper:
    paper.page().y = 30
    paper.line("Referat for Udvalget for natur og klima", 10, 10, x=213)
    paper.piece(f"Side {number}", 498, 10).y = 70
    return paper


def section(paper: Paper, title: str, *texts: str) -> Paper:
    paper.line(title, 28, 10, bold=True)
    for at, text in enumerate(texts):
        paper.line(text, 11.5 if at else 14.8, 10)
    return paper


def only_item(paper: Paper) -> DraftItem:
    (item,) = read(paper.pdf()).items
    return item


def test_recognises_any_pdf() -> None:
    assert recognises(typeset("Hej"))
    assert not recognises(b"Hej")


def test_front_tells_when_where_and_who() -> None:
    draft = read(section(record(), "Resumé", "Mosen fredes.").pdf())

    assert (draft.kind, draft.body) == ("minutes", "Udvalget for natur og klima")
    assert draft.meeting == When("2024-06-20", "10:30", None, "Naturskolen, Skovvej 4", True)
    assert draft.attendance == Attendance(
        ("Anna Berg (A)", "Bo Holm (B)", "Carl Dam (V)"), ("Eva Friis (F)",)
    )


def test_headings_as_large_as_the_body_are_learned() -> None:
    paper = record().line("Sagsnr.:", 16, 10, bold=True).piece("24/12345", 186, 10)
    section(paper, "Resumé", "Mosen fredes nu.", "Den er våd.")
    section(paper, "Ingen kender ordet", "Tekst.")
    section(paper, "Bilag", "1 Åben Kort over mosen")

    assert only_item(paper) == DraftItem(
        "741",
        "Fredning af mosen",
        blocks=(
            words("Sagsnr.: 24/12345", "<strong>Sagsnr.:</strong> 24/12345"),
            heading("Resumé"),
            words("Mosen fredes nu."),
            words("Den er våd."),
            heading("Ingen kender ordet"),
            words("Tekst."),
            heading("Bilag"),
            words("1 Åben Kort over mosen"),
        ),
    )


def test_page_of_signatures_is_no_item() -> None:
    paper = section(record(), "Beslutning", "Godkendt.")
    section(running(paper, 3), "Underskriftsside", "Anna Berg (A)", "Bo Holm (B)")

    assert only_item(paper).blocks == (heading("Beslutning"), words("Godkendt."))


def test_tags_give_headings_tables_and_links() -> None:
    draft = read(typeset(TAGGED))

    assert (draft.kind, draft.municipality, draft.body) == (
        "agenda",
        "Solbjerg Kommune",
        "Kulturudvalget",
    )
    assert draft.meeting == When("2024-03-12", "14:00", None, "Kulturhuset, sal 1")
    assert [(item.number, item.title, item.closed) for item in draft.items] == [
        ("1", "Godkendelse af dagsorden", False),
        ("2", "Budget 2025", False),
        ("3", "Salg af jord", True),
    ]
    assert draft.items[1].blocks == (
        heading("Økonomi"),
        Block(
            BlockKind.TABLE,
            "Konto | 2024 | 2025\nDrift | 100 | 120\nAnlæg |  | 5",
            "<table><tr><th>Konto</th><th>2024</th><th>2025</th></tr>"
            "<tr><td>Drift</td><td>100</td><td>120</td></tr>"
            "<tr><td>Anlæg</td><td></td><td>5</td></tr></table>",
        ),
        Block(BlockKind.LIST_ITEM, "første", label="•"),
        Block(
            BlockKind.LIST_ITEM,
            "andet er fedt og skråt",
            "andet er <strong>fedt</strong> og <em>skråt</em>",
            label="•",
        ),
        heading("Noget helt nyt"),
        words("Se her.", 'Se <a href="https://example.dk/a">her</a>.'),
    )


def test_list_named_twice_is_told_once() -> None:
    paper = Paper().line("Dagsorden for Byrådet den 3. maj 2024", 20, 20, bold=True)
    for number, name in enumerate(("Budget", "Skoler"), 1):
        paper.line(f"{number}. {name}", 20, 14, bold=True)
    for number, name in enumerate(("Budget", "Skoler"), 1):
        paper.page().line(f"{number}. {name}", 20, 14, bold=True)
        paper.line("Indstilling", 28, 12.5, bold=True).line("At det vedtages.", 16, 10)

    told = [(item.number, item.title, len(item.blocks)) for item in read(paper.pdf()).items]

    assert told == [("1", "Budget", 2), ("2", "Skoler", 2)]


def test_exponent_is_marked() -> None:
    paper = record().line("Grunden er 200 m", 20, 10)
    paper.piece("2", 113, 6.5, rise=4).piece(" stor.", 116.5, 10)

    assert only_item(paper).blocks == (
        words("Grunden er 200 m2 stor.", "Grunden er 200 m<sup>2</sup> stor."),
    )


def test_columns_are_read_one_after_the_other() -> None:
    paper = Paper().line("Dagsorden for Havneudvalget den 3. maj 2024", 20, 20, bold=True)
    paper.line("1. Ny kaj", 40, 16, bold=True)
    top = paper.y
    for at in range(9):
        paper.line(f"Linje {at} i venstre spalte fylder hele spalten", 14, 10.9)
    paper.y = top + 5
    for at in range(9):
        paper.line(f"Kasse {at} ved siden af", 16.5, 9, x=360)

    left = " ".join(f"Linje {at} i venstre spalte fylder hele spalten" for at in range(9))
    right = " ".join(f"Kasse {at} ved siden af" for at in range(9))
    assert [block.text for block in only_item(paper).blocks] == [left, right]


def test_pdf_without_items_is_refused() -> None:
    with pytest.raises(Unreadable, match="ingen dagsordenspunkter"):
        read(typeset("Et brev til borgerne om skraldespande og meget andet godt."))


def test_real_minutes_of_a_record_system() -> None:
    draft = read(sample("syddjurs/minutes.pdf").read_bytes())

    (item,) = draft.items
    assert (item.number, item.title) == ("715", "Kulturkommune 2017. Politiske fokusområder")
    assert draft.meeting.date == "2013-06-20"
    assert draft.meeting.extraordinary
    assert draft.attendance is not None
    assert len(draft.attendance.present) == 5
    deep = [block.text for block in item.blocks if block.level == 2]
    assert deep == ["Tidsplan:"]


def test_spaced_paragraphs_of_a_record_system_have_no_borders() -> None:
    paper = section(record(), "Beslutning", "Godkendt.").line("Bo Holm stemte imod.", 17, 10)

    assert only_item(paper).blocks == (
        heading("Beslutning"),
        words("Godkendt."),
        words("Bo Holm stemte imod."),
    )


def test_attachments_in_columns_run_over_the_page() -> None:
    paper = section(record(), "Bilag")
    for number, title in enumerate(("Kort", "Notat over mosen"), 1):
        if number > 1:
            running(paper, 3)
        paper.line(f"{number}", 14, 10).piece("Åben", 60, 10).piece(title, 100, 10)
        paper.piece(f"5860{number}0/13", 500, 10)

    assert [block.text for block in only_item(paper).blocks] == [
        "Bilag",
        "1 Åben Kort 586010/13",
        "2 Åben Notat over mosen 586020/13",
    ]


def test_number_in_brackets_in_mid_sentence_is_no_list_mark() -> None:
    full = "Socialdemokratiet stemte for forslaget, mens Venstre og Dansk Folkeparti i udvalget"
    paper = section(record(), "Beslutning", full, "(3) stemte imod.")

    assert only_item(paper).blocks[1:] == (words(f"{full} (3) stemte imod."),)
