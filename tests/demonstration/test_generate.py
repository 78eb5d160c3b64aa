from collections import Counter
from itertools import pairwise

from raadslag.demonstration.generate import many
from raadslag.rules.outcome import read_outcome
from raadslag.rules.reference import read_references


def test_generate_same_seed_same_meetings() -> None:
    first, second, other = (list(many(12, seed=seed)) for seed in (5, 5, 6))

    assert first == second != other


def test_generate_counts() -> None:
    found = list(many(30, items=7))

    assert [len(meeting.items) for meeting in found] == [7] * 30
    days = [meeting.meeting.date or "" for meeting in found]
    assert days == sorted(days)


def test_generate_references_that_exist() -> None:
    found = list(many(80))
    there = {(m.body, m.meeting.date, i.number) for m in found for i in m.items}
    months = {(body, (day or "")[:7], number) for body, day, number in there}
    cited = [(m.body, r) for m in found for i in m.items for r in i.references]

    assert len(cited) > 20
    for body, one in cited:
        if one.date:
            assert (one.body, one.date, one.item_number) in there
        else:
            assert (body, one.month, one.item_number) in months


def test_generate_cases_through_several_bodies() -> None:
    found = list(many(80))
    told = {(m.body, m.meeting.date, i.number): i for m in found for i in m.items}
    travelled = [i for m in found for i in m.items if len(i.history) > 1]

    assert len(travelled) > 10
    for item in travelled:
        for stage in item.history:
            earlier = told[(stage.body, stage.date, stage.item_number)]
            assert earlier.case_number == item.case_number
            assert earlier.decision is not None
            assert earlier.decision.text == stage.text
        days = [stage.date or "" for stage in item.history]
        assert all(one < two for one, two in pairwise(days))


def test_generate_every_outcome() -> None:
    outcomes = Counter(i.decision.outcome for m in many(150) for i in m.items if i.decision)

    assert set(outcomes) == {
        "adopted",
        "adopted_with_changes",
        "partly_adopted_by_majority",
        "recommended",
        "noted",
        "discussed",
        "approved",
        "postponed",
        "referred",
        "rejected",
        "no_decision",
    }


def test_generate_outcomes_as_the_rules_read_them() -> None:
    for meeting in many(60):
        for item in meeting.items:
            if item.decision:
                verdict = read_outcome(item.decision.text, title=item.title)
                assert verdict.outcome == item.decision.outcome


def test_generate_no_reference_by_chance() -> None:
    for meeting in many(40):
        for item in meeting.items:
            if not item.references and not item.history:
                assert [read_references(section.text) for section in item.sections] == [()] * len(
                    item.sections
                )


def test_generate_case_numbers_are_the_cases() -> None:
    titles: dict[str, set[str]] = {}
    for meeting in many(100):
        for item in meeting.items:
            titles.setdefault(item.case_number or "", set()).add(item.title)

    assert {number for number, told in titles.items() if len(told) > 1} == set()
