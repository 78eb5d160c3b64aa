"""``raadslag import``: documents of any municipality come in."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

import click
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from raadslag.bodies.models import Body
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.run import Line, Tally, collect, run
from raadslag.exchange.importing.states import Step
from raadslag.journal.actor import system

WORDS = {
    Step.CREATE: ("opret", "oprettet", "green"),
    Step.CHANGE: ("ret", "rettet", "yellow"),
    Step.UNCHANGED: ("uændret", "uændret", "bright_black"),
    Step.SKIPPED: ("spring over", "sprunget over", "red"),
}
MANY = 20  # from here on a progress bar stands in for unchanged lines


class Command(BaseCommand):
    """Read files and folders, show what is done with each, and why."""

    help = "Indlæs dagsordener og referater fra filer og mapper."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="STI")
        parser.add_argument("--dry-run", action="store_true", help="vis planen uden at gemme noget")
        parser.add_argument(
            "--kommune",
            metavar="NAVN",
            help="kommunens fulde navn, når dokumenterne ikke siger det",
        )
        parser.add_argument(
            "--published",
            action="store_true",
            help="dokumenterne er offentlige: vis lukkede punkters titel og beslutning som trykt",
        )
        parser.add_argument(
            "--no-release", action="store_true", help="gem møderne uden at offentliggøre dem"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths: list[Path] = options["paths"]
        absent = [str(path) for path in paths if not path.exists()]
        if absent:
            self._refuse(f"{', '.join(absent)} findes ikke; angiv filer eller mapper, der findes.")
        _prepare()
        choices = Choices(options["kommune"], options["published"], not options["no_release"])
        dry_run: bool = options["dry_run"]
        tally = self._import(paths, choices, dry_run=dry_run)
        self.stdout.write(summary(tally, dry_run=dry_run))
        if tally.steps[Step.SKIPPED] == sum(tally.steps.values()):
            self._refuse("Intet dokument kunne indlæses.")

    def _refuse(self, sentence: str) -> NoReturn:
        """One sentence, and the exit code of what could not be done."""
        self.stderr.write(sentence)
        sys.exit(2)

    def _import(self, paths: list[Path], choices: Choices, *, dry_run: bool) -> Tally:
        found = collect(paths)
        if not found:
            self._refuse("Der er ingen dokumenter at indlæse i det, du angav.")
        with click.progressbar(
            length=len(found), label="Indlæser", file=sys.stderr, hidden=len(found) < MANY
        ) as bar:

            def show(line: Line) -> None:
                if line.plan.step is not Step.UNCHANGED or len(found) < MANY:
                    click.echo(told(line))  # without colours where no terminal is
                bar.update(1)

            return run(
                found, actor=system("raadslag import"), choices=choices, show=show, dry_run=dry_run
            )


def _prepare() -> None:
    """Make the tables of a database that has none."""
    if Body._meta.db_table not in connection.introspection.table_names():
        call_command("migrate", verbosity=0, interactive=False)


def told(line: Line) -> str:
    """One document's outcome on screen."""
    word, _, colour = WORDS[line.plan.step]
    text = f"{click.style(word.ljust(11), fg=colour)} {line.path.name}: {line.plan.reason}"
    for warning in line.warnings[:3]:
        text += f"\n{'':12}OBS {warning.where}: {warning.message}"
    if len(line.warnings) > 3:
        text += f"\n{'':12}og {len(line.warnings) - 3} bemærkninger mere"
    return f"{text}\n{'':12}{line.withheld}" if line.withheld else text


def summary(tally: Tally, *, dry_run: bool) -> str:
    """The last line of an import."""
    counts = ", ".join(
        f"{tally.steps[step]} {words[1]}" for step, words in WORDS.items() if tally.steps[step]
    )
    if dry_run:
        return f"Prøvekørsel: {counts}. Intet er gemt."
    return f"{counts}; {tally.items} punkter indlæst."
