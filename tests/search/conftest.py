"""An index of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """Where the index of this test lies."""
    settings.SEARCH_INDEX = tmp_path / "search"
    return tmp_path / "search"
