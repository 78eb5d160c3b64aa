import inspect
import re
from collections import Counter
from pathlib import Path

import pytest

from bench import (
    documents,
    measure_importing,
    measure_portal,
    measure_reading,
    measure_scores,
    measure_workspace,
)
from bench.__main__ import gather
from bench.documents import mixed, sample
from bench.figure import MEASURES
from bench.measure_scores import HELD

NAMES = re.compile(
    r'"((?:read|import|portal|workspace)_[a-z_{}]+(?:ratio|mb|kb|ms|queries|per_s|growth))"'
)


def test_gather_registers_every_measure() -> None:
    gather()

    assert set(MEASURES) == {
        "reading",
        "memory",
        "importing",
        "issuing",
        "log",
        "minutes",
        "scores",
        "search",
        "readers",
        "portal_queries",
        "portal_pages",
        "portal_growth",
        "workspace_autosave",
        "workspace_queries",
        "workspace_queue",
        "live_sqlite",
        "live_postgresql",
        "voting",
    }


def test_figures_are_named_once() -> None:
    modules = (measure_importing, measure_portal, measure_reading, measure_workspace)
    named = Counter(name for module in modules for name in NAMES.findall(inspect.getsource(module)))

    assert named == Counter(
        [
            "import_items_per_s",
            "import_again_ratio",
            "import_memory_growth",
            "portal_{name}_queries",
            "portal_meeting_ratio",
            "portal_first_visit_kb",
            "portal_growth_ratio",
            "portal_item_growth_ratio",
            "portal_front_growth_ratio",
            "portal_search_growth_ratio",
            "portal_search_rare_growth_ratio",
            "read_{carrier}_ratio",
            "read_memory_mb",
            "workspace_autosave_ms",
            "workspace_autosave_ratio",
            "workspace_cases_queries",
            "workspace_queue_queries",
        ]
    )


def test_no_sample_is_scored_twice() -> None:
    assert len({name for name, _ in HELD.values()}) == len(HELD)


def test_sample_is_generated_where_the_real_one_is_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "SAMPLES", tmp_path / "nowhere")

    assert sample("txt", tmp_path) == tmp_path / "generated.txt"


def test_scores_are_left_out_where_no_sample_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure_scores, "SAMPLES", tmp_path)

    assert list(measure_scores.scores()) == []


def test_mixed_writes_every_carrier(tmp_path: Path) -> None:
    assert mixed(tmp_path, 4) == 40

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "0000.pdf",
        "0001.html",
        "0002.docx",
        "0003.txt",
    ]
