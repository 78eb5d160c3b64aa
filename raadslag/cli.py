"""The command ``raadslag``: reads documents itself, leaves the rest to Django.

Imports happen where they are used: reading a file must not wait for Django,
and ``--help`` must not wait for anything.
"""

from __future__ import annotations

import os
import pkgutil
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

HELP = re.compile(r'^    help = "(.+)"$', re.MULTILINE)
COMMANDS = Path(__file__).parent / "management" / "commands"


class Commands(click.Group):
    """The commands below, and every Django command by its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands here and those of Rådslag among Django's."""
        ours = (module.name for module in pkgutil.iter_modules([str(COMMANDS)]))
        return sorted({*super().list_commands(ctx), *(n for n in ours if not n.startswith("_"))})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Our own command, or one that hands everything on to Django."""
        return super().get_command(ctx, cmd_name) or _handed_on(cmd_name)


def _handed_on(name: str) -> click.Command:
    """A command that Django reads, runs and explains."""

    @click.command(
        name,
        short_help=_told_by(name),
        context_settings={"ignore_unknown_options": True},
        add_help_option=False,
    )
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def command(arguments: Sequence[str]) -> None:
        from django.core.management import execute_from_command_line

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadslag.config.settings")
        execute_from_command_line(["raadslag", name, *arguments])

    return command


def _told_by(name: str) -> str:
    """The help of a Django command, read without loading Django."""
    path = COMMANDS / f"{name}.py"
    source = path.read_text(encoding="utf-8") if path.exists() else ""
    found = HELP.search(source)
    return found[1] if found else f"Se »raadslag {name} --help«."


@click.group(
    cls=Commands,
    options_metavar="",
    subcommand_metavar="KOMMANDO …",
    help="Rådslag: politiske møder fra sag til beslutning.",
    context_settings={"help_option_names": ["--help"]},
)
def main() -> None:
    """Find the command; nothing is common to all."""


@main.command(
    options_metavar="[--json]",
    help="""Læs én dagsorden eller ét referat, og skriv, hvad der står i det.

    FIL er et dokument (PDF, Word, HTML, tekst, XML), eller en mappe eller zip fra SBSYS
    eller Acadre. Intet gemmes. Kan filen ikke læses, er afslutningskoden 2.""",
    short_help="Læs én dagsorden eller ét referat uden at gemme noget.",
)
@click.argument("file", metavar="FIL", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Skriv mødet som JSON (raadslag-meeting/1).")
@click.option(
    "--seconds",
    default=30.0,
    type=click.FloatRange(0.01, 3600),
    show_default=True,
    metavar="TAL",
    help="Længste tid, læsningen må tage.",
)
def read(file: Path, as_json: bool, seconds: float) -> None:
    """Read one document and print it; exit 2 with one sentence if it cannot."""
    from raadslag.exchange.limits import Limits
    from raadslag.exchange.meeting import Unreadable
    from raadslag.exchange.sandbox import Reader
    from raadslag.exchange.summary import summary

    try:
        with Reader(Limits(seconds=seconds)) as reader:
            meeting = reader.read(file)
    except Unreadable as refused:
        _write(f"{refused}\n", err=True)
        sys.exit(2)
    _write(meeting.to_json() if as_json else summary(meeting))


def _write(text: str, *, err: bool = False) -> None:
    """Print as UTF-8, whatever the terminal claims to speak."""
    click.echo(text.encode("utf-8", "replace"), err=err, nl=False)
