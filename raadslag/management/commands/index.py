"""``raadslag index``: makes the search index anew, or follows what is released."""

from __future__ import annotations

import signal
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from raadslag.management.progress import Progress
from raadslag.parent import end_with
from raadslag.search.engine import put_in_force, reading, sweep
from raadslag.search.find import root
from raadslag.search.follow import Follower
from raadslag.search.rebuild import rebuild

WAIT = 2.0  # seconds until a follower that another one kept out tries again
CANNOT = "Søgeindekset kunne ikke laves ({fault}). Det, der er i brug, står urørt."
BUSY = "Lock"  # in what tantivy says when another writes


class Command(BaseCommand):
    """Rebuild beside the running index and swap; with ``--follow`` keep it up to date."""

    help = "Lav søgeindekset på ny ved siden af det, der er i brug, eller hold det ajour."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--follow", action="store_true", help="hold indekset ajour med det, der offentliggøres"
        )
        parser.add_argument(
            "--child-of", type=int, metavar="PID", help="følg, og slut, når denne proces slutter"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["follow"] or options["child_of"]:
            self._follow(options["child_of"])
        else:
            self._rebuild()

    def _rebuild(self) -> None:
        try:
            with Progress(self.stdout) as progress:
                put_in_force(root(), rebuild(root(), progress.step))
        except (OSError, ValueError) as fault:  # tantivy tells of a full disk by the latter
            raise CommandError(CANNOT.format(fault=fault)) from fault
        sweep(root())
        made = reading(root())
        number = made.searcher.num_docs - 1 if made else 0  # one of them is the mark
        self.stdout.write(f"Søgeindekset er lavet på ny: {number} punkter.")

    def _follow(self, parent: int | None) -> None:
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        if parent:
            threading.Thread(target=end_with, args=(parent,), daemon=True).start()
        while not stop.is_set():
            try:
                Follower(root()).follow(stop)
            except ValueError as refused:  # another process writes: stand by to take over
                if BUSY not in str(refused):
                    raise
                time.sleep(WAIT)
