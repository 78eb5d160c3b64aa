import json
from pathlib import Path

from bench.figure import Figure
from bench.record import keep, page

FIGURE = Figure("read_pdf_ratio", 4.321, "×", "plain text, 0.012 s")


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

    assert rows == ["| `read_pdf_ratio` | 4.32 × | plain text, 0.012 s | `make bench` |"]
