from io import StringIO

import pytest
from django.core.management import call_command
from pytest_django import Settings

from raadslag.bodies.actions import found
from raadslag.bodies.models import Body, User
from raadslag.demonstration import logins
from raadslag.journal.actor import system


def told(*options: str) -> str:
    out = StringIO()
    call_command("demo", *options, stdout=out)
    return out.getvalue()


def opened() -> None:
    """The demonstration's accounts in a municipality of their own."""
    actor = system("test")
    logins.opened(body=found(name="Prøvekøbing Kommune", actor=actor), people={}, actor=actor)


@pytest.mark.django_db
def test_demo_where_a_municipality_is() -> None:
    found(name="Anden Kommune", actor=system("test"))

    assert told() == "Der er allerede en kommune i databasen; intet er ændret.\n"
    assert (Body.objects.count(), User.objects.count()) == (1, 0)


@pytest.mark.django_db
def test_demo_logins() -> None:
    opened()

    assert told("--logins").splitlines() == [
        "  dorte   lyngsoe-demo    Dorte Kragelund, sagsbehandler",
        "  gerda   lyngsoe-demo    Gerda Marstrand, direktør, godkender",
        "  erik    lyngsoe-demo    Erik Højmark, sekretær",
        "  anna    lyngsoe-demo    Anna Thorup Lind, formand for Beskæftigelsesudvalget",
        "  bo      lyngsoe-demo    Bo Rønnebjerg, medlem af Beskæftigelsesudvalget",
        "  hans    lyngsoe-demo    Hans Vadgård, administrator",
        "  Udvalgets øvrige medlemmer har samme kodeord: camilla, clara, jette, soeren, torben.",
    ]


@pytest.mark.django_db
def test_demo_logins_whose_password_was_changed() -> None:
    opened()
    for user in User.objects.all():
        user.set_password("another")
        user.save()

    assert told("--logins") == "Der er ingen demonstrationsbrugere i databasen.\n"


@pytest.mark.django_db
def test_demo_logins_on_a_public_installation(settings: Settings) -> None:
    opened()
    settings.HTTPS = True

    assert told("--logins") == (
        "RAADSLAG_HTTPS er slået til: der er ingen demonstrationsbrugere.\n"
    )
