"""The command that opens the first administrator."""

import io

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from raadslag.bodies.models import Body, User
from tests.cast import house

pytestmark = pytest.mark.django_db
PASSWORD = "en lang sætning"


def opened(monkeypatch: pytest.MonkeyPatch, *options: str, typed: str = PASSWORD) -> str:
    """What the command says."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{typed}\n"))
    out = io.StringIO()
    call_command("account", "hanne", "Hanne Friis", *options, stdout=out)
    return out.getvalue()


def test_the_first_administrator_of_a_new_municipality(monkeypatch: pytest.MonkeyPatch) -> None:
    said = opened(monkeypatch, "--kommune", "Prøvekøbing Kommune", "--email", "h@x.invalid")

    hanne = User.objects.get()
    assert said == "Hanne Friis (hanne) er oprettet: administrator.\n"
    assert hanne.check_password(PASSWORD)
    assert (str(hanne.body), str(hanne.assignment_set.get())) == (
        "Prøvekøbing Kommune",
        "Hanne Friis: administrator, Prøvekøbing Kommune",
    )


def test_roles_in_a_committee_and_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    house()

    said = opened(
        monkeypatch,
        *("--kommune", "prøvekøbing kommune", "--organ", "HAV", "--uden-adgangskode"),
        *("--rolle", "sekretær", "--rolle", "administrator"),
    )

    hanne = User.objects.get()
    held = [(one.duty, str(one.organization)) for one in hanne.assignment_set.order_by("id")]
    assert said == "Hanne Friis (hanne) er oprettet: sekretær, administrator.\n"
    assert held == [("secretary", "Havneudvalget"), ("administrator", "None")]
    assert (hanne.has_usable_password(), Body.objects.count()) == (False, 1)


@pytest.mark.parametrize(
    ("options", "typed", "said"),
    [
        (["--organ", "XYZ"], PASSWORD, "Der er intet organ XYZ i Ny Kommune. Ret navnet."),
        (["--rolle", "sagsbehandler", "--organ", "XYZ"], "kort", "for kort"),
        ([], "password1234", "adgangskode"),
    ],
)
def test_a_fault_is_one_sentence_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, options: list[str], typed: str, said: str
) -> None:
    with pytest.raises(CommandError, match=said):
        opened(monkeypatch, "--kommune", "Ny Kommune", *options, typed=typed)

    assert (User.objects.count(), Body.objects.count()) == (0, 0)


def test_an_account_that_is_there_keeps_its_password_and_gets_the_duty(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    User.objects.create_user("hanne", password=PASSWORD, first_name="Hanne")  # of no house

    said = opened(monkeypatch, "--kommune", "Ny Kommune", typed="")
    with pytest.raises(CommandError, match="har allerede rollen administrator i Ny Kommune"):
        opened(monkeypatch, "--kommune", "Ny Kommune", typed="")

    hanne = User.objects.get()
    assert said == "Hanne (hanne) er kendt: administrator.\n"
    assert (hanne.check_password(PASSWORD), str(hanne.body)) == (True, "Ny Kommune")
