"""Those elected take up their seats, with the decision as the ground."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from raadslag.bodies.models import LegislativeTerm, Membership, Organization, Person
from raadslag.bodies.queries import current
from raadslag.decisions.actions.consequences import link, ready, tell
from raadslag.decisions.elections.faults import NotElectedYet, SeatsChanged
from raadslag.decisions.elections.models import Election
from raadslag.decisions.elections.seating import Change, Office, Turn, changes_by, mark_of
from raadslag.decisions.elections.states import ElectionState
from raadslag.decisions.models import Decision
from raadslag.decisions.states import ConsequenceKind
from raadslag.journal.actor import Actor


@transaction.atomic
def seat_elected(
    *,
    decision: Decision,
    election: Election,
    office: Office,
    shown: str,
    now: datetime,
    actor: Actor,
) -> Sequence[Change]:
    """Enter in the register what an election changes; return it, empty when nothing is left.

    Args:
        decision: The item's decision, whose wording is fixed.
        election: A settled election of the same item.
        office: What those elected take up, and from when.
        shown: The changes that were shown, ``mark_of`` them; others are not made.
        now: Present instant.
        actor: The secretary.

    Raises:
        NotElectedYet: The election is not settled, or of another item.
        SeatsChanged: The register has changed since the changes were shown.
        NotTheirs, VotersElect, NotKnown, NotAMember: As ``changes_by`` says.
        NotFixedYet, Stopped: The decision may not be carried out.

    Source: kommunestyrelsesloven § 24 and § 25.
    """
    sitting, item = ready(decision, actor)
    found = Election.objects.select_related("item__agenda__meeting__organization").get(
        pk=election.pk
    )
    if found.item_id != item.pk or found.state != ElectionState.SETTLED:
        raise NotElectedYet
    Organization.objects.select_for_update().get(pk=office.organization.pk)  # one press at a time
    changes = changes_by(found, office)
    if not changes:
        return ()
    if mark_of(changes) != shown:
        raise SeatsChanged
    for one in changes:
        _carry_out(one, office)
    link(
        decision,
        ConsequenceKind.SEATED,
        now,
        actor,
        election=found.pk,
        organization=office.organization.pk,
        starts_on=office.starts_on.isoformat(),
        changes=[f"{one.turn} {one.person.pk} {one.role}" for one in changes],
    )
    tell(sitting, item)
    return changes


def _carry_out(change: Change, office: Office) -> None:
    """End, begin or change a seat."""
    seat = change.seat
    if seat is None:
        _begin(change.person, change.role, office, _party(change.person, office), change.group)
        return
    fresh = seat.starts_on is not None and seat.starts_on >= office.starts_on
    if change.turn is Turn.BECOMES and fresh:  # elected the same day: no earlier day to keep
        Membership.objects.filter(pk=seat.pk).update(role=change.role)
        return
    last_day = seat.starts_on if fresh else office.starts_on - timedelta(days=1)
    ends_on = seat.ends_on
    Membership.objects.filter(pk=seat.pk).update(ends_on=last_day)
    if change.turn is Turn.BECOMES:
        made = _begin(change.person, change.role, office, seat.on_behalf_of, seat.election_group)
        Membership.objects.filter(pk=made.pk).update(ends_on=ends_on)


def _begin(
    person: Person, role: str, office: Office, party: Organization | None, group: str
) -> Membership:
    term = LegislativeTerm.objects.filter(
        current(office.starts_on), body=office.organization.body_id
    ).first()
    same = Membership.objects.filter(
        person=person, organization=office.organization, term=term, role=role
    )
    return Membership.objects.create(
        person=person,
        organization=office.organization,
        term=None if same.exists() else term,  # who comes back in one term keeps the earlier row
        role=role,
        on_behalf_of=party,
        election_group=group,
        starts_on=office.starts_on,
    )


def _party(person: Person, office: Office) -> Organization | None:
    """The party or list the person sits for elsewhere, the council first."""
    seats = Membership.objects.filter(
        current(office.starts_on), person=person, on_behalf_of__isnull=False
    ).select_related("on_behalf_of", "organization")
    first = seats.order_by("organization__position", "pk").first()
    return first.on_behalf_of if first is not None else None
