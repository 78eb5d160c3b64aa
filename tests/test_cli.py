"""The command itself: its own part is light, the rest is Django's."""

import os
import subprocess
import sys
from pathlib import Path

import django

ROOT = Path(__file__).parents[1]


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "raadslag", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_names_read() -> None:
    done = _run("--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert "  read " in done.stdout


def test_read_help_loads_neither_django_nor_readers() -> None:
    code = (
        "import sys\nfrom raadslag.cli import main\n"
        "main(['read', '--help'], standalone_mode=False)\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'django', 'lxml', 'pypdf'}))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[0].startswith("Usage:")
    assert done.stdout.splitlines()[-1] == "[]"


def test_other_names_are_handed_on_to_django() -> None:
    done = _run("version", DJANGO_SETTINGS_MODULE="django.conf.global_settings")

    assert (done.returncode, done.stdout.strip()) == (0, django.get_version())


def test_options_of_other_commands_are_handed_on_untouched() -> None:
    done = _run("diffsettings", "--default", "django.conf.global_settings", "--output=hash",
                DJANGO_SETTINGS_MODULE="django.conf.global_settings")  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")


def test_help_tells_what_each_command_does() -> None:
    listed = _run("--help", COLUMNS="200").stdout

    assert "Indlæs dagsordener og referater fra filer og mapper." in listed
    assert "Se »" not in listed
