"""Electing one by majority."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.majority_election import (
    Denominator,
    Election,
    Lot,
    Misvoted,
    Round,
    Settled,
    Step,
    elect,
    needed,
)

OPEN = Round({"A": 10, "B": 8, "C": 3}, present=21)
EVEN = Round({"A": 9, "B": 6, "C": 6}, present=21)
THREE = Round({"A": 7, "B": 7, "C": 7}, present=21)


def summary(found: Election) -> tuple[str, str, int, tuple[str, ...], tuple[str, ...], int]:
    """An election without its steps."""
    return (
        found.settled.value,
        found.elected,
        found.round,
        found.candidates,
        found.lots_among,
        found.lots_for,
    )


def test_example_of_the_ministry() -> None:
    found = elect([OPEN, OPEN, Round({"A": 10, "B": 8}, blank=3, present=21)])

    votes = "A fik 10 stemmer, B fik 8 stemmer og C fik 3 stemmer."
    none = "Et flertal af de 21 tilstedeværende er 11. Ingen er valgt."
    assert found == Election(
        Settled.ELECTED,
        (
            Step(f"1. afstemning: {votes} {none}", 1),
            Step(f"2. afstemning: {votes} {none}", 2),
            Step("3. afstemning står mellem A og B.", 2),
            Step(
                "3. afstemning: A fik 10 stemmer, B fik 8 stemmer og 3 stemte blankt. "
                "A er valgt med et flertal af de afgivne stemmer.",
                3,
            ),
        ),
        elected="A",
    )


@pytest.mark.parametrize(
    ("rounds", "found"),
    [
        ([], ("next_round", "", 1, (), (), 0)),
        ([Round({"A": 11, "B": 10}, present=21)], ("elected", "A", 0, (), (), 0)),
        ([Round({"A": 10}, present=21)], ("next_round", "", 2, (), (), 0)),
        ([OPEN], ("next_round", "", 2, (), (), 0)),
        ([OPEN, Round({"B": 11}, present=21)], ("elected", "B", 0, (), (), 0)),
        ([OPEN, OPEN], ("next_round", "", 3, ("A", "B"), (), 0)),
        ([OPEN, Round({"A": 10}, 11, 21)], ("next_round", "", 3, ("A",), (), 0)),
        (
            [OPEN, Round({"A": 10}, 11, 21), Round({"A": 1}, 20, 21)],
            ("elected", "A", 0, (), (), 0),
        ),
        ([OPEN, Round({"A": 10}, 11, 21), Round({}, 21, 21)], ("nobody", "", 0, (), (), 0)),
        ([OPEN, Round({"A": 0}, 21, 21)], ("nobody", "", 0, (), (), 0)),
        ([OPEN, EVEN], ("lots", "", 0, (), ("B", "C"), 1)),
        ([OPEN, THREE], ("lots", "", 0, (), ("A", "B", "C"), 2)),
        (
            [OPEN, OPEN, Round({"A": 9, "B": 9}, 3, 21)],
            ("lots", "", 0, (), ("A", "B"), 1),
        ),
        ([OPEN, OPEN, Round({}, 21, 21)], ("lots", "", 0, (), ("A", "B"), 1)),
    ],
)
def test_path_of_an_election(rounds: list[Round], found: tuple[object, ...]) -> None:
    assert summary(elect(rounds)) == found


@pytest.mark.parametrize(
    ("rounds", "lots", "found"),
    [
        (
            [OPEN, EVEN],
            [Lot(("C", "B"), ("C",))],
            ("next_round", "", 3, ("A", "C"), (), 0),
        ),
        (
            [OPEN, THREE],
            [Lot(("A", "B", "C"), ("C", "A"))],
            ("next_round", "", 3, ("C", "A"), (), 0),
        ),
        (
            [OPEN, EVEN, Round({"A": 9, "C": 9}, 3, 21)],
            [Lot(("B", "C"), ("C",)), Lot(("A", "C"), ("C",))],
            ("elected", "C", 0, (), (), 0),
        ),
    ],
)
def test_path_of_an_election_with_lots(
    rounds: list[Round], lots: list[Lot], found: tuple[object, ...]
) -> None:
    assert summary(elect(rounds, lots=lots)) == found


def test_lot_is_told_in_the_steps() -> None:
    found = elect(
        [OPEN, EVEN, Round({"A": 9, "B": 9}, 3, 21)],
        lots=[Lot(("B", "C"), ("B",)), Lot(("A", "B"), ("B",))],
    )

    assert [step.text for step in found.steps if step.by_lot] == [
        "Lod mellem B og C: B går videre.",
        "Lod mellem A og B: B er valgt.",
    ]
    assert (found.elected, found.by_lot) == ("B", True)


def test_majority_of_votes_cast_where_the_standing_orders_say_so() -> None:
    first = Round({"A": 10, "B": 8}, blank=3, present=21)

    found = elect([first], denominator=Denominator.CAST)

    assert (elect([first]).elected, found.elected) == ("", "A")
    assert found.steps[0].text == (
        "1. afstemning: A fik 10 stemmer, B fik 8 stemmer og 3 stemte blankt. "
        "Et flertal af de 18 afgivne stemmer er 10. A er valgt."
    )


@pytest.mark.parametrize(
    ("rounds", "lots", "said"),
    [
        ([Round({"A": 4}, present=3)], [], "1. afstemning har 4 stemmer, men kun 3 medlemmer"),
        ([Round({"A": -1}, present=3)], [], "kan ikke være mindre end 0"),
        ([OPEN, OPEN, Round({"C": 9}, present=21)], [], "C er ikke med i 3. afstemning"),
        ([Round({"A": 11}, present=21), OPEN], [], "A er valgt i 1. afstemning"),
        ([OPEN] * 4, [], "højst tre afstemninger"),
        ([OPEN, EVEN, OPEN], [], "Der skal trækkes lod mellem B og C før næste"),
        ([OPEN, EVEN], [Lot(("A", "B"), ("A",))], "Lodtrækningen skal stå mellem B og C"),
        ([OPEN, EVEN], [Lot(("B", "C"), ("A",))], "Der skal trækkes 1 af B og C"),
        ([OPEN, EVEN], [Lot(("B", "C"), ("B", "C"))], "Der skal trækkes 1 af B og C"),
        ([OPEN], [Lot(("A", "B"), ("A",))], "uden at stemmerne står lige"),
        ([OPEN, OPEN], [Lot(("A", "B"), ("A",))], "uden at stemmerne står lige"),
        ([Round({"A": 11}, present=21)], [Lot(("A",), ("A",))], "uden at stemmerne står lige"),
        ([OPEN, Round({}, 21, 21), OPEN], [], "slet 3. afstemning"),
    ],
)
def test_election_that_can_not_have_been(rounds: list[Round], lots: list[Lot], said: str) -> None:
    with pytest.raises(Misvoted, match=said):
        elect(rounds, lots=lots)


ROUNDS = st.builds(
    lambda votes, blank, away: Round(votes, blank, sum(votes.values()) + blank + away),
    st.dictionaries(st.sampled_from("ABCD"), st.integers(0, 9)),
    st.integers(0, 5),
    st.integers(0, 3),
)


@given(st.lists(ROUNDS, max_size=3), st.sampled_from(Denominator))
def test_every_election_comes_to_an_end(rounds: list[Round], denominator: Denominator) -> None:
    held: list[Round] = []
    lots: list[Lot] = []
    found = elect(held, denominator=denominator)

    for one in [*rounds, *[Round({}, 3, 3)] * 3]:
        while found.settled is Settled.LOTS:
            lots.append(Lot(found.lots_among, found.lots_among[: found.lots_for]))
            found = elect(held, lots=lots, denominator=denominator)
        if found.settled is not Settled.NEXT_ROUND:
            break
        allowed = {n: v for n, v in one.votes.items() if n in (found.candidates or one.votes)}
        held.append(Round(allowed, one.blank, one.present))
        found = elect(held, lots=lots, denominator=denominator)

    assert found.settled in (Settled.ELECTED, Settled.NOBODY)
    assert len(held) <= 3


@given(ROUNDS, st.sampled_from(Denominator))
def test_at_most_one_has_the_majority(one: Round, denominator: Denominator) -> None:
    least = needed(one, denominator)

    assert sum(votes >= least for votes in one.votes.values()) <= 1
