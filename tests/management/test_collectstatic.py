"""Gathering the static files, and after it was cut short."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

STORAGE = "django.contrib.staticfiles.storage.StaticFilesStorage"
STYLE = Path("kit") / "tokens.css"


@pytest.fixture
def static(tmp_path: Path) -> Iterator[Path]:
    """The folder they are gathered in."""
    storages = {**settings.STORAGES, "staticfiles": {"BACKEND": STORAGE}}
    with override_settings(STATIC_ROOT=tmp_path / "static", STORAGES=storages):
        yield tmp_path / "static"


def gather() -> None:
    """As a start does."""
    call_command("collectstatic", interactive=False, verbosity=0)


def test_what_a_killed_one_left_half_written_is_written_anew(static: Path) -> None:
    gather()
    whole = (static / STYLE).read_bytes()
    (static / STYLE).write_bytes(b"")
    static.with_name("static.begun").touch()

    gather()

    assert (static / STYLE).read_bytes() == whole
    assert not static.with_name("static.begun").exists()


def test_what_was_gathered_whole_is_left_as_it_is(static: Path) -> None:
    gather()
    (static / STYLE).write_bytes(b"kept")

    gather()

    assert (static / STYLE).read_bytes() == b"kept"
