from bench.country.questions import TIMES, questions


def test_questions_are_the_same_each_time_and_as_many_of_each_kind() -> None:
    asked = questions()

    assert {len(found) for found in asked.values()} == {TIMES}
    assert asked == questions()
