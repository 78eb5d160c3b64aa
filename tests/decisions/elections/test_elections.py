"""Elections as they are held in the room: rounds, lots, groups; each step recorded."""

import pytest

from raadslag.bodies.models import Person
from raadslag.decisions.actions import write_decision
from raadslag.decisions.elections.actions import (
    begin_again,
    draw_lots,
    form_groups,
    hold_round,
    name_elected,
    open_election,
    strike_round,
)
from raadslag.decisions.elections.entries import GroupEntry, RoundEntry
from raadslag.decisions.elections.faults import ElectionFault, ElectionOver
from raadslag.decisions.elections.models import Elected, Election, LotDraw, Round, Slip
from raadslag.decisions.elections.queries import (
    allocation_of,
    elections_of,
    standing_of,
    wording_of,
    words_of,
)
from raadslag.decisions.faults import NotUp, VotesNotNow
from raadslag.rules import majority_election as rules
from raadslag.sittings.faults import AgainstTheRules
from raadslag.verdict import NotAllowed
from tests.decisions.hall import Hall, hall
from tests.desk import verbs
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def election(room: Hall, method: str = "majority", **values: object) -> Election:
    """An election of a chair, or of members."""
    said: dict[str, object] = {"office": "formand"} | values
    return open_election(
        item=room.item,
        method=method,
        now=at(13, 45),
        actor=room.erik,
        **said,  # type: ignore[arg-type]
    )


def counted(room: Hall, made: Election, blank: int = 0, **votes: int) -> rules.Election:
    """A round as it was counted."""
    entry = RoundEntry(votes=list(votes.items()), blank=blank)
    return hold_round(election=made, entry=entry, now=at(13, 50), actor=room.erik)


def groups(room: Hall, **sizes: int) -> list[GroupEntry]:
    """Groups of so many members, in the order of the roll."""
    people = iter(room.people)
    return [
        GroupEntry(name, tuple(next(people) for _ in range(size))) for name, size in sizes.items()
    ]


def test_the_example_of_the_ministry() -> None:
    room = hall(21)
    made = election(room)

    counted(room, made, A=10, B=8, C=3)
    second = counted(room, made, A=10, B=8, C=3)
    third = counted(room, made, A=10, B=8, blank=3)

    assert (second.candidates, third.elected, third.settled.value) == (("A", "B"), "A", "elected")
    assert [one.name for one in Elected.objects.all()] == ["A"]
    assert [(one.number, one.present) for one in Round.objects.all()] == [(1, 21), (2, 21), (3, 21)]
    assert words_of(Election.objects.get())[-1] == "A er valgt som formand."
    assert verbs("decisions") == ["decisions.open_election", *["decisions.hold_round"] * 3]


def test_an_election_is_written_as_the_decision() -> None:
    room = hall(3)
    made = election(room)
    before = wording_of(room.item)
    counted(room, made, A=3)

    made.refresh_from_db()
    decision = write_decision(
        item=room.item, wording=wording_of(room.item), seen=0, actor=room.erik
    )

    assert (before.text, decision.outcome) == ("", "elected")
    assert decision.text.splitlines() == [
        "1. afstemning: A fik 3 stemmer. Et flertal af de 3 tilstedeværende er 2. A er valgt.",
        "A er valgt som formand.",
    ]


def test_where_the_standing_orders_say_so_votes_cast_are_counted() -> None:
    room = hall(21)

    found = counted(room, election(room, denominator="cast"), A=6, B=4, blank=11)

    assert found.elected == "A"


def test_slips_bear_the_names_of_their_voters() -> None:
    room = hall()
    made = election(room)
    first, *others = [one.pk for one in room.people]

    found = hold_round(
        election=made,
        entry=RoundEntry(slips={first: "", **dict.fromkeys(others, "Bo Lund (C)")}),
        now=at(13, 50),
        actor=room.erik,
    )

    elected = Elected.objects.get()
    assert (found.elected, elected.person, Round.objects.get().blank) == (
        "Bo Lund (C)",
        room.people[1],
        1,
    )
    assert [(one.voter, one.candidate) for one in Slip.objects.all()][:2] == [
        ("Anna Holm (A)", ""),
        ("Bo Lund (C)", "Bo Lund (C)"),
    ]


