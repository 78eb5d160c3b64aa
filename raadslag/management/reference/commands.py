"""The commands of ``raadslag``."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import click
from django.core.management import load_command_class

from raadslag.cli import COMMANDS
from raadslag.cli import main as group
from raadslag.management.reference.page import code, page, table

# What every Django command takes, and nobody needs to read of each time.
COMMON = {"help", "version", "verbosity", "settings", "pythonpath", "traceback", "no_color"}
COMMON |= {"force_color", "skip_checks"}


def render() -> str:
    """The page of commands."""
    ours = sorted(path.stem for path in COMMANDS.glob("[a-z]*.py"))
    return page(
        "Commands",
        "Besides these, every command of Django is there by its name: `raadslag migrate`.",
        *(_clicked(name, command) for name, command in sorted(group.commands.items())),
        *(_managed(name) for name in ours),
    )


def _clicked(name: str, command: click.Command) -> str:
    told = " ".join((command.help or "").split())
    rows = [
        (
            code(", ".join(one.opts)),
            getattr(one, "help", None) or one.make_metavar(click.Context(command)),
        )
        for one in command.params
    ]
    return _part(name, told, rows)


def _managed(name: str) -> str:
    command = load_command_class("raadslag", name)
    parser = command.create_parser("raadslag", name)
    return _part(name, " ".join(command.help.split()), list(_rows(parser)))


def _rows(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    for action in parser._actions:
        if action.dest not in COMMON:
            yield code(", ".join(action.option_strings) or action.dest), action.help or ""


def _part(name: str, told: str, rows: list[tuple[str, str]]) -> str:
    taken = "\n\n" + table(["Takes", "Meaning"], rows) if rows else ""
    return f"## raadslag {name}\n\n{told}{taken}"
