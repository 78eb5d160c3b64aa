"""Writes the reference from the code."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from raadslag.management.reference import commands, fields, rights, roles, states, verbs
from raadslag.management.reference import settings as variables
from raadslag.management.reference.source import Undocumented

PAGES = {
    "settings": variables.render,
    "states": states.render,
    "roles": roles.render,
    "rights": rights.render,
    "verbs": verbs.render,
    "fields": fields.render,
    "commands": commands.render,
}


class Command(BaseCommand):
    """Write docs/reference, or say what in it is out of date."""

    help = "Skriv docs/reference ud fra koden; med --check siges kun, om den passer."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="skriv intet; fejl, hvis den er gammel"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        folder = settings.ROOT / "docs" / "reference"
        try:
            made = {folder / f"{name}.md": render() for name, render in PAGES.items()}
        except Undocumented as lacking:
            raise CommandError(str(lacking)) from lacking
        stale = [
            path
            for path, text in made.items()
            if not path.exists() or path.read_text(encoding="utf-8") != text
        ]
        if options["check"] and stale:
            names = ", ".join(path.name for path in stale)
            raise CommandError(f"docs/reference er gammel ({names}): kør `raadslag docs`.")
        for path in stale:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(made[path], encoding="utf-8")