def test_a_slip_of_one_who_left_is_refused() -> None:
    room = hall()
    made = election(room)
    room.note("left", room.people[1], at(13, 46))

    with pytest.raises(VotesNotNow):
        hold_round(
            election=made,
            entry=RoundEntry(slips={room.people[1].pk: "Anna"}),
            now=at(13, 50),
            actor=room.erik,
        )
    assert Round.objects.count() == 0


def test_lots_decide_a_tied_third_round() -> None:
    room = hall(4)
    made = election(room)
    for _ in range(3):
        counted(room, made, A=2, B=2)

    with pytest.raises(ElectionFault, match="hvem der trak lod"):
        draw_lots(election=made, drawn=["B"], witness=" ", now=at(14), actor=room.erik)
    draw_lots(election=made, drawn=["B"], witness="Carl Vig", now=at(14), actor=room.erik)

    made.refresh_from_db()
    assert (made.state, made.elected_set.get().name) == ("settled", "B")
    assert words_of(made)[-2:] == ("Lod mellem A og B: B er valgt.", "B er valgt som formand.")
    lot = LotDraw.objects.get()
    assert (lot.among, lot.drawn, lot.witness) == (["A", "B"], ["B"], "Carl Vig")


def test_lots_nobody_needs_or_of_others_are_not_drawn() -> None:
    room = hall(4)
    made = election(room)

    with pytest.raises(ElectionFault, match="Ingen står lige"):
        draw_lots(election=made, drawn=["B"], witness="Carl", now=at(14), actor=room.erik)
    for _ in range(3):
        counted(room, made, A=2, B=2)
    with pytest.raises(ElectionFault, match="træk lod igen"):
        draw_lots(election=made, drawn=["X"], witness="Carl", now=at(14), actor=room.erik)

    assert LotDraw.objects.count() == 0


def test_a_round_that_can_not_be_is_not_kept() -> None:
    room = hall(4)
    made = election(room)

    with pytest.raises(ElectionFault, match="tæl igen"):
        counted(room, made, A=5)

    assert (Round.objects.count(), standing_of(made).round) == (0, 1)


def test_a_round_entered_wrongly_is_struck_with_a_reason() -> None:
    room = hall(4)
    made = election(room)
    counted(room, made, A=2, B=2)

    with pytest.raises(ElectionFault):
        strike_round(election=made, reason="", actor=room.erik)
    assert strike_round(election=made, reason="Talt forkert", actor=room.erik)

    assert strike_round(election=made, reason="Igen", actor=room.erik) is False
    assert standing_of(made).round == 1


def test_a_settled_election_is_over() -> None:
    room = hall(3)
    made = election(room)
    counted(room, made, A=3)

    with pytest.raises(ElectionOver, match="afgjort"):
        counted(room, made, A=3)


def test_an_election_begins_again_and_the_first_stays_recorded() -> None:
    room = hall(4)
    made = election(room)
    counted(room, made, A=2, B=2)

    again = begin_again(election=made, now=at(14), reason="Talt forkert", actor=room.erik)

    assert [(one.number, one.state) for one in elections_of(room.item)] == [
        (1, "void"),
        (2, "open"),
    ]
    assert (again.office, made.round_set.count()) == ("formand", 1)


def test_seven_seats_for_18_and_13() -> None:
    room = hall(31)
    made = election(room, "proportional", office="medlem", seats=7)

    found = form_groups(election=made, groups=groups(room, A=18, V=13), now=at(14), actor=room.erik)

    assert found.seats == (("A", 4), ("V", 3))
    assert words_of(made) == (
        "Valggruppen A (18 medlemmer) fik 4 pladser og valggruppen V (13 medlemmer) fik 3 pladser.",
    )


