"""What can be set in the environment."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from raadslag.management.reference.page import code, page, table
from raadslag.management.reference.source import Module, Undocumented, modules

KINDS = {
    "text": ("text", ""),
    "flag": ("true or false", "false"),
    "words": ("list parted by commas", ""),
    "number": ("whole number", ""),
    "folder": ("folder", ""),
    "hour": ("hour of the day", ""),
    "choice": ("one of the words named", ""),
}


def render() -> str:
    """The page of settings."""
    asking = modules("**/*.py", holding="environment.")
    rows = sorted({row for module in asking for row in _rows(module)})
    return page(
        "Settings",
        "All settings come from environment variables. The defaults run on a laptop with SQLite.",
        table(["Variable", "Kind", "Default", "What it sets"], rows),
    )


def _rows(module: Module) -> Iterator[tuple[str, str, str, str]]:
    for statement in _statements(module.tree):
        for call in _readers(statement):
            kind, default = KINDS[call.func.attr]  # type: ignore[attr-defined]
            name = ast.literal_eval(call.args[0])
            said = _comment(module, statement, call)
            if not said:
                raise Undocumented(f"{name} has no comment in {module.name}")
            yield code(name), kind, code(_default(call) or default), said


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """Statements that hold no other statement."""
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not hasattr(node, "body"):
            yield node


def _readers(statement: ast.stmt) -> Iterator[ast.Call]:
    for node in ast.walk(statement):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "environment"
        ):
            yield node


def _comment(module: Module, statement: ast.stmt, call: ast.Call) -> str:
    """The comment on the call's own line, else the one of the whole statement."""
    line = ast.Pass(lineno=call.lineno, end_lineno=call.end_lineno)
    return module.beside(line) or module.beside(statement)


def _default(call: ast.Call) -> str:
    if len(call.args) < 2:
        return ""
    default = call.args[1]
    if isinstance(default, ast.Constant):
        return str(default.value)
    # ROOT / "var" reads as a path
    return ast.unparse(default).replace("ROOT / ", "").strip("'\"")
