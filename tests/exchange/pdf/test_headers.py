"""Running headers, page numbers and tables of contents."""

from raadslag.exchange.pdf.contents import parted
from raadslag.exchange.pdf.document import load
from raadslag.exchange.pdf.headers import without_headers
from raadslag.exchange.pdf.lines import page_lines
from tests.exchange.pdf.make_pdf import Paper


def kept(paper: Paper) -> list[list[str]]:
    pages = load(paper.pdf()).pages
    rest = without_headers([page_lines(page) for page in pages], [page.height for page in pages])
    return [[line.text for line in lines] for lines in rest]


def test_recurring_edges_and_page_numbers_are_dropped() -> None:
    paper = Paper()
    for number in range(1, 5):
        paper.line("Referat af Byrådet", -20, 9).line(f"Tekst {number} i midten", 200)
        paper.line(f"{number} af 4", 540, 9).page()
    paper.sheets.pop()

    assert kept(paper) == [[f"Tekst {number} i midten"] for number in range(1, 5)]


def test_items_that_begin_alike_are_kept() -> None:
    paper = Paper()
    for number in range(1, 4):
        paper.line(f"Punkt {number}: Orientering", 0, 16, bold=True)
        paper.line("Beslutning", 30).line("Godkendt.", 18).page()
    paper.sheets.pop()

    assert kept(paper) == [
        [f"Punkt {number}: Orientering", "Beslutning", "Godkendt."] for number in range(1, 4)
    ]


def test_contents_are_parted_from_the_text() -> None:
    paper = Paper().line("Byrådet mødes").line("Indholdsfortegnelse", 30, 16, bold=True)
    paper.line("1. Budget" + "." * 30 + "2", 20).line("2. Skoler", 14).piece("3", 500)
    paper.line("Tekst efter listen", 30)

    rest, entries = parted([page_lines(page) for page in load(paper.pdf()).pages])

    assert [[line.text for line in lines] for lines in rest] == [
        ["Byrådet mødes", "Tekst efter listen"]
    ]
    assert [entry.split(".")[0] for entry in entries] == ["Indholdsfortegnelse", "1", "2"]


def test_heading_at_the_top_of_many_pages_is_no_running_header() -> None:
    paper = Paper()
    for number in range(1, 4):
        paper.line("Sagsfremstilling", 0, 13, bold=True).line(f"Tekst {number}", 20).page()
    paper.sheets.pop()

    assert kept(paper) == [["Sagsfremstilling", f"Tekst {number}"] for number in range(1, 4)]
