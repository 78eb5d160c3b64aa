"""``raadslag keys``: the keys the log is signed with."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.timezone import localtime

from raadslag.journal.actor import system
from raadslag.ledger import queries
from raadslag.ledger.actions import checkpoint, replace_key, rotate
from raadslag.verdict import RuleBroken


class Command(BaseCommand):
    """Show the keys, take a new one into use, or replace one that is lost."""

    help = "Vis logbogens nøgler (show), skift nøgle (rotate), eller erstat en tabt (replace)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("deed", metavar="show|rotate|replace", nargs="?", default="show")
        parser.add_argument(
            "--reason", metavar="GRUND", default="", help="hvorfor nøglen skiftes; den er offentlig"
        )
        parser.add_argument("--by", metavar="NAVN", default="driften", help="hvem der skifter den")

    def handle(self, *args: Any, **options: Any) -> None:
        deeds = {"show": None, "rotate": rotate, "replace": replace_key}
        if options["deed"] not in deeds:
            self.stderr.write("Skriv show, rotate eller replace.")
            sys.exit(2)
        deed = deeds[options["deed"]]
        try:
            if deed:
                actor = system(options["by"])
                deed(now=timezone.now(), reason=options["reason"], actor=actor)
            checkpoint(now=timezone.now())
        except RuleBroken as refused:
            self.stderr.write(str(refused))
            sys.exit(1)
        self._show()

    def _show(self) -> None:
        for key in queries.log_keys():
            until = f" til {localtime(key.until):%d-%m-%Y}" if key.until else ""
            self.stdout.write(f"{key.written}\n  fra {localtime(key.since):%d-%m-%Y}{until}")
            if key.reason:
                self.stdout.write(f"  {key.reason}")
