"""The command that imports: what it prints, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

from tests.exchange.importing.paper import written
from tests.template import DATABASE, migrated


def raadslag(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a house of its own."""
    environment = {**os.environ, "RAADSLAG_DATA": str(data), "DATABASE_URL": ""}
    environment["DJANGO_SETTINGS_MODULE"] = "raadslag.config.settings"
    return subprocess.run(
        [sys.executable, "-m", "raadslag", "import", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_import_into_a_new_house_makes_its_own_database(tmp_path: Path) -> None:
    path = written(tmp_path)

    done = raadslag(tmp_path, str(path), "--kommune", "Prøvekøbing Kommune")
    again = raadslag(tmp_path, str(path))

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == (
        "opret       referat.txt: Mødet findes ikke i forvejen: referat fra Havneudvalget "
        "13. januar 2026 med 2 punkter."
    )
    assert done.stdout.splitlines()[-1] == "1 oprettet; 2 punkter indlæst."
    assert again.stdout.splitlines()[-1] == "1 uændret; 0 punkter indlæst."


def test_import_of_nothing_that_can_be_read_says_so_and_exits_2(tmp_path: Path) -> None:
    migrated(tmp_path / DATABASE)
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"")

    done = raadslag(tmp_path, str(bad))

    assert (done.returncode, done.stderr) == (2, "Intet dokument kunne indlæses.\n")
    assert "bad.pdf: Filen er tom; hent den igen fra kilden." in done.stdout


def test_import_of_a_path_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = raadslag(tmp_path, "findes-ikke")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "findes-ikke findes ikke; angiv filer eller mapper, der findes.\n"
