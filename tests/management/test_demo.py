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


@pytest.mark.django_db
def test_demo_where_a_municipality_is() -> None:
    found(name="Anden Kommune", actor=system("test"))

    assert told() == "Der er allerede en kommune i databasen; intet er ændret.\n"
    assert (Body.objects.count(), User.objects.count()) == (1, 0)


@pytest.mark.django_db
def test_demo_logins() -> None:
    logins.opened(people={}, actor=system("test"))

    assert told("--logins").splitlines() == [
        "  erik    lyngsoe-demo    Erik Højmark, sekretær",
        "  anna    lyngsoe-demo    Anna Thorup Lind, formand for Beskæftigelsesudvalget",
        "  dorte   lyngsoe-demo    Dorte Kragelund, sagsbehandler",
    ]


@pytest.mark.django_db
def test_demo_logins_whose_password_was_changed() -> None:
    logins.opened(people={}, actor=system("test"))
    for user in User.objects.all():
        user.set_password("another")
        user.save()

    assert told("--logins") == "Der er ingen demonstrationsbrugere i databasen.\n"


@pytest.mark.django_db
def test_demo_logins_on_a_public_installation(settings: Settings) -> None:
    logins.opened(people={}, actor=system("test"))
    settings.HTTPS = True

    assert told("--logins") == (
        "RAADSLAG_HTTPS er slået til: der er ingen demonstrationsbrugere.\n"
    )
