"""A meeting for tests of decisions: members of parties, in their seats, an item taken up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from raadslag.agendas.actions import draw
from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.bodies.actions import establish, register, seat
from raadslag.bodies.models import Membership, Organization, Person, User
from raadslag.bodies.queries import actor_of
from raadslag.bodies.states import OrganizationKind
from raadslag.consultations.actions import Station, lay_route
from raadslag.decisions.actions import fix, write_decision
from raadslag.decisions.entries import Wording
from raadslag.decisions.models import Decision
from raadslag.journal.actor import Actor
from raadslag.sittings.actions import open_sitting, take_up
from raadslag.sittings.models import Presence, Seat, Sitting, Substitution
from tests.cast import SYSTEM, Office, account, office
from tests.desk import DAY, agenda, paper, queued, sent
from tests.kept import kept
from tests.sittings.room import at

PARTIES = ("A", "C", "Ø")
NAMES = ("Carl", "Dina", "Eva", "Finn", "Gry", "Hugo", "Ina")


@dataclass
class Hall:
    """A body in its meeting; its people by their place in the roll."""

    desk: Office
    sitting: Sitting
    items: list[AgendaItem]
    people: list[Person]

    @property
    def item(self) -> AgendaItem:
        """The first item."""
        return self.items[0]

    @property
    def erik(self) -> Actor:
        """The secretary."""
        return self.desk.erik

    def member(self, place: int) -> Actor:
        """A member as one who acts, on their own phone."""
        person = self.people[place]
        user = User.objects.filter(person=person).first() or account(
            self.desk.house.body, f"medlem{place}", person.name, person
        )
        return actor_of(user, DAY)

    def note(self, kind: str, person: Person, when: datetime, **values: object) -> None:
        """Note that somebody came or went."""
        Presence.objects.create(
            sitting=self.sitting,
            kind=kind,
            person=person,
            at=when,
            noted_at=when,
            **values,
        )

    def stand_in(self, place: int) -> Actor:
        """A substitute who has come in for a member, as one who acts."""
        who = register(body=self.desk.house.body, name="Sven Ny", actor=SYSTEM)
        Substitution.objects.create(
            meeting=self.sitting.meeting,
            member=self.people[place],
            substitute=who,
            name=who.name,
            ground="health",
            called_at=at(13),
            approved_at=at(13),
        )
        self.note("substitute_in", who, at(13, 45), instead_of=self.people[place])
        return actor_of(account(self.desk.house.body, "sven", who.name, who), DAY)

    def up(self, place: int = 0) -> AgendaItem:
        """An item, taken up."""
        item = self.items[place]
        take_up(sitting=self.sitting, item=item, now=at(13, 40), actor=self.erik)
        return item

    def write(self, text: str = "Tiltrådt.", place: int = 0, **values: object) -> Decision:
        """A decision written by Erik."""
        item = self.items[place]
        seen = Decision.objects.filter(item=item).values_list("revision", flat=True).first() or 0
        wording = Wording(text=text, **values)  # type: ignore[arg-type]
        return write_decision(item=item, wording=wording, seen=seen, actor=self.erik)

    def decide(self, text: str = "Tiltrådt.", place: int = 0, **values: object) -> int:
        """A decision written, and its wording fixed."""
        made = self.write(text, place, **values)
        return fix(item=self.items[place], seen=made.revision, now=at(14, 30), actor=self.erik)


@kept
def hall(
    members: int = 5,
    *titles: str,
    route: Sequence[Organization] = (),
    closed: bool = False,
    desk: Office | None = None,
) -> Hall:
    """A committee that has opened its meeting with all members present, the first item up."""
    desk = desk or office()
    people = seated(desk, desk.house.committee, members)
    made = agenda(desk)
    for title in titles or ("Ny kaj",):
        one = queued(desk, made=paper(desk, title, closed=closed))
        stations = [Station(desk.house.committee, "decides", one.pk)]
        stations += [Station(body, "decides") for body in route]
        lay_route(case=one.case, stations=stations, actor=desk.dorte)
        draw(agenda=made, consultation=one, actor=desk.erik)
    sent(desk, made)
    sitting = open_sitting(meeting=made.meeting, now=at(13, 30), actor=desk.erik)
    found = Hall(desk, sitting, standing_items(made), people)
    seats = Seat.objects.filter(sitting=sitting).select_related("person").order_by("position")
    found.people = [one.person for one in seats]
    Presence.objects.bulk_create(
        Presence(sitting=sitting, kind="arrived", person=one, at=at(13, 30), noted_at=at(13, 30))
        for one in found.people
    )
    found.up()
    return found


def seated(desk: Office, organization: Organization, count: int) -> list[Person]:
    """Members until the body has so many, of three parties in turn."""
    body = desk.house.body
    parties = [
        establish(body=body, name=name, short_name=name, kind=OrganizationKind.PARTY, actor=SYSTEM)
        for name in PARTIES
    ]
    there = Membership.objects.filter(organization=organization).count()
    for number in range(there, count):
        name = NAMES[number - 2] if number - 2 < len(NAMES) else f"Medlem {number:02}"
        person = register(body=body, name=f"{name} Vig", actor=SYSTEM)
        seat(person=person, organization=organization, actor=SYSTEM)
    mine = list(Membership.objects.filter(organization=organization).order_by("pk"))
    for at_, one in enumerate(mine):
        one.on_behalf_of = parties[at_ % len(parties)]
    Membership.objects.bulk_update(mine, ["on_behalf_of"])
    return [one.person for one in mine]
