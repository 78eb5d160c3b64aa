"""``raadslag kle``: the KLE topics of a municipality."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand

from raadslag.bodies.models import Body
from raadslag.bodies.queries import body_named
from raadslag.cases.actions import supply_topics
from raadslag.cases.queries import whole_topics
from raadslag.exchange.kle.entries import entry_of
from raadslag.exchange.kle.read import read
from raadslag.exchange.meeting import Unreadable
from raadslag.journal.actor import system


class Command(BaseCommand):
    """Let the topics in a file be those of the municipality."""

    help = "Læs kommunens KLE-emner ind fra en fil (KLE-emneplan som XML, eller en tabel)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FIL", type=Path, help="filen med emnerne")
        parser.add_argument(
            "--kommune", metavar="NAVN", default="", help="hvilken kommune, hvis der er flere"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        body = self._body(options["kommune"])
        try:
            read_ones = read(options["file"].read_bytes(), options["file"].name)
        except Unreadable as refused:
            self._stop(str(refused))
        except OSError:
            self._stop(f"Filen {options['file']} kan ikke åbnes; se efter, om navnet er rigtigt.")
        topics = [entry_of(one) for one in read_ones]
        count = supply_topics(body=body, topics=topics, actor=system("KLE"))
        self.stdout.write(
            f"{body.name} har nu {whole_topics(body.pk).count()} KLE-emner: {count['new']} nye, "
            f"{count['changed']} rettet, {count['gone']} udgået."
        )

    def _body(self, name: str) -> Body:
        bodies = list(Body.objects.order_by("pk")[:2])
        found = body_named(name) if name else (bodies[0] if len(bodies) == 1 else None)
        if found is None:
            self._stop("Skriv, hvilken kommune emnerne er til: --kommune »Prøvekøbing Kommune«.")
        return found

    def _stop(self, said: str) -> NoReturn:
        self.stderr.write(said)
        sys.exit(2)
