"""Everybody who might listen: every role of two municipalities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from raadslag.bodies.actions import establish, found, register, seat
from raadslag.bodies.models import Assignment, Body, Deputy, Organization, Person, User
from raadslag.bodies.queries import actor_of
from raadslag.bodies.states import Duty, OrganizationKind, Role
from raadslag.journal.actor import Actor
from tests.cast import SYSTEM, Office, account, office

SINCE = date(2020, 1, 1)


@dataclass(frozen=True)
class People:
    """The office of the cast, and all the others."""

    desk: Office
    schools: Organization  # another committee
    council: Organization
    abroad: Body  # another municipality
    users: dict[str, User]
    persons: dict[str, Person]

    def actor(self, name: str) -> Actor:
        """One of them as one who acts today."""
        return actor_of(self.users[name], timezone.localdate())


def people() -> People:
    """Let everybody in."""
    desk = office()
    body = desk.house.body
    schools = establish(body=body, name="Skoleudvalget", short_name="SKO", actor=SYSTEM)
    council = establish(
        body=body, name="Byrådet", short_name="BYR", kind=OrganizationKind.COUNCIL, actor=SYSTEM
    )
    abroad = found(name="Nabokøbing Kommune", actor=SYSTEM)
    lived = People(desk, schools, council, abroad, dict(desk.users), {})
    _employ(lived)
    _elect(lived)
    _from_abroad(lived)
    return lived


def _employ(lived: People) -> None:
    body, harbour = lived.desk.house.body, lived.desk.department
    for username, name, duty, where in (
        ("freja", "Freja Lind", None, None),
        ("kirsten", "Kirsten Dam", Duty.CASEWORKER, harbour),
        ("dan", "Dan Ravn", None, None),
        ("gunnar", "Gunnar Holt", Duty.APPROVER, harbour),
        ("vera", "Vera Skov", None, None),
        ("sofie", "Sofie Bach", Duty.SECRETARY, lived.schools),
        ("rita", "Rita Eg", None, None),
    ):
        lived.users[username] = account(body, username, name)
        if duty:
            assigned(lived.users[username], duty, body, where)
    olga = account(body, "olga", "Olga Drift")
    User.objects.filter(pk=olga.pk).update(is_superuser=True, is_staff=True, body=None)
    lived.users["olga"] = User.objects.get(pk=olga.pk)
    today = timezone.localdate()
    Deputy.objects.create(
        user=lived.users["gerda"],
        deputy=lived.users["dan"],
        starts_on=today - timedelta(1),
        ends_on=today + timedelta(60),
    )


def assigned(user: User, duty: str, body: Body, where: Organization | None) -> None:
    """Let an account have a duty."""
    Assignment.objects.create(user=user, duty=duty, body=body, organization=where, starts_on=SINCE)


def _elect(lived: People) -> None:
    body, harbour = lived.desk.house.body, lived.desk.house.committee
    for username, name, where, role in (
        ("karl", "Karl Rask", lived.schools, Role.CHAIR),
        ("nils", "Nils Toft", harbour, Role.MEMBER),
        ("mona", "Mona Kjær", lived.schools, Role.MEMBER),
        ("rasmus", "Rasmus Elm", lived.council, Role.MEMBER),
    ):
        person = register(body=body, name=name, actor=SYSTEM)
        seat(person=person, organization=where, role=role, actor=SYSTEM)
        lived.persons[username] = person
        lived.users[username] = account(body, username, name, person)
    lived.persons["anna"], lived.persons["bo"] = lived.desk.house.anna, lived.desk.house.bo


def _from_abroad(lived: People) -> None:
    there = establish(body=lived.abroad, name="Havneudvalget", short_name="HAV", actor=SYSTEM)
    xenia = lived.users["xenia"] = account(lived.abroad, "xenia", "Xenia Fri")
    xaver = lived.users["xaver"] = account(lived.abroad, "xaver", "Xaver Bo")
    for duty, where in (
        (Duty.SECRETARY, None),
        (Duty.SECRETARY, there),
        (Duty.CASEWORKER, None),
        (Duty.APPROVER, None),
    ):
        assigned(xenia, duty, lived.abroad, where)
    assigned(xaver, Duty.ADMINISTRATOR, lived.abroad, None)
