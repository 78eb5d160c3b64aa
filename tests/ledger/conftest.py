"""A log with a key of the test's own."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def _own_key(tmp_path: Path, settings: Settings) -> None:
    settings.LOG_KEY = tmp_path / "log-key.pem"
    settings.RAADSLAG_ADDRESS = "https://proeve.dk"
