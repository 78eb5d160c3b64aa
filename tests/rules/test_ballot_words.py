"""A counted vote in words, and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.ballot import Cast, Choice, Tally, by_hands
from raadslag.rules.ballot import by_member as count
from raadslag.rules.ballot_words import by_group, by_member, sides
from raadslag.rules.member import Member
from raadslag.rules.voting import Ballot, read_votes
from tests.rules.meeting import ANNA, BO, CLARA, DORTE, ERIK

FOR, AGAINST, BLANK = Choice
ALONE = Member(6, "Freja Toft")
NAMES = ["Anna Holm", "Bo Lund", "Clara von Sivebæk", "Dorte Dam-Friis", "Aage Å. Ørsted"]
GROUPS = ["A", "C", "Ø", "Socialdemokratiet", "Liste L", ""]
SUBJECTS = ["", "Indstillingen", "Ændringsforslag fra Ø om en park", "Indstillingens 2. at"]
VOTERS = st.lists(
    st.builds(Member, st.integers(1, 99), st.sampled_from(NAMES), st.sampled_from(GROUPS)),
    min_size=1,
    max_size=12,
    unique_by=lambda member: member.key,
)


def vote(said: dict[Member, Choice], *missing: Member) -> Tally:
    """A vote by member."""
    return count([Cast(who, choice) for who, choice in said.items()], [*said, *missing])


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        (
            vote({ANNA: FOR, BO: FOR, DORTE: FOR, CLARA: AGAINST, ALONE: BLANK}),
            "For stemte A (2), C (1). Imod stemte Ø (1). Blankt stemte 1: Freja Toft.",
        ),
        (
            vote({ANNA: FOR, BO: AGAINST, DORTE: FOR, ERIK: FOR}),
            "For stemte C (2), Anna Holm (A). Imod stemte 1: Bo Lund (A).",
        ),
        (vote({ANNA: FOR, BO: FOR}), "For stemte A (2). Imod stemte ingen."),
        (
            vote({ANNA: FOR, DORTE: AGAINST}, CLARA),
            "For stemte A (1). Imod stemte C (1).\nClara Sivebæk (Ø) afgav ikke stemme.",
        ),
        (
            by_hands(in_favour=4, against=1, blank=1, entitled=7),
            "For stemte 4. Imod stemte 1. Blankt stemte 1.\n1 medlem afgav ikke stemme.",
        ),
    ],
)
def test_vote_by_group(tally: Tally, said: str) -> None:
    assert by_group(tally) == said


def test_vote_by_member() -> None:
    tally = vote({ANNA: FOR, BO: FOR, DORTE: FOR, CLARA: AGAINST})

    assert by_member(tally, "Indstillingen") == (
        "Indstillingen blev sat til afstemning.\n"
        "For stemte 3: Anna Holm (A), Bo Lund (A) og Dorte Dam (C). "
        "Imod stemte 1: Clara Sivebæk (Ø)."
    )


@given(VOTERS, st.data(), st.sampled_from(SUBJECTS), st.booleans())
def test_vote_in_words_is_read_back(
    voters: list[Member], data: st.DataObject, on: str, grouped: bool
) -> None:
    tally = vote({who: data.draw(st.sampled_from(Choice)) for who in voters})
    told = by_group(tally, on) if grouped else by_member(tally, on)

    named = {
        side.choice: (*(name for name, _ in side.groups), *map(str, side.members))
        for side in sides(tally)
    }
    if not grouped:
        named = {
            choice: tuple(str(cast.who) for cast in tally.casts if cast.choice is choice)
            for choice in Choice
        }
    blank = tally.blank or None
    expected = Ballot(
        on or None, tally.in_favour, tally.against, blank, named[FOR], named[AGAINST], named[BLANK]
    )
    assert read_votes(told) == (expected,)


@given(st.integers(0, 31), st.integers(0, 31), st.integers(0, 31), st.integers(0, 3))
def test_show_of_hands_is_read_back(yes: int, no: int, blank: int, missing: int) -> None:
    entitled = yes + no + blank + missing
    tally = by_hands(in_favour=yes, against=no, blank=blank, entitled=entitled)

    assert read_votes(by_group(tally, "Indstillingen")) == (
        Ballot("Indstillingen", yes, no, blank or None),
    )
