"""What a builder built is kept, and laid into an empty database again instead of built anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

from django.apps import apps
from django.db import connection, transaction
from django.db.models import AutoField, Field
from django.utils import timezone

from raadslag.files.models import StoredFile

P = ParamSpec("P")
T = TypeVar("T")
Rows = list[tuple[Any, ...]]
OTHERS = {"auth", "contenttypes"}  # whose rows the migrations have made


@dataclass(frozen=True)
class Kept:
    """What a builder gave back, and all rows of the database then, by table."""

    given: Any
    rows: dict[str, Rows]


def kept(build: Callable[P, T], *, stored: bool = False) -> Callable[P, T]:
    """A builder that builds once a process for the same wishes on the same day.

    Where something is in the database already it builds as ever. What has bytes in the store is
    not kept, as each test has a store of its own, unless that is ``stored`` as long as the process.
    """
    memory: dict[object, Kept] = {}

    @wraps(build)
    def built(*args: P.args, **wishes: P.kwargs) -> T:
        if not _empty():
            return build(*args, **wishes)
        key = (timezone.localdate(), args, tuple(sorted(wishes.items())))
        if key not in memory:
            made = build(*args, **wishes)
            if stored or not StoredFile.objects.exists():
                memory[key] = Kept(deepcopy(made), dict(_rows()))
            return made
        with transaction.atomic():  # rows of one table point to those of another
            _lay(memory[key].rows)
        given: T = deepcopy(memory[key].given)
        return given

    return built


@cache
def _tables() -> dict[str, list[Field[Any, Any]]]:
    """All tables that tests write in, and what their columns hold."""
    return {
        model._meta.db_table: [
            one for one in model._meta.local_concrete_fields if not one.generated
        ]
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in OTHERS and model._meta.managed and not model._meta.proxy
    }


@cache
def _any() -> str:
    found = " OR ".join(f'EXISTS (SELECT 1 FROM "{table}")' for table in _tables())
    return f"SELECT {found}"


def _empty() -> bool:
    connection.ensure_connection()
    return not connection.connection.execute(_any()).fetchone()[0]


def _rows() -> Iterator[tuple[str, Rows]]:
    """All there is, as it is stored: on SQLite a plus lets nothing be converted."""
    value = '+"{}"' if connection.vendor == "sqlite" else '"{}"::text'
    for table, fields in _tables().items():
        wanted = ", ".join(value.format(one.column) for one in fields)
        rows = connection.connection.execute(f'SELECT {wanted} FROM "{table}"').fetchall()
        if rows:
            yield table, rows


def _lay(rows: dict[str, Rows]) -> None:
    cursor = connection.connection.cursor()
    for table, values in rows.items():
        columns = ", ".join(f'"{one.column}"' for one in _tables()[table])
        marks = ", ".join(_mark(one) for one in _tables()[table])
        cursor.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', values)
    if connection.vendor == "postgresql" and (counted := [one for one in rows if _counts(one)]):
        cursor.execute("SELECT " + ", ".join(_moved_on(one) for one in counted))
    cursor.close()


def _counts(table: str) -> bool:
    """Whether the database itself numbers the rows of a table."""
    return any(isinstance(one, AutoField) and one.column == "id" for one in _tables()[table])


def _moved_on(table: str) -> str:
    """Beyond the rows laid: whoever set the numbers back, as a restored backup does."""
    numbers = f"pg_get_serial_sequence('\"{table}\"', 'id')"
    return f'setval({numbers}, greatest(nextval({numbers}), (SELECT max(id) FROM "{table}")))'


def _mark(field: Field[Any, Any]) -> str:
    """Where a value goes in a statement."""
    return "?" if connection.vendor == "sqlite" else f"%s::{field.cast_db_type(connection)}"
