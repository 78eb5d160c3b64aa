"""``raadslag addresses``: addresses of the earlier site that are to lead here."""

from __future__ import annotations

import csv
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand
from django.urls import Resolver404, resolve

from raadslag.bodies.models import Body
from raadslag.bodies.queries import body_named
from raadslag.journal.actor import system
from raadslag.publications.actions import forward
from raadslag.publications.models import PublicBody
from raadslag.rules.old_address import known_as, path_here


class Command(BaseCommand):
    """Let the old addresses in a table lead to pages of the portal."""

    help = "Lad gamle adresser føre til portalens sider (CSV: gammel adresse, ny adresse)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FIL", type=Path, help="tabellen med adresserne")
        parser.add_argument(
            "--kommune", metavar="NAVN", default="", help="hvilken kommune, hvis der er flere"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        body = self._body(options["kommune"])
        addresses = self._read(options["file"])
        count = forward(body=body, addresses=addresses, actor=system("Gamle adresser"))
        self.stdout.write(
            f"{body.name}: {len(addresses)} gamle adresser er læst ind; {count} fører nu til "
            "portalens sider."
        )

    def _read(self, file: Path) -> dict[str, str]:
        """The table's rows, from old to new; stops at the first that cannot be."""
        try:
            text = file.read_text(encoding="utf-8-sig")
        except OSError:
            self._stop(f"Filen {file} kan ikke åbnes; se efter, om navnet er rigtigt.")
        except UnicodeDecodeError:
            self._stop(f"Gem {file} som CSV i UTF-8, og prøv igen.")
        sign = ";" if ";" in text.partition("\n")[0] else ","
        found: dict[str, str] = {}
        for number, row in enumerate(csv.reader(text.splitlines(), delimiter=sign), 1):
            if not any(row) or (number == 1 and not known_as(row[0])):
                continue  # an empty line, or the names of the columns
            if fault := _fault(row):
                self._stop(f"Linje {number}: {fault} Intet er læst ind.")
            found[row[0]] = row[1]
        if not found:
            self._stop("Tabellen er tom: skriv en gammel og en ny adresse på hver linje.")
        return found

    def _body(self, name: str) -> Body:
        released = PublicBody.objects.values_list("slug", flat=True)
        bodies = list(Body.objects.filter(slug__in=list(released)).order_by("pk")[:2])
        found = body_named(name) if name else (bodies[0] if len(bodies) == 1 else None)
        if found is None or found.slug not in released:
            self._stop("Skriv, hvilken kommune adresserne er til: --kommune »Prøvekøbing Kommune«.")
        return found

    def _stop(self, said: str) -> NoReturn:
        self.stderr.write(said)
        sys.exit(2)


def _fault(row: list[str]) -> str:
    """What is wrong with a line, if anything."""
    if len(row) < 2 or not known_as(row[0]):
        return "skriv den gamle adresse i første kolonne og den nye i anden."
    try:
        found = resolve(path_here(row[1]) or "-")
    except Resolver404:
        found = None
    if found is None or found.app_name.split(":")[0] != "portal":
        return f"»{row[1]}« er ikke en side i portalen."
    return ""
