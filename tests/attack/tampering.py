"""The hands of somebody with every right in the database, and what the audit finds of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import connection, transaction

from raadslag.ledger.actions import sequence
from raadslag.ledger.audit import audited


def sql(statement: str, *values: str) -> None:
    """What the attacker types; it must have changed something."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount > 0, statement


def replaced(table: str, column: str, old: str, new: str) -> Callable[[], None]:
    """One word in a JSON column made another."""

    def attack() -> None:
        kind = "jsonb" if connection.vendor == "postgresql" else "TEXT"
        sql(
            f"UPDATE raadslag_{table} SET {column} = "
            f"CAST(replace(CAST({column} AS TEXT), '{old}', '{new}') AS {kind}) "
            f"WHERE CAST({column} AS TEXT) LIKE '%%{old}%%'"
        )

    return attack


def copied(table: str, **values: str) -> Callable[[], None]:
    """A row put in beside the newest one, with other values in some columns."""

    def attack() -> None:
        with connection.cursor() as cursor:
            found = connection.introspection.get_table_description(cursor, f"raadslag_{table}")
        names = [one.name for one in found]
        told = {"id": "id + 100"} | values
        wanted = ", ".join(told.get(name, f'"{name}"') for name in names)
        into = ", ".join(f'"{name}"' for name in names)
        newest = f"(SELECT max(id) FROM raadslag_{table})"
        rows = f"SELECT {wanted} FROM raadslag_{table} WHERE id = {newest}"
        sql(f"INSERT INTO raadslag_{table} ({into}) {rows}")

    return attack


def typed(statement: str, *values: str) -> Callable[[], None]:
    """One statement."""
    return lambda: sql(statement, *values)


def found_of(attacks: Mapping[str, Callable[[], None]], now: datetime) -> dict[str, list[str]]:
    """What the audit finds of each attack, which is undone again."""
    found = {}
    for name, attack in attacks.items():
        with transaction.atomic():
            attack()
            sequence(now=now)  # the errand that comes by must not take it in
            found[name] = audited().faults
            transaction.set_rollback(True)
    return found
