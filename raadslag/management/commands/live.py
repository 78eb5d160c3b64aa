"""``raadslag live``: tells open pages at once what is new at a meeting."""

from __future__ import annotations

import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connections

from raadslag.management.commands.serve import HOST, refusal
from raadslag.parent import end_with
from raadslag.web.live.server import listening_socket, serve


class Command(BaseCommand):
    """Serve streams of events until told to stop."""

    help = "Fortæl åbne sider straks, når der sker noget nyt på et møde."

    def add_arguments(self, parser: ArgumentParser) -> None:
        port = settings.RAADSLAG_LIVE_PORT or settings.RAADSLAG_PORT + 1
        parser.add_argument(
            "--port", type=int, default=port, help="porten; ellers RAADSLAG_LIVE_PORT"
        )
        parser.add_argument(
            "--child-of", type=int, metavar="PID", help="slut, når denne proces slutter"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        port: int = options["port"]
        try:
            door = listening_socket(HOST, port)
        except (OSError, OverflowError) as refused:
            raise refusal(port, refused) from refused
        connections.close_all()
        if options["child_of"]:
            watch = threading.Thread(target=end_with, args=(options["child_of"],), daemon=True)
            watch.start()
        with door:
            serve(door)
