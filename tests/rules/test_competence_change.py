"""What one version of the competence plan says that another did not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.competence import DOES, Station
from raadslag.rules.competence_change import Change, Kind, Line, changes

BSK, BYR = "Beskæftigelsesudvalget", "Byrådet"


def line(*stations: tuple[str, str], task: str = "Job", kle: str = "15") -> Line:
    """A topic of a plan."""
    return Line(kle, task, tuple(Station(*one) for one in stations))


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (line((BSK, "recommends"), (BYR, "decides")), ()),
        (
            line((BSK, "decides"), (BYR, "informed")),
            (
                f"{BSK} skal beslutte; før skulle det indstille.",
                f"{BYR} skal orienteres; før skulle det beslutte.",
            ),
        ),
        (line((BYR, "decides")), (f"{BSK} går ud; før skulle det indstille.",)),
        (
            line(("MED", "heard"), (BSK, "recommends"), (BYR, "decides")),
            ("MED kommer til og skal høres.",),
        ),
        (
            line((BYR, "decides"), (BSK, "recommends")),
            (f"Rækkefølgen er nu {BYR}, {BSK}.",),
        ),
        (
            line((BSK, "recommends"), (BYR, "decides"), task=""),
            ("Opgaven hedder nu »–«; før hed den »Job«.",),
        ),
    ],
)
def test_a_topic_of_both_tells_how_it_differs(new: Line, said: tuple[str, ...]) -> None:
    old = line((BSK, "recommends"), (BYR, "decides"))

    found = changes([old], [new])

    assert found == ([Change("15", new.task, Kind.CHANGED, said)] if said else [])


def test_topics_that_come_and_go_stand_in_the_order_of_their_numbers() -> None:
    old, new = line((BSK, "decides"), kle="27", task="Social"), line((BYR, "decides"))

    assert changes([old], [new]) == [
        Change("15", "Job", Kind.ADDED, (f"{BYR} skal beslutte.",)),
        Change("27", "Social", Kind.REMOVED, (f"{BSK} skulle beslutte.",)),
    ]


stations = st.lists(
    st.builds(Station, st.sampled_from([BSK, BYR, "MED"]), st.sampled_from(sorted(DOES))),
    unique_by=lambda one: one.body,
)
plans = st.lists(
    st.builds(Line, st.sampled_from(["15", "15.20", "27"]), st.just("Job"), stations.map(tuple)),
    unique_by=lambda one: one.kle,
)


@given(plans, plans)
def test_just_the_topics_that_differ_are_told(old: list[Line], new: list[Line]) -> None:
    before, after = ({one.kle: one for one in plan} for plan in (old, new))
    differing = {kle for kle in {*before, *after} if before.get(kle) != after.get(kle)}

    assert {one.kle for one in changes(old, new)} == differing