def test_three_seats_for_10_5_and_5_are_settled_by_lots() -> None:
    room = hall(20)
    made = election(room, "proportional", office="medlem", seats=3)
    open_one = form_groups(
        election=made, groups=groups(room, A=10, C=5, V=5), now=at(14), actor=room.erik
    )

    draw_lots(election=made, drawn=["V", "A"], witness="Bo Lund", now=at(14), actor=room.erik)

    assert (open_one.lots_among, open_one.lots_for) == (("A", "C", "V"), 2)
    assert allocation_of(made).seats == (("A", 2), ("C", 0), ("V", 1))


def test_each_group_names_whom_it_elects() -> None:
    room = hall(5)
    made = election(room, "proportional", office="medlem af bestyrelsen", seats=3)
    formed = groups(room, A=3, C=2)
    form_groups(election=made, groups=formed, now=at(14), actor=room.erik)
    people = {"A": formed[0].members[:2], "C": formed[1].members[:1]}

    name_elected(election=made, people=people, now=at(14), actor=room.erik)

    made.refresh_from_db()
    assert (made.state, words_of(made)[-1]) == (
        "settled",
        "Anna Holm (A), Bo Lund (C) og Dina Vig (A) er valgt som medlem af bestyrelsen.",
    )


@pytest.mark.parametrize("named", [{"A": 1, "C": 1}, {"A": 3, "C": 1}])
def test_a_group_names_as_many_as_it_has_seats(named: dict[str, int]) -> None:
    room = hall(5)
    made = election(room, "proportional", office="medlem", seats=3)
    form_groups(election=made, groups=groups(room, A=3, C=2), now=at(14), actor=room.erik)
    people: dict[str, list[Person]] = {name: room.people[:n] for name, n in named.items()}

    with pytest.raises(ElectionFault, match="A har 2 pladser"):
        name_elected(election=made, people=people, now=at(14), actor=room.erik)
    assert Elected.objects.count() == 0


def test_groups_are_of_those_taking_part() -> None:
    room = hall(5)
    made = election(room, "proportional", office="medlem", seats=3)
    room.note("left", room.people[1], at(13, 46))

    with pytest.raises(ElectionFault, match="deltager ikke i mødet"):
        form_groups(election=made, groups=groups(room, A=3), now=at(14), actor=room.erik)


def test_lots_are_drawn_before_people_are_named() -> None:
    room = hall(4)
    made = election(room, "proportional", office="medlem", seats=1)
    form_groups(election=made, groups=groups(room, A=2, C=2), now=at(14), actor=room.erik)

    with pytest.raises(ElectionFault, match="Træk lod"):
        name_elected(election=made, people={}, now=at(14), actor=room.erik)


@pytest.mark.parametrize("values", [{"office": " "}, {"seats": 2}, {"seats": 0}])
def test_an_election_is_of_one_to_an_office(values: dict[str, object]) -> None:
    room = hall(3)

    with pytest.raises(ElectionFault):
        election(room, "majority", **values)
    assert Election.objects.count() == 0


def test_each_method_has_its_own_steps() -> None:
    room = hall(3)
    majority = election(room)
    proportional = election(room, "proportional", seats=3)

    with pytest.raises(ElectionFault):
        counted(room, proportional, A=3)
    with pytest.raises(ElectionFault):
        form_groups(election=majority, groups=groups(room, A=3), now=at(14), actor=room.erik)


def test_elections_are_held_by_the_secretary_while_the_item_is_up() -> None:
    room = hall(3, "Ny kaj", "Molen")

    with pytest.raises(NotUp):
        open_election(
            item=room.items[1], method="majority", office="x", now=at(14), actor=room.erik
        )
    with pytest.raises(NotAllowed):
        open_election(
            item=room.item, method="majority", office="x", now=at(14), actor=room.member(1)
        )


def test_too_few_elect_nobody() -> None:
    room = hall(3)
    made = election(room)
    for person in room.people[1:]:
        room.note("left", person, at(13, 46))

    with pytest.raises(AgainstTheRules):
        counted(room, made, A=1)
