"""``raadslag demo``: a fictional municipality to try everything on."""

import sys
from argparse import ArgumentParser
from typing import Any

import click
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from raadslag.bodies.models import Body
from raadslag.demonstration import logins, town
from raadslag.demonstration.seeding import Seeded, seed
from raadslag.demonstration.year import year


class Command(BaseCommand):
    """Fill in the demonstration municipality once, and print its logins."""

    help = "Udfyld en tom database med en opdigtet kommune at prøve systemet på."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--logins", action="store_true", help="skriv kun demonstrationens brugere"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["logins"]:
            self._logins()
        elif Body.objects.exists():
            self.stdout.write("Der er allerede en kommune i databasen; intet er ændret.")
        else:
            self._seed()
            self._logins()

    def _seed(self) -> None:
        today = timezone.localdate()
        plan = year(today)
        steps, label = 2 * len(plan.documents), f"Udfylder {town.NAME}"
        with click.progressbar(length=steps, label=label, file=sys.stderr) as bar:
            seeded = seed(
                today=today,
                plan=plan,
                accounts=not settings.HTTPS,
                step=lambda what: bar.update(1),
            )
        self._told(seeded)

    def _told(self, seeded: Seeded) -> None:
        count = sum(seeded.tally.steps.values()) - len(seeded.refused)
        self.stdout.write(
            f"{town.NAME} er klar: {count} møder med {seeded.tally.items} punkter, "
            f"{seeded.planned} møder i kalenderen."
        )
        for line in seeded.refused:
            self.stderr.write(line)

    def _logins(self) -> None:
        if settings.HTTPS:
            self.stdout.write("RAADSLAG_HTTPS er slået til: der er ingen demonstrationsbrugere.")
            return
        found = logins.there()
        for one in found:
            self.stdout.write(f"  {one.username:8}{logins.PASSWORD:16}{one.name}, {one.role}")
        if found:
            others = ", ".join(one.username for one in logins.MEMBERS)
            self.stdout.write(f"  Udvalgets øvrige medlemmer har samme kodeord: {others}.")
        else:
            self.stdout.write("Der er ingen demonstrationsbrugere i databasen.")
