"""The verbs: everything that can be done, room by room."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from raadslag.flow import ROOMS, UPSTAIRS
from raadslag.management.reference.page import code, page, table
from raadslag.management.reference.source import Module, modules, said

ORDER = ["journal", "files", *(room.name for room in (*ROOMS, *UPSTAIRS))]


def render() -> str:
    """The page of verbs, in the order of the rooms."""
    found = sorted(
        modules("**/actions.py", "**/actions/*.py"),
        key=_place,
    )
    rows = [row for module in found for row in _rows(module)]
    return page(
        "Verbs",
        "Only these write. Each runs in one transaction and leaves a fact in the journal.",
        table(["Verb", "What it does", "Takes"], rows),
    )


def _place(module: Module) -> tuple[int, str]:
    room = module.name.split(".")[0]
    return ORDER.index(room) if room in ORDER else len(ORDER), module.name


def _rows(module: Module) -> Iterator[tuple[str, str, str]]:
    room = module.name.split(".actions")[0]
    for function in module.functions():
        yield code(f"{room}.{function.name}"), said(function, function.name), _takes(function)


def _takes(function: ast.FunctionDef) -> str:
    names = [argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)]
    return ", ".join(name for name in names if name != "actor")
