"""The people a document names, and the seats it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from raadslag.bodies.actions import establish, open_term, register, seat
from raadslag.bodies.models import Organization, Person
from raadslag.bodies.queries import party_named, people_by_name
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.exchange import meeting as read
from raadslag.journal.actor import Actor
from raadslag.rules.elected import named, read_elected
from raadslag.rules.party import party_name

ADOPTED = frozenset({"elected", "adopted", "approved"})
OFFICES = {"chair": Role.CHAIR, "vice": Role.VICE, "member": Role.MEMBER}


def _told(meeting: read.Meeting) -> Iterator[tuple[str, str, Role]]:
    """Name, party letter and role of each politician the document names."""
    present = meeting.attendance
    for printed in (*present.present, *present.absent) if present else ():
        name, letter = named(printed)
        if letter:
            yield name, letter, Role.MEMBER
    for item in meeting.items:
        if item.decision and item.decision.outcome in ADOPTED and not item.closed:
            motions = [m for p in item.proposals if p.kind == "recommendation" for m in p.motions]
            for one in read_elected(motions):
                yield one.name, one.party, OFFICES[one.office]


class People:
    """The people of a municipality, with those a document adds."""

    def __init__(self, organization: Organization, actor: Actor) -> None:
        self.organization, self.actor = organization, actor
        self.by_name = people_by_name(organization.body)
        self.news = False

    def seat_those_of(self, meeting: read.Meeting, on: date) -> None:
        """Enter the politicians a document names, with party and seat.

        Only those printed with a party letter or elected are entered: other
        names are staff, who stay names on a list. Two people of one name are
        left for a person to tell apart.
        """
        seats = list(dict.fromkeys(_told(meeting)))
        if not seats:
            return
        held = self._held()
        for name, letter, role in seats:
            if (name.casefold(), role) not in held and (name.casefold(), None) not in held:
                self._seat(name, letter, role, on)

    def _held(self) -> set[tuple[str, str | None]]:
        """Seats in this body; (name, None) is one whose membership is known."""
        held: set[tuple[str, str | None]] = set()
        for name, role in self.organization.membership_set.values_list("person__name", "role"):
            held.add((name.casefold(), role))
            held.add((name.casefold(), Role.MEMBER))
        return held

    def _seat(self, name: str, letter: str, role: Role, on: date) -> None:
        person = self._person(name)
        if person is None:
            return
        term = open_term(body=self.organization.body, day=on, actor=self.actor)
        seat(
            person=person,
            organization=self.organization,
            role=role,
            term=term,
            on_behalf_of=self._party(letter),
            starts_on=on if role != Role.MEMBER else None,
            actor=self.actor,
        )
        self.news = True

    def _person(self, name: str) -> Person | None:
        """The one of that name, entered if new; None where two share it."""
        if name.casefold() in self.by_name:
            return self.by_name[name.casefold()]
        person = register(body=self.organization.body, name=name, actor=self.actor)
        self.by_name[name.casefold()] = person
        return person

    def _party(self, letter: str) -> Organization | None:
        if not letter:
            return None
        known = party_named(self.organization.body, letter)
        return known or establish(
            body=self.organization.body,
            name=party_name(letter),
            short_name=letter,
            kind=OrganizationKind.PARTY,
            actor=self.actor,
        )


def kind_of(name: str) -> OrganizationKind:
    """What a body most likely is, told by its name."""
    low = name.casefold()
    kinds: Sequence[tuple[tuple[str, ...], OrganizationKind]] = (
        (("byråd", "kommunalbestyrelse", "borgerrepræsentation"), OrganizationKind.COUNCIL),
        (("økonomi", "magistrat"), OrganizationKind.ECONOMY),
        (("med-", "hovedudvalg", "hoved-med"), OrganizationKind.WORKS),
        (("§ 17", "råd", "nævn", "kommission"), OrganizationKind.SPECIAL),
    )
    return next(
        (kind for words, kind in kinds if any(word in low for word in words)),
        OrganizationKind.COMMITTEE,
    )
