"""``raadslag backup``: all of the installation in one file, while it goes on working."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.timezone import localtime

from raadslag.backup.write import write
from raadslag.management.progress import Progress


class Command(BaseCommand):
    """Write a backup."""

    help = "Skriv en sikkerhedskopi af hele installationen, mens den er i brug."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", metavar="FIL", type=Path, nargs="?", help="hvor den lægges; ellers i datamappen"
        )
        parser.add_argument(
            "--with-keys",
            action="store_true",
            help="tag nøglerne med; så kan den, der har kopien, skrive under for kommunen",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        named = f"raadslag-{localtime(now):%Y%m%d-%H%M%S}.backup"
        target: Path = options["file"] or settings.DATA / "backups" / named
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with Progress(self.stderr) as progress:
                manifest = write(
                    target.absolute(), now=now, step=progress.step, keys=options["with_keys"]
                )
        except OSError as error:
            self.stderr.write(f"Sikkerhedskopien kunne ikke skrives: {error}")
            sys.exit(2)
        rows = sum(int(one["rows"]) for one in manifest.tables.values())
        self.stdout.write(f"{target}: {rows} rækker og {manifest.documents} dokumenter.")
        for lost in manifest.missing:
            self.stderr.write(f"Dokumentet {lost} mangler i lageret og er ikke med.")
        for spoiled in manifest.damaged:
            self.stderr.write(
                f"Dokumentet {spoiled} er beskadiget i lageret og er ikke med; hent det fra en "
                "ældre sikkerhedskopi."
            )
        if not manifest.keys:
            self.stdout.write("Nøglerne er ikke med; gem dem et andet sted (raadslag keys).")
