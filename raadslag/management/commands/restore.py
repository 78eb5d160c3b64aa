"""``raadslag restore``: an installation from its backup, checked by its log."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from raadslag.backup.actions import restore
from raadslag.backup.manifest import NoBackup
from raadslag.ledger.audit import audited
from raadslag.management.progress import Progress


class Command(BaseCommand):
    """Restore a backup, and go through its log."""

    help = "Læg en sikkerhedskopi ind, og kontrollér den med logbogen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FIL", type=Path, help="sikkerhedskopien")
        parser.add_argument(
            "--replace", action="store_true", help="sæt den i stedet for det, der er her nu"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with Progress(self.stderr) as progress:
                manifest = restore(options["file"], step=progress.step, replace=options["replace"])
        except NoBackup as refused:
            self.stderr.write(str(refused))
            sys.exit(2)
        for lost in (*manifest.missing, *manifest.damaged):
            self.stderr.write(f"Dokumentet {lost} var ikke med i sikkerhedskopien.")
        note = manifest.log.get("checkpoint")
        audit = audited([note] if note else [])
        for fault in audit.faults:
            self.stderr.write(fault)
        if audit.faults:
            self.stderr.write("Sikkerhedskopien er lagt ind, men dens logbog passer ikke.")
            sys.exit(1)
        self.stdout.write(
            f"Sikkerhedskopien fra {manifest.made_at[:16].replace('T', ' kl. ')} er lagt ind, og "
            f"logbogens {audit.entries} linjer passer."
        )
