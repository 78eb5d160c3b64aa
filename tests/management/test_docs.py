import ast
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from raadslag.management.commands.docs import PAGES
from raadslag.management.reference.page import table
from raadslag.management.reference.source import Module, Undocumented, said

CODE = '''
class Thing:
    kept = 1  # of bytes
    plain = 2
    # Why it
    # is so.
    told = 3


def named(*, actor):
    """Do it, and say

    more."""


def silent():
    return 1
'''
MODULE = Module("room.models", CODE.splitlines(), ast.parse(CODE))


def test_docs_writes_pages_that_are_then_up_to_date(tmp_path: Path, settings: Settings) -> None:
    settings.ROOT = tmp_path

    call_command("docs")
    call_command("docs", "--check")

    made = sorted(path.stem for path in (tmp_path / "docs" / "reference").iterdir())
    assert made == sorted(PAGES)


def test_docs_check_of_pages_out_of_date(tmp_path: Path, settings: Settings) -> None:
    settings.ROOT = tmp_path
    call_command("docs")
    (tmp_path / "docs" / "reference" / "verbs.md").write_text("old")

    with pytest.raises(CommandError) as stale:
        call_command("docs", "--check")

    assert str(stale.value) == "docs/reference er gammel (verbs.md): kør `raadslag docs`."


def test_beside_finds_the_comment_on_the_line_or_above() -> None:
    thing = MODULE.tree.body[0]
    assert isinstance(thing, ast.ClassDef)

    assert [MODULE.beside(line) for line in thing.body] == ["of bytes", "", "Why it is so."]


def test_said_is_the_first_paragraph_on_one_line() -> None:
    named, silent = MODULE.functions()

    assert said(named, "named") == "Do it, and say"
    with pytest.raises(Undocumented, match=r"^silent has no docstring$"):
        said(silent, "silent")


def test_table_keeps_bars_within_their_cell() -> None:
    assert table(["Kind"], [["yes | no"]]) == "| Kind |\n| --- |\n| yes \\| no |"
