"""Motions on the table, and the order they are voted on."""

import pytest

from raadslag.agendas.actions import exclude
from raadslag.decisions.actions import (
    arrange_motions,
    open_vote,
    part_points,
    put_motion,
    withdraw_motion,
)
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.faults import (
    KeptFromItem,
    MotionSettled,
    NothingMoved,
    OrderFault,
    OtherItem,
    VoteGoesOn,
)
from raadslag.decisions.models import Motion
from raadslag.decisions.table import motions_of, order_of
from raadslag.sittings.models import Signal
from raadslag.verdict import NotAllowed
from tests.decisions.hall import Hall, hall
from tests.desk import verbs
from tests.sittings.room import at, called

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def put(room: Hall, kind: str = "amendment", text: str = "i 2028", **values: object) -> Motion:
    """A motion entered by Erik."""
    motion = MotionEntry(kind, text, **values)  # type: ignore[arg-type]
    return put_motion(item=room.item, motion=motion, now=at(13, 45), actor=room.erik)


def order(room: Hall) -> list[str]:
    """The kinds on the table, in the order of voting."""
    return [one.motion.kind for one in order_of(room.item)]


def test_a_member_puts_a_motion_in_their_own_name() -> None:
    room = hall()
    other = room.people[0]

    made = put_motion(
        item=room.item,
        motion=MotionEntry("amendment", "kajen fornys i 2028", by=other),
        now=at(13, 45),
        actor=room.member(1),
    )

    assert (made.number, made.by, made.by_person) == (2, "Bo Lund (C)", room.people[1])
    assert verbs("decisions") == ["decisions.put_motion"]
    assert Signal.objects.values_list("topic", flat=True).last() == "motions"


def test_a_member_puts_a_motion_before_the_meeting() -> None:
    desk, items = called("Ny kaj")

    made = put_motion(item=items[0], motion=MotionEntry("postponement"), now=at(9), actor=desk.bo)

    assert (made.by, made.state) == ("Bo Lund", "tabled")


def test_motions_are_voted_on_in_the_order_of_the_rule() -> None:
    room = hall()
    first = put(room)
    put(room, "addition", "og molen", to=first)
    put(room, "postponement", "")
    put(room, reach=3)

    assert [(one.motion.number, one.motion.kind) for one in order_of(room.item)] == [
        (4, "postponement"),
        (5, "amendment"),
        (2, "amendment"),
        (3, "addition"),
        (1, "recommendation"),
    ]


def test_the_chair_sets_another_order_until_a_motion_is_put() -> None:
    room = hall()
    put(room)
    put(room, "postponement", "")
    keys = [one.motion.pk for one in order_of(room.item)]

    placed = arrange_motions(
        item=room.item, order=[keys[1], keys[0], keys[2]], actor=room.desk.anna
    )
    asked = order(room)
    put(room, "referral", "Til Økonomiudvalget")

    assert placed[0].why == "Formanden har flyttet forslaget fra plads 2 til plads 1."
    assert asked == ["amendment", "postponement", "recommendation"]
    assert order(room) == ["postponement", "referral", "amendment", "recommendation"]


def test_an_order_names_every_motion_once() -> None:
    room = hall()
    one = put(room)
    put(room)

    with pytest.raises(OrderFault):
        arrange_motions(item=room.item, order=[one.pk, one.pk], actor=room.erik)


def test_whoever_put_a_motion_withdraws_it_and_what_hangs_on_it_lapses() -> None:
    room = hall()
    motion = put(room, by=room.people[1])
    put(room, "addition", "og molen", to=motion)

    with pytest.raises(NotAllowed):
        withdraw_motion(motion=motion, actor=room.member(2))
    assert withdraw_motion(motion=motion, actor=room.member(1))

    assert [(one.state, one.why) for one in motions_of(room.item)] == [
        ("tabled", ""),
        ("withdrawn", ""),
        ("lapsed", "Bortfalder, fordi forslag 2 er trukket tilbage."),
    ]
    assert withdraw_motion(motion=motion, actor=room.erik) is False


def test_what_is_being_voted_on_is_not_withdrawn() -> None:
    room = hall()
    motion = put(room)
    open_vote(item=room.item, motion=motion, now=at(14), actor=room.erik)

    with pytest.raises(VoteGoesOn):
        withdraw_motion(motion=motion, actor=room.erik)


@pytest.mark.parametrize(("kind", "text"), [("amendment", " "), ("recommendation", "Ja")])
def test_a_motion_says_something(kind: str, text: str) -> None:
    room = hall()

    with pytest.raises(NothingMoved):
        put(room, kind, text)
    assert Motion.objects.count() == 0


def test_a_motion_changes_what_is_on_the_table_of_its_item() -> None:
    room = hall(5, "Ny kaj", "Molen")
    other = put_motion(
        item=room.items[1], motion=MotionEntry("amendment", "x"), now=at(14), actor=room.erik
    )

    with pytest.raises(OtherItem):
        put(room, to=other)


def test_one_kept_from_the_item_moves_nothing() -> None:
    room = hall()
    exclude(item=room.item, person=room.people[1], reason="Søster", now=at(13), actor=room.erik)

    for actor, broken in ((room.member(1), NotAllowed), (room.erik, KeptFromItem)):
        motion = MotionEntry("amendment", "x", by=room.people[1])
        with pytest.raises(broken):
            put_motion(item=room.item, motion=motion, now=at(14), actor=actor)
    assert Motion.objects.count() == 0


def test_the_recommendation_stands() -> None:
    room = hall()
    put(room)
    motion = motions_of(room.item)[0]

    with pytest.raises(MotionSettled):
        withdraw_motion(motion=motion, actor=room.erik)


def test_the_points_of_a_recommendation_are_voted_on_apart() -> None:
    room = hall()
    paper = room.item.paper
    paper.recommendation_set.create(
        group=0, proposer="Direktøren", kind="recommendation", position=1, text="molen males"
    )

    part_points(item=room.item, now=at(13, 50), actor=room.erik)
    again = part_points(item=room.item, now=at(13, 51), actor=room.erik)

    assert [(one.point, one.text) for one in again] == [
        (1, "kajen fornys"),
        (2, "molen males"),
    ]
    assert [one.motion.point for one in order_of(room.item)] == [1, 2]


def test_one_point_is_not_parted() -> None:
    room = hall()

    with pytest.raises(NothingMoved):
        part_points(item=room.item, now=at(13, 50), actor=room.erik)
