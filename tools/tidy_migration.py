"""Makes a migration of new tables quick to run: each table is made whole, in order of need.

``python -m tools.tidy_migration raadslag.migrations.0005_workspace`` rewrites the file. Django
writes a table and then adds its relations, indexes and constraints one by one; on SQLite each
of them copies the table, and each step renders the models again.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
from django.db import models
from django.db.migrations import Migration, operations
from django.db.migrations.operations.base import Operation
from django.db.migrations.writer import MigrationWriter

Created = dict[str, operations.CreateModel]


def tidied(steps: list[Operation]) -> list[Operation]:
    """The same steps, with what belongs to a new table inside its making."""
    created = {one.name_lower: one for one in steps if isinstance(one, operations.CreateModel)}
    others = [one for one in steps if not isinstance(one, operations.CreateModel)]
    rest = [one for one in others if not _taken_in(one, created)]
    first = [one for one in rest if not _needs(one, created)]
    last = [one for one in rest if _needs(one, created)]
    return [*first, *_in_order_of_need(created), *last]


def _taken_in(step: Operation, created: Created) -> bool:
    """Whether a step could be made part of the making of its table."""
    table = created.get(getattr(step, "model_name_lower", ""))
    if table is None:
        return False
    if isinstance(step, operations.AddField):
        table.fields.append((step.name, step.field))
    elif isinstance(step, operations.AddIndex):
        table.options.setdefault("indexes", []).append(step.index)
    elif isinstance(step, operations.AddConstraint):
        table.options.setdefault("constraints", []).append(step.constraint)
    else:
        return False
    return True


def _needs(step: Operation, created: Created) -> set[str]:
    """The new tables a step refers to."""
    field: Any = getattr(step, "field", None)
    return set(_targets([field] if field is not None else [])) & set(created)


def _targets(fields: list[models.Field[Any, Any]]) -> Iterator[str]:
    for field in fields:
        for target in (field.remote_field and field.remote_field.model, _through(field)):
            if isinstance(target, str):
                yield target.rpartition(".")[2].lower()


def _through(field: models.Field[Any, Any]) -> Any:
    return getattr(field.remote_field, "through", None)


def _in_order_of_need(created: Created) -> Iterator[operations.CreateModel]:
    """Each new table after those it refers to.

    Raises:
        RecursionError: Two tables refer to each other.
    """
    done: set[str] = set()

    def made(name: str) -> Iterator[operations.CreateModel]:
        if name in done:
            return
        done.add(name)
        for needed in _targets([field for _, field in created[name].fields]):
            if needed in created and needed != name:
                yield from made(needed)
        yield created[name]

    for name in created:
        yield from made(name)


def main(arguments: list[str]) -> int:
    """Rewrite the migration named."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadslag.config.settings")
    django.setup()
    module = importlib.import_module(arguments[0])
    label, name = arguments[0].split(".")[0], arguments[0].rpartition(".")[2]
    kind: type[Migration] = module.Migration
    kind.operations = tidied(list(kind.operations))
    migration = kind(name, label)
    path = Path(str(module.__file__))
    text = MigrationWriter(migration, include_header=False).as_string()
    path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
