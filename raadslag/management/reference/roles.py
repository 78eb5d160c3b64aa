"""The roles people have, and what is asked before each act."""

from __future__ import annotations

import ast

from raadslag.bodies.states import Role
from raadslag.management.reference.page import code, page, table
from raadslag.management.reference.source import modules, said
from raadslag.management.reference.states import values


def render() -> str:
    """The page of roles and of the questions access asks."""
    rows = [
        (
            code(f"{module.name.removesuffix('.access')}.{function.name}"),
            said(function, function.name),
        )
        for module in modules("**/access.py")
        for function in module.functions()
        if function.returns and ast.unparse(function.returns) == "Verdict"
    ]
    return page(
        "Roles and access",
        "A person's role in a body, and the question asked before an act or a page.",
        f"## Roles\n\n{values(Role)}",
        "## Access\n\n" + table(["Question", "Who may"], rows),
    )
