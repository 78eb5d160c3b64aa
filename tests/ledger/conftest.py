"""A log with a key of the test's own."""

from pathlib import Path

import pytest
from pytest_django import Settings

from raadslag.ledger.registry import FINDERS
from raadslag.ledger.states import EntryKind
from tests.ledger.book import found


@pytest.fixture(autouse=True)
def _own_log(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FINDERS, EntryKind.DOCUMENT, found)
    settings.LOG_KEY = tmp_path / "log-key.pem"
    settings.RAADSLAG_ADDRESS = "https://proeve.dk"
