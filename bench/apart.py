"""A function of the bench in a process of its own, with data of its own.

Django is set up there alone, and its memory holds nothing of other measures.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.machine import ROOT

SETTINGS = "raadslag.config.settings"


def environment(data: Path, settings: str = SETTINGS) -> dict[str, str]:
    """The environment of a site whose data lie in a folder; it may keep what it compiles."""
    left = ("RAADSLAG_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left)}
    return {
        **kept,
        "DATABASE_URL": "",
        "RAADSLAG_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": settings,
    }


def apart(function: str, *arguments: object, data: Path, settings: str = SETTINGS) -> Any:
    """What ``module:name`` returns, as JSON carries it, when called apart."""
    data.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "bench.apart", function, json.dumps(arguments)],
        cwd=ROOT,
        env=environment(data, settings),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def main(function: str, arguments: str) -> None:
    """Make the database ready, call the function, and print what it returns."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0, interactive=False)
    module, name = function.split(":")
    called = getattr(importlib.import_module(module), name)
    print(json.dumps(called(*json.loads(arguments))))


if __name__ == "__main__":
    main(*sys.argv[1:])
