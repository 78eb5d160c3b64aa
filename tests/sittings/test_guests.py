"""Staff and guests in the room: without a seat, and a committee's guest for one item."""

import pytest

from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.sittings.actions import GuestEntry, leave_item, let_in, show_out
from raadslag.sittings.faults import GuestNameless, GuestWithoutItem, NotOnTheAgenda
from raadslag.sittings.models import Guest
from raadslag.sittings.queries import guests_of
from raadslag.sittings.states import GuestKind
from raadslag.verdict import NotAllowed, RuleBroken
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at

pytestmark = pytest.mark.django_db


@pytest.fixture
def there() -> Hall:
    return hall(3)


def come(there: Hall, kind: str, name: str = "Ole Dam", item: int | None = None) -> Guest:
    """Somebody comes in at two."""
    entry = GuestEntry(
        GuestKind(kind), name, "havnefoged", there.items[item] if item is not None else None
    )
    return let_in(sitting=there.sitting, guest=entry, now=at(14), actor=there.erik)


def test_staff_is_there_for_the_meeting_until_they_leave(there: Hall) -> None:
    made = come(there, "staff")

    left = show_out(guest=made, now=at(14, 30), actor=there.erik)

    (found,) = guests_of(there.sitting)
    assert (left, str(found), found.left_at) == (True, "Ole Dam, havnefoged", at(14, 30))


def test_a_guest_of_a_committee_leaves_with_the_item(there: Hall) -> None:
    come(there, "invited", item=0)

    leave_item(sitting=there.sitting, now=at(14, 20), actor=there.erik)

    assert Guest.objects.get().left_at == at(14, 20)


def test_entered_twice_it_is_one(there: Hall) -> None:
    assert come(there, "staff") == come(there, "staff", " Ole  Dam ")


@pytest.mark.parametrize(
    ("kind", "name", "fault"),
    [("invited", "Ole Dam", GuestWithoutItem), ("staff", " ", GuestNameless)],
)
def test_who_cannot_be_let_in(there: Hall, kind: str, name: str, fault: type[RuleBroken]) -> None:
    with pytest.raises(fault):
        come(there, kind, name)

    assert not Guest.objects.exists()


def test_meetings_of_the_council_are_public(there: Hall) -> None:
    Organization.objects.filter(pk=there.desk.house.committee.pk).update(
        kind=OrganizationKind.COUNCIL
    )

    assert come(there, "invited").item is None


def test_the_item_is_of_the_meeting(there: Hall) -> None:
    there.items[0].__class__.objects.filter(pk=there.items[0].pk).update(gone=True)

    with pytest.raises(NotOnTheAgenda):
        come(there, "invited", item=0)


def test_members_let_nobody_in(there: Hall) -> None:
    entry = GuestEntry(GuestKind.STAFF, "Ole Dam")

    with pytest.raises(NotAllowed):
        let_in(sitting=there.sitting, guest=entry, now=at(14), actor=there.member(1))
