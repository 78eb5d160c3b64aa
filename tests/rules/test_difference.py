"""The readable difference between two texts."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.difference import Piece, changed, difference, likeness, rising

WORDS = st.lists(st.sampled_from(["at", "kl. 14.00", "planen", ",", " ", "\n", "\n\n", "Økonomi"]))
TEXTS = st.text() | WORDS.map(" ".join) | WORDS.map("".join)


def shown(before: str, after: str) -> str:
    """A difference as one line: [-went-]{+came+}."""
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[one.kind].format(one.text) for one in difference(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("", "Nyt.", "{+Nyt.+}"),
        ("Gammelt.", "", "[-Gammelt.-]"),
        ("kl. 14.00 - 16.30", "kl. 15.00 - 16.30", "kl. [-14.00-]{+15.00+} - 16.30"),
        (
            "Udvalget indstiller, at planen godkendes.",
            "Udvalget indstiller, at hele planen godkendes.",
            "Udvalget indstiller, at {+hele +}planen godkendes.",
        ),
        ("Ét.\n\nTo.\n\nTre.", "Ét.\n\nTre.", "Ét.\n\n[-To.\n\n-]Tre."),
        (
            "Byrådet godkender budgettet for 2025 i dag.",
            "Byrådet forkaster budgettet for 2026 i dag.",
            "Byrådet [-godkender-]{+forkaster+} budgettet for [-2025-]{+2026+} i dag.",
        ),
        (
            "Rådet drøfter en god plan for alle byens børn.",
            "Rådet drøfter et nyt udspil for alle byens børn.",
            "Rådet drøfter [-en god plan-]{+et nyt udspil+} for alle byens børn.",
        ),
        (
            "Vi begynder processen i februar.\n\nDen koster 200.000 kr.",
            "Vi begynder processen i marts.\n\nByrådet orienteres.\n\nDen koster 250.000 kr.",
            "Vi begynder processen i [-februar-]{+marts+}.\n\n{+Byrådet orienteres.\n\n+}"
            "Den koster [-200.000-]{+250.000+} kr.",
        ),
        ("Solen skinner smukt", "Her er intet", "[-Solen skinner smukt-]{+Her er intet+}"),
    ],
)
def test_difference_as_it_reads(before: str, after: str, expected: str) -> None:
    assert shown(before, after) == expected


def test_difference_of_a_long_text_finds_each_changed_word() -> None:
    words = [f"ord{number}" for number in range(20_000)]
    edited = list(words)
    places = random.Random(1).sample(range(0, 20_000, 2), 300)
    for at in places:
        edited[at] = "ændret"

    found = difference(" ".join(words), " ".join(edited))

    went = [one.text for one in found if one.kind == "removed"]
    assert went == [words[at] for at in sorted(places)]


def test_difference_of_a_long_text_that_repeats_itself() -> None:
    before, after = "a b " * 10_000 + "a", "b c a " * 7_000 + "b"

    assert difference(before, after) == (Piece("removed", before), Piece("added", after))


@pytest.mark.parametrize(("one", "other", "like"), [("", "", 1.0), ("ja", "nej", 0.0)])
def test_likeness_of_two_texts(one: str, other: str, like: float) -> None:
    assert likeness(one, other) == like


@given(TEXTS, TEXTS)
def test_difference_holds_both_texts(before: str, after: str) -> None:
    found = difference(before, after)

    assert "".join(one.text for one in found if one.kind != "added") == before
    assert "".join(one.text for one in found if one.kind != "removed") == after
    assert changed(found) == (before != after)


@given(TEXTS, TEXTS)
def test_pieces_are_as_long_as_they_can_be(before: str, after: str) -> None:
    kinds = [one.kind for one in difference(before, after)]

    pairs = set(pairwise(kinds))
    assert pairs <= {
        ("same", "removed"),
        ("same", "added"),
        ("removed", "added"),
        ("removed", "same"),
        ("added", "same"),
    }


@given(st.sets(st.integers()).flatmap(lambda some: st.permutations(sorted(some))))
def test_rising_row_rises(values: list[int]) -> None:
    row = [values[index] for index in rising(values)]

    assert row == sorted(row)
    assert len(row) >= len(values) ** 0.5 or len(rising(values[::-1])) >= len(values) ** 0.5
