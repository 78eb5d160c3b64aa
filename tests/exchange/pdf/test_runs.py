"""Runs as PDFium gives them."""

from raadslag.exchange.pdf.document import load
from raadslag.exchange.pdf.lines import page_lines
from raadslag.exchange.pdf.runs import Run, clean
from tests.exchange.pdf.make_pdf import Paper, typeset


def runs(paper: Paper) -> list[Run]:
    return load(paper.pdf()).pages[0].runs


def test_run_has_place_size_and_face() -> None:
    paper = Paper().line("Sagsfremstilling", 40, 13.6, bold=True)
    paper.line("Teksten er skrå", 20, 10.9, italic=True)

    told = [
        (run.text, round(run.x0), round(run.y), round(run.size, 1), run.bold, run.italic)
        for run in runs(paper)
    ]

    assert told == [
        ("Sagsfremstilling", 40, 742, 13.6, True, False),
        ("Teksten er skrå", 40, 722, 10.9, False, True),
    ]


def test_link_is_laid_on_its_run() -> None:
    paper = Paper().line("Se kommunens side her", url="https://example.dk/a").line("Ikke her nede")

    assert [run.url for run in runs(paper)] == ["https://example.dk/a", ""]


def test_sideways_text_is_left_out() -> None:
    made = typeset("Referat af mødet i Byrådet #place(rotate(90deg, reflow: true)[Kopi])")

    assert [run.text.strip() for run in load(made).pages[0].runs] == ["Referat af mødet i Byrådet"]


def test_letters_beyond_the_basic_plane_do_not_shift_the_text() -> None:
    made = typeset('#set text(font: "New Computer Modern Math")\nGrunden #"\\u{1D49C}" er stor nok')

    (line,) = page_lines(load(made).pages[0])

    assert line.text == "Grunden 𝒜 er stor nok"


def test_line_end_hyphen_of_pdfium_is_a_hyphen() -> None:
    assert [clean(text) for text in ("p\x02", "p\ufffe", "a\u00a0b\u200b")] == ["p-", "p-", "a b"]
