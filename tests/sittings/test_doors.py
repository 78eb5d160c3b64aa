"""Whether the doors are closed is decided by the body, item by item."""

import pytest

from raadslag.sittings.actions import decide_doors
from raadslag.sittings.faults import NotClosed
from raadslag.sittings.models import Doors
from raadslag.sittings.queries import doors_of, doors_words
from raadslag.verdict import NotAllowed
from tests.decisions.hall import hall
from tests.sittings.room import at

pytestmark = pytest.mark.django_db


def test_what_was_decided_stands_with_its_hour() -> None:
    there = hall(3, closed=True)

    doors = decide_doors(
        sitting=there.sitting, item=there.item, closed=True, now=at(14, 2), actor=there.erik
    )

    said = "Havneudvalget besluttede kl. 14.02 at behandle punktet for lukkede døre."
    assert doors_words(doors, there.sitting.meeting) == said
    assert doors_of(there.items) == {there.item.pk: doors}


def test_decided_anew_it_is_replaced() -> None:
    there = hall(3, closed=True)
    for closed, minute in ((True, 2), (False, 4)):
        decide_doors(
            sitting=there.sitting,
            item=there.item,
            closed=closed,
            now=at(14, minute),
            actor=there.erik,
        )

    assert not Doors.objects.get().closed


def test_doors_are_not_closed_for_an_open_item() -> None:
    there = hall(3)

    with pytest.raises(NotClosed):
        decide_doors(
            sitting=there.sitting, item=there.item, closed=True, now=at(14), actor=there.erik
        )


def test_members_enter_nothing_of_the_doors() -> None:
    there = hall(3, closed=True)

    with pytest.raises(NotAllowed):
        decide_doors(
            sitting=there.sitting, item=there.item, closed=True, now=at(14), actor=there.member(1)
        )
