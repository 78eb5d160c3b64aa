"""The site as a process of its own on SQLite, which can be killed; run to move in.

``python -m tests.journeys.served`` makes the database of ``RAADSLAG_DATA`` and
writes the key of a paper that Dorte may write in.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from tests.template import DATABASE, migrated

ROOT = Path(__file__).parents[2]
SETTINGS = {"DJANGO_SETTINGS_MODULE": "raadslag.config.settings"}


class Site:
    """The served site; ``paper`` is the path of Dorte's paper."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        kept = {key: value for key, value in os.environ.items() if not key.startswith("RAADSLAG_")}
        self.environment = kept | SETTINGS | {"RAADSLAG_DATA": str(folder)}
        migrated(folder / DATABASE)
        moved = subprocess.run(
            [sys.executable, "-m", "tests.journeys.served"],
            cwd=ROOT,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
        )
        self.paper = f"sager/fremstilling/{moved.stdout.split()[-1]}/"
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = [sys.executable, "-m", "raadslag", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [*command, "--workers", "1", "--no-errands", "--no-live", "--no-index"],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        self.kill()
        raise TimeoutError(self.url)

    def kill(self) -> None:
        """End all its processes without warning, as when the power goes."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def move_in() -> int:
    """Make the database and Dorte's paper; the paper's key."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("collectstatic", verbosity=0, interactive=False)
    from tests.cases.desks import paper_of
    from tests.journeys.town_hall import town

    return paper_of(town().desk).pk


if __name__ == "__main__":
    sys.stdout.write(f"{move_in()}\n")
