"""Counted votes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.voting import Ballot, read_votes


def test_vote_with_sides_on_lines() -> None:
    text = "For stemte: Ø, F og C (8)\nImod stemte: A og V (13)\nUndlod at stemme: B (2)"

    assert read_votes(text) == (Ballot(None, 8, 13, 2, ("Ø", "F", "C"), ("A", "V"), ("B",)),)


def test_votes_in_a_row_each_with_its_subject() -> None:
    text = (
        "Ændringsforslag fra Ø om en park blev sat til afstemning.\n"
        "For stemte: Ø (2)\nImod stemte: A (9)\n"
        "Indstillingen blev sat til afstemning.\n"
        "For stemte 9 (A)\nImod stemte 2 (Ø)"
    )

    assert read_votes(text) == (
        Ballot("Ændringsforslag fra Ø om en park", 2, 9, None, ("Ø",), ("A",)),
        Ballot("Indstillingen", 9, 2, None, ("A",), ("Ø",)),
    )


@pytest.mark.parametrize(
    ("text", "ballot"),
    [
        (
            "For: 2 (Anna Ask (A), Bo Bech (V))\nImod: 1 (Clara Carl (F))",
            Ballot(None, 2, 1, None, ("Anna Ask (A)", "Bo Bech (V)"), ("Clara Carl (F)",)),
        ),
        (
            "Forslaget blev vedtaget med 34 stemmer imod 15. 3 medlemmer undlod at stemme.",
            Ballot("Forslaget", 34, 15, 3),
        ),
        (
            "For flertallets forslag stemte 11 (A, V)\nImod stemte 8 (F)\nUndlod at stemme 5 (O)",
            Ballot(None, 11, 8, 5, ("A", "V"), ("F",), ("O",)),
        ),
        (
            "For stemte:\nA og F (8)\nImod stemte:\nV (2)",
            Ballot(None, 8, 2, None, ("A", "F"), ("V",)),
        ),
        (
            "4 stemte for (V, C)\n7 stemte imod (A, F)",
            Ballot(None, 4, 7, None, ("V", "C"), ("A", "F")),
        ),
        (
            "A og F (6) stemte for, V (3) stemte imod.",
            Ballot(None, 6, 3, None, ("A", "F"), ("V",)),
        ),
        (
            "Byrådet vedtog med 25 stemmer for (A, V), 3 imod (Ø) og 1 undlod (Å) at bygge.",
            Ballot(None, 25, 3, 1, ("A", "V"), ("Ø",)),
        ),
        (
            "For stemte A (4), C (2). Imod stemte Ø (1), Bo Bech (V). Blankt stemte B (1).",
            Ballot(None, 6, 2, 1, ("A", "C"), ("Ø", "Bo Bech (V)"), ("B",)),
        ),
        (
            "For stemte: Anna Ask (A), Bo Bech (V) (2)\nImod stemte ingen.",
            Ballot(None, 2, 0, None, ("Anna Ask (A)", "Bo Bech (V)")),
        ),
        ("Indstillingen blev forkastet med 6 stemmer mod 5.", Ballot("Indstillingen", 5, 6)),
        (
            "For stemte: A (9)\nImod stemte: Ingen\nHverken for eller imod: B (1)",
            Ballot(None, 9, 0, 1, ("A",), (), ("B",)),
        ),
    ],
)
def test_vote_in_other_forms(text: str, ballot: Ballot) -> None:
    assert read_votes(text) == (ballot,)


@pytest.mark.parametrize(
    "text", ["Godkendt.", "For god ordens skyld noteres det.", "Imod stemte Bo."]
)
def test_no_vote_without_a_count(text: str) -> None:
    assert read_votes(text) == ()


def test_vote_on_a_conflict_of_interest_is_none_on_the_matter() -> None:
    text = (
        "Udvalget besluttede med 4 stemmer mod 1, at Bo Bech (V) er inhabil.\n"
        "For stemte A (3). Imod stemte C (2)."
    )

    assert read_votes(text) == (Ballot(None, 3, 2, None, ("A",), ("C",)),)


@given(st.text(max_size=300))
def test_votes_take_any_text(text: str) -> None:
    read_votes(text)


@given(st.integers(0, 60), st.integers(0, 60))
def test_vote_numbers_are_read_back(in_favour: int, against: int) -> None:
    text = f"For stemte: A ({in_favour})\nImod stemte: B ({against})"

    assert read_votes(text) == (Ballot(None, in_favour, against, None, ("A",), ("B",)),)
