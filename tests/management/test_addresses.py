"""``raadslag addresses``: old addresses from a table."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from raadslag.bodies.models import Body
from raadslag.journal.actor import Actor
from raadslag.publications.actions import forward, release_register
from raadslag.publications.models import OldAddress
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, house

pytestmark = pytest.mark.django_db
TABLE = """Gammel;Ny
https://www.gl.dk/Politik/Dagsorden.aspx?id=7;https://ny.dk/om/
/moeder/2019/;/tilgaengelighed/
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    home = house()
    release_register(body=home.body, actor=SYSTEM)
    path = tmp_path / "adresser.csv"
    path.write_text(TABLE, encoding="utf-8-sig")
    return path


def run(*arguments: object) -> tuple[int, str, str]:
    """How the command ended, and what it said."""
    out, err = StringIO(), StringIO()
    try:
        call_command("addresses", *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as stopped:
        return int(stopped.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_old_addresses_lead_to_the_pages_that_took_over(table: Path, client: Client) -> None:
    said = "Prøvekøbing Kommune: 2 gamle adresser er læst ind; 2 fører nu til portalens sider.\n"

    assert run(table) == (0, said, "")
    assert run(table) == (0, said, "")

    led = [
        (answer.status_code, answer.headers.get("Location"))
        for answer in map(
            client.get,
            (
                "/politik/dagsorden.aspx?ID=7&fbclid=x",
                "/Moeder/2019?fra=mail",
                "/politik/dagsorden.aspx",
            ),
        )
    ]
    assert led == [(301, "/om/"), (301, "/tilgaengelighed/"), (404, None)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/a;/findes-ikke/", "Linje 3: »/findes-ikke/« er ikke en side i portalen."),
        ("/a;/arbejdsplads/", "Linje 3: »/arbejdsplads/« er ikke en side i portalen."),
        ("/a", "Linje 3: skriv den gamle adresse i første kolonne og den nye i anden."),
        (";/om/", "Linje 3: skriv den gamle adresse i første kolonne og den nye i anden."),
    ],
)
def test_a_line_that_leads_nowhere_stops_all(table: Path, line: str, said: str) -> None:
    table.write_text(f"Gammel;Ny\n/b;/om/\n{line}\n", encoding="utf-8")

    assert run(table) == (2, "", f"{said} Intet er læst ind.\n")
    assert OldAddress.objects.count() == 0


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"Gammel;Ny\n"])
def test_a_file_without_addresses_stops_with_a_sentence(table: Path, content: bytes | None) -> None:
    table.write_bytes(content) if content is not None else table.unlink()

    code, _, said = run(table)

    assert (code, said.count("\n"), OldAddress.objects.count()) == (2, 1, 0)


def test_with_no_municipality_to_tell_from_one_is_asked_for(table: Path) -> None:
    assert "--kommune" in run(table, "--kommune", "Ukendt Kommune")[2]


def test_addresses_that_are_none_are_not_kept(table: Path) -> None:
    body = Body.objects.get()

    with pytest.raises(ValueError, match="no path"):
        forward(body=body, addresses={"/a": "/om/", "b": "/om/"}, actor=SYSTEM)
    with pytest.raises(NotAllowed):
        forward(body=body, addresses={"/a": "/om/"}, actor=Actor("Freja", user_id=1))

    assert OldAddress.objects.count() == 0
