"""One house full of canaries for all tests of a module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test.utils import override_settings
from pytest_django import DjangoDbBlocker

from tests.attack.agendas import whole
from tests.attack.nests import Nest
from tests.kept import kept
from tests.search.indexed import indexed

built = kept(whole, stored=True)


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the documents of the house lie."""
    return tmp_path_factory.mktemp("canaries")


@pytest.fixture(scope="module")
def nest(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, documents: Path
) -> Iterator[Nest]:
    """The house; what a test does in it is undone after the test, and the house after all."""
    with django_db_blocker.unblock(), stored_in(str(documents)), transaction.atomic():
        made = built()
        indexed(documents / "search")
        yield made
        transaction.set_rollback(True)


def stored_in(folder: str) -> override_settings:
    """Documents in a folder of their own."""
    from django.conf import settings

    kept = {"BACKEND": "raadslag.files.storage.WholeFileStorage", "OPTIONS": {"location": folder}}
    stores = {**settings.STORAGES, "documents": kept}
    return override_settings(STORAGES=stores, SEARCH_INDEX=Path(folder) / "search")


@pytest.fixture(autouse=True)
def _own_index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An index of the test's own, unless it looks at the house of all."""
    if "nest" not in request.fixturenames:
        request.getfixturevalue("settings").SEARCH_INDEX = tmp_path_factory.mktemp("search")
