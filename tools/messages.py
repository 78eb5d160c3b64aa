"""The texts the code asks to have translated, found without gettext's programs."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import templatize

# How many arguments of each are text: context first, then singular and plural.
CALLS = {
    "_": ("id",),
    "_now": ("id",),
    "gettext": ("id",),
    "gettext_lazy": ("id",),
    "gettext_noop": ("id",),
    "ngettext": ("id", "plural"),
    "ngettext_lazy": ("id", "plural"),
    "pgettext": ("context", "id"),
    "pgettext_lazy": ("context", "id"),
    "npgettext": ("context", "id", "plural"),
    "npgettext_lazy": ("context", "id", "plural"),
}
TEXT = r"""u?(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
# What Django makes of a template reads as calls amid filling.
IN_TEMPLATE = re.compile(rf"\b({'|'.join(CALLS)})\(\s*({TEXT}(?:\s*,\s*{TEXT})*)", re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A text to translate; ``plural`` and ``context`` when it has them."""

    id: str
    plural: str = ""
    context: str = ""


def messages(folder: Path) -> dict[Message, list[str]]:
    """Every text below a folder, with the files it stands in."""
    found: dict[Message, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        where = path.relative_to(folder.parent).as_posix()
        for message in _of_file(path):
            places = found.setdefault(message, [])
            if where not in places:
                places.append(where)
    return dict(sorted(found.items()))


def _of_file(path: Path) -> Iterator[Message]:
    if path.suffix == ".py":
        yield from in_code(path.read_text(encoding="utf-8"))
    elif path.suffix in {".html", ".txt", ".xml"} and "templates" in path.parts:
        yield from in_template(path.read_text(encoding="utf-8"))


def in_code(text: str) -> Iterator[Message]:
    """The texts in a module of Python.

    >>> list(in_code('_("Møde"); ngettext("%d sag", "%d sager", n)'))
    [Message(id='Møde', plural='', context=''), Message(id='%d sag', plural='%d sager', context='')]
    """
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
            if name in CALLS and texts:
                yield _message(name, [text for text in texts if isinstance(text, str)])


def in_template(text: str) -> Iterator[Message]:
    """The texts in a template.

    >>> list(in_template('{% translate "Møde" %} {{ _("Sag") }}'))
    [Message(id='Møde', plural='', context=''), Message(id='Sag', plural='', context='')]
    """
    for call in IN_TEMPLATE.finditer(templatize(text)):
        yield _message(call[1], [ast.literal_eval(one) for one in re.findall(TEXT, call[2])])


def _message(name: str, texts: list[str]) -> Message:
    return Message(**dict(zip(CALLS[name], texts, strict=False)))
