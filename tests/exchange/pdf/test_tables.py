"""Tables known by where their cells stand."""

import itertools

from raadslag.exchange.pdf.document import load
from raadslag.exchange.pdf.lines import Line, page_lines
from raadslag.exchange.pdf.tables import grid, table_at
from tests.exchange.pdf.make_pdf import Paper

STEP = 12.2


def lines_and_gaps(paper: Paper) -> tuple[list[Line], list[float]]:
    lines = page_lines(load(paper.pdf()).pages[0])
    return lines, [0.0] + [a.y - b.y for a, b in itertools.pairwise(lines)]


def row(paper: Paper, *cells: str, gap: float = STEP) -> Paper:
    paper.line("", gap)
    for at, cell in enumerate(cells):
        if cell:
            paper.piece(cell, 40 + 150 * at)
    return paper


def test_rows_with_aligned_cells_are_a_table() -> None:
    paper = Paper().line("Tekst før tabellen")
    row(paper, "Konto", "2024", "2025", gap=20)
    row(row(paper, "Drift", "100", "120"), "Anlæg", "", "5").line("Tekst efter", 30)

    lines, gaps = lines_and_gaps(paper)

    assert table_at(lines, gaps, 0, len(lines), STEP) == 0
    assert table_at(lines, gaps, 1, len(lines), STEP) == 4
    assert grid(lines[1:4], gaps[1:4], STEP) == [
        ["Konto", "2024", "2025"],
        ["Drift", "100", "120"],
        ["Anlæg", "", "5"],
    ]


def test_wrapped_cells_of_padded_rows_are_joined() -> None:
    paper = row(Paper(), "Konto", "Hvad der skal ske")
    row(row(paper, "Drift af", "Alt bliver", gap=20), "skoler", "som før")
    row(paper, "Anlæg", "Intet", gap=20)

    lines, gaps = lines_and_gaps(paper)

    assert grid(lines, gaps, STEP) == [
        ["Konto", "Hvad der skal ske"],
        ["Drift af skoler", "Alt bliver som før"],
        ["Anlæg", "Intet"],
    ]


def test_labels_with_values_are_no_table() -> None:
    paper = row(row(Paper(), "Sagsnr.:", "24/12345"), "Afgøres i:", "Byrådet")

    lines, gaps = lines_and_gaps(paper)

    assert table_at(lines, gaps, 0, len(lines), STEP) == 0
