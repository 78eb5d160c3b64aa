"""Who has approved which text."""

from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.signing import Answer, Given, Standing, standing

NO, YES = Answer.REFUSED, Answer.APPROVED


def test_the_last_answer_of_each_counts() -> None:
    said = [Given(1, "a", NO), Given(2, "a", YES), Given(1, "a", YES), Given(2, "a", NO)]

    found = standing([1, 2, 3], said, "a")

    assert found == Standing(approved=(1,), refused=(2,), missing=(3,))


def test_answers_to_another_text_and_of_strangers_count_for_nothing() -> None:
    said = [Given(1, "old", YES), Given(9, "a", YES)]

    assert standing([1], said, "a") == Standing((), (), (1,))


def test_a_text_nobody_signs_is_never_complete() -> None:
    assert not standing([], [], "a").complete


@given(
    signers=st.lists(st.integers(0, 9), unique=True),
    said=st.lists(
        st.builds(Given, st.integers(0, 12), st.sampled_from("ab"), st.sampled_from([NO, YES]))
    ),
)
def test_everybody_stands_in_one_place(signers: list[int], said: list[Given]) -> None:
    found = standing(signers, said, "a")

    assert sorted([*found.approved, *found.refused, *found.missing]) == sorted(signers)
    assert found.complete == (bool(signers) and list(found.approved) == signers)
