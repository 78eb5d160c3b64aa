"""What of a route departs from the competence plan."""

import pytest

from raadslag.rules.competence import Station, closest, departures

PLAN = [
    Station("MED", "heard"),
    Station("Børneudvalget", "recommends"),
    Station("Byrådet", "decides"),
]


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (PLAN, []),
        ([], [f"Efter kompetenceplanen skal {one}, men det er ikke på sagens vej." for one in (
            "MED høres", "Børneudvalget indstille", "Byrådet beslutte")]),
        (
            [*PLAN, Station("Seniorrådet", "heard")],
            ["Seniorrådet er på sagens vej, men står ikke i kompetenceplanen for emnet."],
        ),
        (
            [PLAN[1], PLAN[0], PLAN[2]],
            ["Efter kompetenceplanen kommer MED før Børneudvalget, men her er det omvendt."],
        ),
        (
            [PLAN[0], PLAN[1], Station("Byrådet", "informed")],
            ["Efter kompetenceplanen skal Byrådet beslutte, men her skal det orienteres."],
        ),
        ([PLAN[1], *PLAN], []),  # what a body does the last time counts
    ],
)  # fmt: skip
def test_departures(route: list[Station], said: list[str]) -> None:
    assert departures(PLAN, route) == said


def test_nothing_departs_from_a_plan_that_is_silent() -> None:
    assert departures([], PLAN) == []


@pytest.mark.parametrize(
    ("topic", "found"),
    [("15.00.00", "15.00.00"), ("15.00.01", "15.00"), ("15.20.01", "15"), ("1", ""), ("150", "")],
)
def test_closest_is_the_longest_whole_part(topic: str, found: str) -> None:
    assert closest(topic, ["15", "15.00", "15.00.00"]) == found
