"""The code as text: its modules, their docstrings and comments."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parents[2]
COMMENT = re.compile(r"\s# (?!noqa|type:)(.+?)(?:\s+# noqa.*)?$")


class Undocumented(Exception):  # noqa: N818  # reads as a statement
    """Something that must have a line of documentation has none."""


@dataclass(frozen=True, slots=True)
class Module:
    """A module's dotted name below ``raadslag``, its lines and its tree."""

    name: str
    lines: Sequence[str]
    tree: ast.Module

    def functions(self) -> Iterator[ast.FunctionDef]:
        """Its public functions, in order."""
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield node

    def beside(self, node: ast.stmt) -> str:
        """The comment at the end of a statement's lines, or the ones above it."""
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
            if found := COMMENT.search(self.lines[number - 1]):
                return found.group(1)
        above: list[str] = []
        for line in reversed(self.lines[: node.lineno - 1]):
            if not line.strip().startswith("# "):
                break
            above.insert(0, line.strip()[2:])
        return " ".join(above)


def modules(*patterns: str, holding: str = "") -> list[Module]:
    """The modules whose path below the package fits a pattern, and that hold a word, in order."""
    paths = sorted({path for pattern in patterns for path in PACKAGE.glob(pattern)})
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return [_read(path, text) for path, text in texts if holding in text]


def module(path: Path) -> Module:
    """A module of the package, read."""
    return _read(path, path.read_text(encoding="utf-8"))


def _read(path: Path, text: str) -> Module:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    name = ".".join(part for part in parts if part != "__init__")
    return Module(name, text.splitlines(), ast.parse(text))


def said(node: ast.FunctionDef | ast.ClassDef, name: str) -> str:
    """First paragraph of a docstring, on one line.

    Raises:
        Undocumented: There is no docstring.
    """
    text = ast.get_docstring(node)
    if not text:
        raise Undocumented(f"{name} has no docstring")
    return " ".join(text.split("\n\n")[0].split())
