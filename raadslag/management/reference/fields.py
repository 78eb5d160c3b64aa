"""The fields: what is stored about each thing."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db.models import Field, Model

from raadslag.flow import ROOMS
from raadslag.management.reference.page import code, page, table
from raadslag.management.reference.source import Module, module, said

ORDER = ["journal", "files", *(room.name for room in ROOMS)]


def render() -> str:
    """The page of fields, in the order of the rooms."""
    models = sorted(apps.get_app_config("raadslag").get_models(), key=_place)
    return page(
        "Fields",
        "Every table and its columns, in the order of the rooms.",
        *(_part(model) for model in models),
    )


def _place(model: type[Model]) -> int:
    room = model.__module__.split(".")[1]
    return ORDER.index(room) if room in ORDER else len(ORDER)


def _part(model: type[Model]) -> str:
    read = module(Path(inspect.getfile(model)))
    node = next(
        n for n in ast.walk(read.tree) if isinstance(n, ast.ClassDef) and n.name == model.__name__
    )
    room = read.name.removesuffix(".models")
    rows = table(["Field", "Kind", "Meaning"], _rows(model, read, node))
    return f"## {room}.{model.__name__}\n\n{said(node, model.__name__)}\n\n{rows}"


def _rows(model: type[Model], read: Module, node: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    for statement in node.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            name = statement.targets[0].id
            field = next((one for one in model._meta.fields if one.name == name), None)
            if field is not None:
                yield code(name), _kind(field), read.beside(statement)


def _kind(field: Field[Any, Any]) -> str:
    """What the column holds, and whether it may be empty."""
    kind = field.get_internal_type().removesuffix("Field")
    if field.is_relation and field.related_model is not None:
        kind = f"→ {field.related_model.__name__}"
    elif field.max_length:
        kind += f"({field.max_length})"
    return kind + (", may be missing" if field.null else "")
