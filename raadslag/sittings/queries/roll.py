"""Who has a seat, and what was noted of who came and went: loaded once, asked often."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Membership, Person
from raadslag.bodies.queries import current
from raadslag.bodies.states import Role
from raadslag.meetings.models import Meeting
from raadslag.rules.attendance import Seating, asides, seating_at
from raadslag.rules.attendance_log import Aside, Fact, Kind, gone_through
from raadslag.rules.instant import when
from raadslag.rules.member import Member
from raadslag.rules.quorum import Quorum, Recused, quorum_of
from raadslag.sittings.models import Presence, Recusal, Seat, Sitting, Substitution
from raadslag.sittings.states import RecusalFinding


@dataclass(frozen=True, slots=True)
class Roll:
    """The members of a sitting, and the log of who came and went."""

    sitting: Sitting
    seats: tuple[Seat, ...]  # in the order of the roll
    people: Mapping[int, Member]  # all who have a seat or are called to sit in, by person
    notes: tuple[Presence, ...]  # as noted, the struck ones left out
    recused: Mapping[int, frozenset[int]]  # people found to have a conflict, by item

    @property
    def members(self) -> tuple[Member, ...]:
        """Who has a seat."""
        return tuple(member_of(seat) for seat in self.seats)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The log as the rules read it, local Danish time."""
        return tuple(self.fact(note) for note in self.notes)

    def fact(self, note: Presence) -> Fact:
        """One note as the rules read it."""
        instead = note.instead_of_id
        return Fact(
            Kind(note.kind),
            self.people[note.person_id],
            timezone.localtime(note.at),
            label_of(note.item) if note.item is not None else "",
            None if instead is None else self.people[instead],
            note.by_hand,
        )

    def latest(self, now: datetime) -> datetime:
        """Now, or the last thing noted when the clock has been set back since."""
        return max([timezone.localtime(now), *(fact.at for fact in self.facts)], key=when)

    def seating(self, at: datetime) -> Seating:
        """Who holds the seats at an instant, and who of them is in the room."""
        return seating_at(self.facts, self.members, at)

    def recused_from(self, item: AgendaItem | None) -> tuple[Member, ...]:
        """Who was found to have a conflict of interest on an item."""
        keys = self.recused.get(item.pk, frozenset()) if item is not None else frozenset()
        return tuple(self.people[key] for key in sorted(keys) if key in self.people)

    def voters(self, item: AgendaItem | None, at: datetime) -> tuple[Member, ...]:
        """Who may take part in an item: in the room, and without a conflict."""
        out = set(self.recused_from(item))
        return tuple(who for who in self.seating(at).voters if who not in out)

    @property
    def rule(self) -> Recused:
        """How those with a conflict of interest count at this sitting."""
        return Recused(self.sitting.recused)

    def quorum(self, item: AgendaItem | None, at: datetime) -> Quorum:
        """How the body stands to its quorum on an item at an instant."""
        seating = self.seating(at)
        return quorum_of(seating.seats, seating.voters, self.recused_from(item), rule=self.rule)

    def inside(self) -> frozenset[int]:
        """The people in the room after all that was noted."""
        return frozenset(who.key for who in gone_through(self.facts).inside)

    def aside(self) -> dict[int, str]:
        """The people out of the room for a conflict, each with the item as printed."""
        out = gone_through(self.facts).aside
        return {who.key: aside.item for who, (aside, _) in out.items()}


def chair_at(meeting: Meeting) -> Person | None:
    """Who is chair of the body on the day of the meeting, if anybody is; one query."""
    rows = Membership.objects.filter(
        current(meeting.on), organization=meeting.organization_id, role=Role.CHAIR
    )
    found = rows.select_related("person").order_by("-pk").first()
    return found.person if found is not None else None


def roll_of(sitting: Sitting) -> Roll:
    """The roll of a sitting; four queries, however many members it has."""
    seats = tuple(seats_of(sitting))
    notes = sitting.presence_set.filter(struck_at=None).select_related("item").order_by("id")
    return Roll(sitting, seats, _people(sitting, seats), tuple(notes), recused_at(sitting))


def people_at(sitting: Sitting) -> dict[int, Member]:
    """All who have a seat or are called to sit in, by person; two queries."""
    return _people(sitting, seats_of(sitting))


def _people(sitting: Sitting, seats: Iterable[Seat]) -> dict[int, Member]:
    people = {seat.person_id: member_of(seat) for seat in seats}
    called = Substitution.objects.filter(meeting=sitting.meeting_id)
    for key, name, group in called.values_list("substitute_id", "name", "group"):
        people.setdefault(key, Member(key, name, group))
    return people


def seats_of(sitting: Sitting) -> list[Seat]:
    """The seats in the order of the roll: chair, vice chair, members."""
    return list(sitting.seat_set.order_by("position", "id"))


def member_of(seat: Seat) -> Member:
    """The one who has a seat, as the rules know them."""
    return Member(seat.person_id, seat.name, seat.group)


def label_of(item: AgendaItem) -> str:
    """What an item is called in running text: its number, else its address part."""
    return item.number or item.slug


def recused_at(sitting: Sitting) -> dict[int, frozenset[int]]:
    """The people found to have a conflict of interest, by item; one query."""
    found: dict[int, set[int]] = {}
    rows = Recusal.objects.filter(
        item__agenda__meeting=sitting.meeting_id, finding=RecusalFinding.RECUSED
    )
    for item, person in rows.values_list("item_id", "person_id"):
        found.setdefault(item, set()).add(person)
    return {item: frozenset(people) for item, people in found.items()}


def log_of(sitting: Sitting) -> tuple[Fact, ...]:
    """The log of who came and went, in the order it was noted."""
    return roll_of(sitting).facts


def present_now(sitting: Sitting, now: datetime) -> tuple[Member, ...]:
    """Who is in the room with a seat just now; substitutes too."""
    roll = roll_of(sitting)
    return roll.seating(roll.latest(now)).voters


def aside_of(sitting: Sitting) -> tuple[Aside, ...]:
    """All times somebody was out of the room because of a conflict of interest."""
    return asides(log_of(sitting))


def voters_now(sitting: Sitting, item: AgendaItem | None, now: datetime) -> tuple[Member, ...]:
    """Who may vote on an item just now."""
    roll = roll_of(sitting)
    return roll.voters(item, roll.latest(now))


def quorum_now(sitting: Sitting, item: AgendaItem | None, now: datetime) -> Quorum:
    """How the body stands to its quorum on an item just now."""
    roll = roll_of(sitting)
    return roll.quorum(item, roll.latest(now))


def missing_from(roll: Roll, now: datetime) -> tuple[Seat, ...]:
    """The seats nobody holds in the room just now; a member aside is missing too."""
    seating = roll.seating(roll.latest(now))
    there = {who.key for who in seating.voters}
    holders = {seat.pk: who.key for seat, who in zip(roll.seats, seating.seats, strict=True)}
    return tuple(seat for seat in roll.seats if holders[seat.pk] not in there)
