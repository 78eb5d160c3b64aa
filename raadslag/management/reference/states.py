"""The states things go through, and the verbs that move them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from django.db.models import Choices

from raadslag.management.reference.page import code, page, table
from raadslag.management.reference.source import Module, modules, said


def render() -> str:
    """The page of states."""
    return page(
        "States and kinds",
        "What is stored, and the word for it on a Danish screen.",
        *(part for module in modules("**/states.py") for part in _parts(module)),
    )


def _parts(module: Module) -> Iterator[str]:
    loaded = import_module(f"raadslag.{module.name}")
    room = module.name.removesuffix(".states")
    yield f"## {room}"
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef):
            yield f"### {node.name}\n\n{said(node, node.name)}"
            yield values(getattr(loaded, node.name))
    yield from _lives(loaded)


def values(choices: type[Choices]) -> str:
    """A table of what is stored and what is shown."""
    return table(["Stored", "Danish"], [(code(str(one.value)), str(one.label)) for one in choices])


def _lives(module: ModuleType) -> Iterator[str]:
    for name, life in vars(module).items():
        if name.endswith("LIFE"):
            rows = [
                (
                    code(verb),
                    ", ".join(code(str(one.value)) for one in before),
                    code(str(after.value)),
                )
                for verb, (before, after) in life.items()
            ]
            yield table(["Verb", "From", "To"], rows)
