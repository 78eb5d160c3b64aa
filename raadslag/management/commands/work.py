"""``raadslag work``: does what is owed, in the background."""

from __future__ import annotations

import os
import signal
import threading
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from raadslag.errands.registry import ERRANDS
from raadslag.errands.work import Worker
from raadslag.parent import end_with

PATIENCE = 1  # seconds that a deed may take to end once the worker is told to stop
LIMIT = 1.7  # seconds after which it ends wherever it is; nothing is lost by that


class Command(BaseCommand):
    """Work until told to stop."""

    help = "Udfør det, der skal gøres: skriv og send breve, og hvad der ellers venter."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="gør alt, hvad der venter, og slut så"
        )
        parser.add_argument(
            "--child-of", type=int, metavar="PID", help="slut, når denne proces slutter"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(ERRANDS, timezone.now)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop(worker.stop))
        signal.signal(signal.SIGALRM, _interrupt)
        if options["child_of"]:
            watch = threading.Thread(target=end_with, args=(options["child_of"],), daemon=True)
            watch.start()
        worker.work(once=options["once"])
        # Python lets go of our handler as it ends; an alarm after that would kill it.
        signal.setitimer(signal.ITIMER_REAL, 0)


def stop(told: threading.Event) -> None:
    """Ask the worker to stop, and end it when it is slow to."""
    told.set()
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    limit = threading.Timer(LIMIT, os._exit, args=(0,))
    limit.daemon = True
    limit.start()


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)
