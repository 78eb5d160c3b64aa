"""SQLite is told how large its tables are, so that it need not guess."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from raadslag.errands.measures import ERRANDS
from tests.cast import house

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
(ERRAND,) = ERRANDS


def test_tables_are_measured_once_an_hour_where_the_database_does_not_itself() -> None:
    house()
    own = connection.vendor == "sqlite"

    owed = ERRAND.owed(NOW)
    ran = [ERRAND.run_one(NOW + timedelta(minutes=one)) for one in (0, 1, 59, 60)]

    assert (owed, ran) == (int(own), [own, False, False, own])


def test_what_is_measured_is_how_many_rows_an_index_has() -> None:
    people = house().body.person_set.count()

    ERRAND.run_one(NOW)

    assert _measured("raadslag_person") == ({people} if connection.vendor == "sqlite" else set())


def _measured(table: str) -> set[int]:
    """The rows the indexes of a table have by SQLite's measures; none on PostgreSQL."""
    if connection.vendor != "sqlite":
        return set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT stat FROM sqlite_stat1 WHERE tbl = %s", [table])
        return {int(stat.split()[0]) for (stat,) in cursor.fetchall()}
