"""The demonstration's accounts, never opened on a public installation."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag.bodies.actions import open_account
from raadslag.bodies.models import Body, Person, User
from raadslag.journal.actor import Actor

PASSWORD = "lyngsoe-demo"  # printed on screen, and worth nothing
COMMITTEE = "Beskæftigelsesudvalget"


@dataclass(frozen=True, slots=True)
class Login:
    """Who can sign in, and as what."""

    username: str
    name: str
    role: str
    person: str = ""
    staff: bool = False


LOGINS = (
    Login("dorte", "Dorte Kragelund", "sagsbehandler"),
    Login("gerda", "Gerda Marstrand", "direktør, godkender"),
    Login("erik", "Erik Højmark", "sekretær", staff=True),
    Login("anna", "Anna Thorup Lind", "formand for Beskæftigelsesudvalget", "Anna Thorup Lind"),
    Login("bo", "Bo Rønnebjerg", "medlem af Beskæftigelsesudvalget", "Bo Rønnebjerg"),
    Login("hans", "Hans Vadgård", "administrator"),
)
# The others of the committee, so that minutes can be approved by all who took part.
MEMBERS = tuple(
    Login(username, name, f"medlem af {COMMITTEE}", name)
    for username, name in (
        ("camilla", "Camilla Dybdal"),
        ("clara", "Clara Sivebæk"),
        ("jette", "Jette Ørnskov"),
        ("soeren", "Søren Brohave"),
        ("torben", "Torben Ulvedal"),
    )
)


def opened(*, body: Body, people: dict[str, Person], actor: Actor) -> dict[str, User]:
    """Open the accounts; each by its user name."""
    return {
        one.username: open_account(
            username=one.username,
            name=one.name,
            password=PASSWORD,
            body=body,
            email=f"{one.username}@lyngsoe.example",
            title=one.role.capitalize(),
            person=people.get(one.person),
            staff=one.staff,
            actor=actor,
        )
        for one in (*LOGINS, *MEMBERS)
    }


def there() -> list[Login]:
    """The printed accounts that exist and still have the printed password."""
    found = {user.username: user for user in User.objects.filter(username__in=_names())}
    return [
        one
        for one in LOGINS
        if one.username in found and found[one.username].check_password(PASSWORD)
    ]


def _names() -> list[str]:
    return [one.username for one in LOGINS]
