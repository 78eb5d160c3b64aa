import json
from dataclasses import replace
from pathlib import Path

from bench.figure import Figure
from bench.record import keep, page

FIGURE = Figure("read_pdf_ratio", 4.321, "×", "plain text, 0.012 s")
ROW = "| `read_pdf_ratio` | 4.32 × | plain text, 0.012 s | `make bench` | `abc1234` |"


def test_figure_on_one_line() -> None:
    assert str(FIGURE) == "read_pdf_ratio 4.32 × (baseline plain text, 0.012 s)"


def test_keep_writes_figures_machine_and_commit(tmp_path: Path) -> None:
    keep([FIGURE], {"cores": 2}, "abc1234", path=tmp_path / "latest.json")

    assert json.loads((tmp_path / "latest.json").read_text(encoding="utf-8")) == {
        "figures": [
            {
                "name": "read_pdf_ratio",
                "value": 4.321,
                "unit": "×",
                "baseline": "plain text, 0.012 s",
                "command": "make bench",
            }
        ],
        "machine": {"cores": 2},
        "commit": "abc1234",
    }


def test_page_has_a_row_for_each_figure() -> None:
    rows = [
        line for line in page([FIGURE], {"cores": 2}, "abc1234").splitlines() if "`read" in line
    ]

    assert rows == [ROW]


def test_page_keeps_the_figures_that_were_not_measured_again() -> None:
    before = page([FIGURE, replace(FIGURE, name="read_docx_ratio")], {"cores": 2}, "abc1234")

    again = page([replace(FIGURE, value=4.0)], {"cores": 2}, "def5678", before)

    assert [line for line in again.splitlines() if "`read" in line] == [
        "| `read_pdf_ratio` | 4 × | plain text, 0.012 s | `make bench` | `def5678` |",
        ROW.replace("read_pdf_ratio", "read_docx_ratio"),
    ]
