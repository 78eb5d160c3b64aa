"""``raadslag kle``: the topics of a municipality from a file."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from raadslag.bodies.actions import found
from raadslag.cases.models import KleTopic
from tests.cast import SYSTEM, house

pytestmark = pytest.mark.django_db
LIST = "Nummer;Titel;Stikord\n08.01.00;Havne i almindelighed;kaj, mole\n08.01.02;Havneafgifter;\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file such as a municipality has."""
    path = tmp_path / "kle.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def run(*arguments: object) -> tuple[int, str, str]:
    """How the command ended, and what it said."""
    out, err = StringIO(), StringIO()
    try:
        call_command("kle", *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as stopped:
        return int(stopped.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_topics_of_a_file_are_those_of_the_municipality(file: Path) -> None:
    house()

    assert run(file) == (
        0,
        "Prøvekøbing Kommune har nu 2 KLE-emner: 2 nye, 0 rettet, 0 udgået.\n",
        "",
    )
    assert list(KleTopic.objects.values_list("number", "words")) == [
        ("08.01.00", "kaj mole"),
        ("08.01.02", ""),
    ]


def test_with_several_municipalities_one_is_named(file: Path) -> None:
    house()
    found(name="Lyngsø Kommune", actor=SYSTEM)

    unsaid = run(file)
    said = run(file, "--kommune", "lyngsø kommune")

    assert (unsaid[0], unsaid[1]) == (2, "")
    assert "--kommune" in unsaid[2]
    assert said[1].startswith("Lyngsø Kommune har nu 2 KLE-emner")


@pytest.mark.parametrize("name", ["findes-ikke.csv", "tom.csv"])
def test_a_file_without_topics_stops_with_a_sentence(tmp_path: Path, name: str) -> None:
    house()
    (tmp_path / "tom.csv").touch()

    code, _, said = run(tmp_path / name)

    assert (code, KleTopic.objects.count()) == (2, 0)
    assert said.count("\n") == 1
