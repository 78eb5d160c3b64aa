"""Attachments of items become attachments of papers, and back."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE = "0001_first_house"
AFTER = "0004_attachments_without_items"


def migrated(name: str) -> Apps:
    """The database at a migration, and the models of that time."""
    executor = MigrationExecutor(connection)
    executor.migrate([("raadslag", name)])
    return executor.loader.project_state([("raadslag", name)]).apps


@pytest.fixture(autouse=True)
def _at_the_end(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """Leave the database as the other tests want it.

    PostgreSQL goes all the way back and forth. SQLite, which writes a table anew at each step,
    begins with an empty file instead.
    """
    if connection.vendor == "sqlite":
        with elsewhere(tmp_path / "earlier.sqlite3"):
            yield
        return
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@contextmanager
def elsewhere(path: Path) -> Iterator[None]:
    """Another file is the database meanwhile."""
    kept = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(path)
    yield
    connection.close()
    connection.settings_dict["NAME"] = kept


def item_with_attachments(then: Apps) -> int:
    """An item with an open and a closed attachment; the key of its paper."""

    def model(name: str) -> Any:
        return then.get_model("raadslag", name)._default_manager

    body = model("Body").create(name="Prøvekøbing Kommune", slug="proevekoebing")
    committee = model("Organization").create(body=body, name="Havneudvalget", slug="havn")
    meeting = model("Meeting").create(organization=committee, on=date(2026, 1, 13), slug="a")
    case = model("Case").create(body=body, title="Kajen")
    paper = model("Paper").create(case=case, title="Kajen")
    consultation = model("Consultation").create(case=case, paper=paper, organization=committee)
    agenda = model("Agenda").create(meeting=meeting)
    item = model("AgendaItem").create(
        agenda=agenda, consultation=consultation, position=0, slug="1", title="Kajen"
    )
    model("Attachment").create(item=item, position=0, title="Kort", public=True)
    model("Attachment").create(item=item, position=1, title="Tilbud", public=False)
    return int(paper.pk)


def test_attachments_go_to_the_paper_of_their_item_and_back() -> None:
    paper = item_with_attachments(migrated(BEFORE))

    later = migrated(AFTER).get_model("raadslag", "Attachment")._default_manager
    there = list(later.order_by("position").values_list("title", "paper", "classification"))
    earlier = migrated(BEFORE).get_model("raadslag", "Attachment")._default_manager
    columns = ("title", "item__title", "public")
    back = list(earlier.order_by("position").values_list(*columns))

    assert there == [("Kort", paper, "open"), ("Tilbud", paper, "closed")]
    assert back == [("Kort", "Kajen", True), ("Tilbud", "Kajen", False)]
