"""Serves the site with gunicorn; with ``--demo`` gets everything ready first."""

from __future__ import annotations

import errno
import os
import socket
import sys
from collections.abc import Sequence
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from raadslag.config import environment

HOST = "127.0.0.1"
# Commands beside the server, and what they are for.
BESIDE = {"live": "live", "work": "errands", "index": "index"}
TRIED = 50  # ports after the server's own, for live events
# Seconds an idle connection is kept: longer than a reader looks at a page, and than the minute a
# proxy keeps its own, so that no request is sent on one that is being closed.
KEPT = 75
REFUSALS = {
    errno.EADDRINUSE: "Port {port} er optaget. Stop det, der bruger den, eller vælg en anden: "
    "RAADSLAG_PORT=8001 make run",
    errno.EACCES: "Port {port} kræver særlige rettigheder. Vælg en over 1023: "
    "RAADSLAG_PORT=8001 make run",
}


def require_free(port: int) -> None:
    """Fail in plain words when the port cannot be had."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as refused:
            raise refusal(port, refused) from refused


def refusal(port: int, why: OSError | OverflowError) -> CommandError:
    """Why a port cannot be had, in plain words."""
    number = getattr(why, "errno", None)
    text = REFUSALS.get(number or 0, "Port {port} kan ikke bruges: {why}")
    return CommandError(text.format(port=port, why=why))


def port_beside(port: int) -> int:
    """The first free port after a port, for live events."""
    for one in range(port + 1, min(port + TRIED, 65_535)):
        try:
            require_free(one)
        except CommandError:
            continue
        return one
    raise CommandError("Der er ingen ledig port til liveopdateringer. Vælg en: RAADSLAG_LIVE_PORT")


class Command(BaseCommand):
    """Serve the site until Ctrl-C."""

    help = "Server siden på 127.0.0.1, til Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        port = settings.RAADSLAG_PORT
        parser.add_argument("--port", type=int, default=port, help="porten; ellers RAADSLAG_PORT")
        # Server processes; two suit a laptop, two for each core a server.
        workers = environment.number("RAADSLAG_WORKERS", 2)
        parser.add_argument("--workers", type=int, default=workers, help="antal processer")
        parser.add_argument(
            "--demo",
            action="store_true",
            help="gør først database, statiske filer og demonstrationskommune klar",
        )

        parser.add_argument(
            "--no-errands",
            action="store_true",
            help="start ikke raadslag work ved siden af; det kører for sig selv",
        )
        parser.add_argument(
            "--no-live",
            action="store_true",
            help="start ikke raadslag live ved siden af; det kører for sig selv",
        )
        parser.add_argument(
            "--no-index",
            action="store_true",
            help="start ikke raadslag index ved siden af; det kører for sig selv",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        port: int = options["port"]
        require_free(port)
        os.environ["RAADSLAG_PORT"] = str(port)
        if port != settings.RAADSLAG_PORT:  # settings are read once: links are made with the port
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
        if options["demo"]:
            self._prepare()
        self.stdout.write(f"\nRådslag er på http://{HOST}:{port}/ (Ctrl-C standser den)")
        if options["demo"]:
            self.stdout.write(f"Arbejdspladsen er på http://{HOST}:{port}/arbejdsplads/")
            call_command("demo", "--logins", stdout=self.stdout)
        self.stdout.flush()
        connections.close_all()
        beside = [name for name in BESIDE if not options[f"no_{BESIDE[name]}"]]
        if "live" in beside:
            os.environ["RAADSLAG_LIVE_PORT"] = str(_live_port(port))
        os.execv(sys.executable, server(port, options["workers"], beside))

    def _prepare(self) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("demo", stdout=StringIO())  # the logins come last, beside the address


def _live_port(port: int) -> int:
    """The port live events are to have, which must be free."""
    chosen: int = settings.RAADSLAG_LIVE_PORT
    if not chosen:
        return port_beside(port)
    require_free(chosen)
    return chosen


def server(port: int, workers: int, beside: Sequence[str]) -> list[str]:
    """The command that serves; threads let a slow reader hold up nobody."""
    return [
        *(sys.executable, "-m", "raadslag.config.server", ",".join(beside)),
        *("raadslag.config.wsgi", "--bind", f"{HOST}:{port}"),
        *("--workers", str(workers), "--threads", "4"),
        *("--keep-alive", str(KEPT)),
        *("--no-control-socket", "--log-level", "warning"),
    ]
