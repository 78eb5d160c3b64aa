"""A meeting room for tests: an agenda that is out, the members, and the meeting opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.bodies.actions import establish, register, seat
from raadslag.bodies.models import Organization, Person
from raadslag.bodies.queries import actor_of
from raadslag.bodies.states import OrganizationKind
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import (
    Count,
    ask_recusal,
    decide_recusal,
    note_presence,
    open_sitting,
    roll_call,
    take_up,
)
from raadslag.sittings.models import Presence, Recusal, Signal, Sitting
from raadslag.sittings.queries import Roll, roll_of
from raadslag.sittings.states import PresenceKind
from raadslag.verdict import RuleBroken
from tests.cast import SYSTEM, Office, account, office
from tests.desk import DAY, agenda
from tests.kept import kept

ZONE = ZoneInfo("Europe/Copenhagen")


def at(hour: int, minute: int = 0, *, days: int = 0) -> datetime:
    """An instant of the meeting's day, or of a day after it; local time."""
    return datetime(DAY.year, DAY.month, DAY.day, hour, minute, tzinfo=ZONE) + timedelta(days)


@dataclass(frozen=True)
class Chamber:
    """A committee in its meeting, with what stands on the agenda."""

    desk: Office
    sitting: Sitting
    items: list[AgendaItem]

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return self.sitting.meeting

    @property
    def erik(self) -> Actor:
        """The secretary."""
        return self.desk.erik

    def person(self, name: str) -> Person:
        """Somebody by the first name."""
        return Person.objects.get(name__startswith=f"{name} ")

    def up(self, place: int, when: datetime | None = None) -> AgendaItem:
        """An item by its place from 0, taken up."""
        item = self.items[place]
        take_up(sitting=self.sitting, item=item, now=when or at(13, 40), actor=self.erik)
        self.sitting.refresh_from_db()
        return item

    def came(self, *names: str, now: datetime | None = None) -> None:
        """Those who are there at the roll call; without names all."""
        seats = self.sitting.seat_set.select_related("person")
        people = [self.person(one) for one in names] or [one.person for one in seats]
        roll_call(sitting=self.sitting, present=people, now=now or at(13, 32), actor=self.erik)

    def note(self, kind: PresenceKind, name: str, now: datetime, **values: object) -> Presence:
        """Somebody who comes or goes."""
        return note_presence(
            sitting=self.sitting,
            person=self.person(name),
            kind=kind,
            now=now,
            actor=self.erik,
            **values,  # type: ignore[arg-type]
        )

    def ask(self, item: AgendaItem, name: str, reason: str = "") -> Recusal:
        """Somebody's conflict of interest, declared."""
        return ask_recusal(
            item=item, person=self.person(name), reason=reason, now=at(13, 45), actor=self.erik
        )

    def decide(
        self,
        recusal: Recusal,
        *,
        recused: bool = True,
        now: datetime | None = None,
        count: Count | None = None,
    ) -> Recusal:
        """What the others found of it."""
        return decide_recusal(
            recusal=recusal,
            recused=recused,
            now=now or at(14, 2),
            count=count,
            actor=self.erik,
        )

    def roll(self) -> Roll:
        """The roll as it is now."""
        return roll_of(Sitting.objects.select_related("item").get(pk=self.sitting.pk))

    def there(self, now: datetime, item: AgendaItem | None = None) -> list[str]:
        """First names of those who may take part just now."""
        roll = self.roll()
        return [who.name.split()[0] for who in roll.voters(item, roll.latest(now))]

    def signals(self) -> list[str]:
        """Topics of what the screens were told, in order."""
        rows = Signal.objects.filter(sitting=self.sitting)
        numbers = list(rows.values_list("number", flat=True))
        assert numbers == list(range(1, len(numbers) + 1))
        return list(rows.values_list("topic", flat=True))


@kept
def called(*titles: str, members: tuple[str, ...] = ()) -> tuple[Office, list[AgendaItem]]:
    """A meeting whose members have been sent these items; more of them than Anna and Bo."""
    desk = office()
    for name in members:
        join(desk.house.committee, name)
    made = agenda(desk, *(titles or ("Ny kaj", "Molen")))
    out(made)
    return desk, standing_items(made)


def out(made: Agenda) -> None:
    """Let an agenda stand as issued, without its PDF and publication."""
    Agenda.objects.filter(pk=made.pk).update(state="issued", version=1)
    made.agendaitem_set.update(since=1)
    made.refresh_from_db()


@kept
def opened(*titles: str, members: tuple[str, ...] = ()) -> Chamber:
    """The meeting, opened by Erik at half past one."""
    desk, items = called(*titles, members=members)
    meeting = items[0].agenda.meeting
    return Chamber(desk, open_sitting(meeting=meeting, now=at(13, 30), actor=desk.erik), items)


def join(organization: Organization, name: str, group: str = "", role: str = "member") -> Person:
    """A new member of a body, elected by a group."""
    body = organization.body
    known = Person.objects.filter(body=body, name=name).first()
    person = known or register(body=body, name=name, actor=SYSTEM)
    seat(person=person, organization=organization, role=role, election_group=group, actor=SYSTEM)
    return person


def town_council(desk: Office, *names: str, group: str = "AØ") -> Organization:
    """The council, with members elected by one group."""
    made = establish(
        body=desk.house.body, name="Byrådet", kind=OrganizationKind.COUNCIL, actor=SYSTEM
    )
    for name in names:
        join(made, name, group)
    return made


def as_themselves(desk: Office, person: Person) -> Actor:
    """A politician with an account, as one who acts."""
    return actor_of(account(desk.house.body, person.slug, person.name, person), DAY)


def sentence(broken: type[RuleBroken], told: RuleBroken) -> tuple[str, str]:
    """What is shown and cited, when a rule of the kind expected stood in the way."""
    assert type(told) is broken
    return str(told), told.source
