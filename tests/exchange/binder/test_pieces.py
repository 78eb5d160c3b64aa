"""The small parts of a binder: characters, grids, plain words."""

import pytest

from raadslag.exchange.binder.contents import Section
from raadslag.exchange.binder.glyphs import covered, readable
from raadslag.exchange.binder.grid import Cell, grid
from raadslag.exchange.binder.plain import plain
from raadslag.exchange.binder.richtext import Reading, blocks
from tests.exchange.binder.examples import PAPER, one


@pytest.mark.parametrize(
    ("text", "shown", "lost"),
    [
        ("Æblegrød på 5 m²", "Æblegrød på 5 m²", ""),
        ("a\x00\x1fb\x85c\u2028d", "ab c d", ""),
        ("\ue123\uf0a7", "•▪", ""),
        ("漢字漢", "□□□", "漢字"),
        ("\ud800", "\ufffd", ""),
        ("\u202eomvendt\u202c", "omvendt", ""),
    ],
)
def test_readable(text: str, shown: str, lost: str) -> None:
    assert readable(text) == (shown, lost)


def test_readable_breaks_a_word_longer_than_a_line() -> None:
    shown, _ = readable("x" * 100)

    assert (shown.replace("\u200b", ""), shown.count("\u200b")) == ("x" * 100, 6)


def test_fonts_cover_danish_and_its_neighbours() -> None:
    assert {ord(one) for one in "æøåÆØÅéüöäßðþčłąğ€§–—„“”»«…•☑→≥±½"} <= covered()


def test_grid_cuts_cells_that_reach_over_each_other() -> None:
    laid = grid([[Cell(["A"], down=9), Cell(["B"])], [Cell(["C"], across=3, head=False)]])

    spans = [(cell.blocks, cell.across, cell.down) for cell in laid.cells]
    assert (laid.columns, laid.headers) == (3, 1)
    assert spans == [(["A"], 1, 1), (["B"], 1, 1), ([], 1, 1), (["C"], 3, 1)]


def test_grid_fills_every_place_once() -> None:
    laid = grid([[Cell(["A"], across=2, head=True)], [Cell(["B"], down=2)], [Cell(["C"])]])

    assert sum(cell.across * cell.down for cell in laid.cells) == laid.columns * 3


def test_blocks_keep_headings_without_a_gap() -> None:
    reading = Reading(str, lambda checksum: None, lambda note: None, level=2)

    found = blocks("<h5>A</h5><h6>B</h6><h1>C</h1><h3>D</h3>", reading)

    assert [(one["level"], one["k"]) for one in found if isinstance(one, dict)] == [
        (3, ["A"]),
        (4, ["B"]),
        (3, ["C"]),
        (4, ["D"]),
    ]


def test_plain_keeps_the_words_of_a_text() -> None:
    (entry,) = plain(one(PAPER)).entries

    assert entry.sections == (
        Section(
            "Sagsfremstilling",
            "<p>Byrådet besluttede i foråret, at indsatsen skal omlægges. Kommunerne får "
            "større frihed, se siden om reformen.</p><p>Målgrupper</p>"
            "<p>Forvaltningen foreslår tre spor:</p><p>Unge</p><p>Uddannelse først</p>"
            "<p>Fritidsjob</p><p>Virksomheder</p><p>Drøftelse af politiske ambitioner</p>"
            "<p>Høring i MED-udvalget</p><p>Indsats | 2025 | 2026</p>"
            "<p>Mentorordning | 1.250 | 1.400</p><p>Virksomhedspraktik | 840 | 910</p>"
            "<p>I alt | 2.310</p><p>Indsatsen skal være værdig og enkel.</p>"
            "<p>CO2 og 100 m2.</p>",
        ),
    )
