"""The draft of the competence plan, and the versions that were adopted."""

from datetime import date

import pytest

from raadslag.bodies.actions import (
    adopt_competences,
    drop_competences,
    recall_delegation,
    set_competence,
    set_competences,
)
from raadslag.bodies.entries import Adoption
from raadslag.bodies.faults import (
    BeforeThePlan,
    EmptyPlan,
    NoPlanYet,
    NotDelegated,
    NotPlaced,
    TwiceInPlan,
    UnknownTopic,
    WithoutReason,
)
from raadslag.bodies.matrix import matrix_of
from raadslag.bodies.models import Competence, CompetencePlan, Organization
from raadslag.bodies.plans import competence_of, delegated, draft_of, held, plan_on
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed, RuleBroken
from tests.bodies.plan import NOON, council_of, row, version
from tests.cast import Office, office

pytestmark = pytest.mark.django_db
MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


@pytest.fixture
def home() -> Office:
    return office()


def elsewhere(home: Office) -> Organization:
    """A body of another municipality."""
    return Organization(pk=999, body_id=home.house.body.pk + 1, name="Andet råd")


def stations(plan: CompetencePlan | None) -> list[str]:
    """What a version says, row by row."""
    return [str(one) for one in Competence.objects.filter(plan=plan)]


def recalled(
    home: Office, council: Organization, day: date = JUNE, **said: str
) -> list[CompetencePlan]:
    """The council takes topic 15 back."""
    values = {"kle": "15", "afterwards": "recommends", "reason": "Sagen er principiel", **said}
    adoption = Adoption(day, council, "Byrådet 26. maj 2026, punkt 3")
    return recall_delegation(
        body=home.house.body, adoption=adoption, now=NOON, actor=home.erik, **values
    )


def test_competence_of_the_longest_topic_counts(home: Office) -> None:
    council, committee = council_of(home), home.house.committee
    plan = version(
        home.house.body,
        row("15", (council, "decides")),
        row("15.20", (committee, "recommends"), (council, "decides")),
    )

    found = [
        [(str(one.organization), one.role) for one in competence_of(plan, topic)]
        for topic in ("15.20.04", "15.00.00", "27.00.00", "")
    ]

    assert found == [
        [("Havneudvalget", "recommends"), ("Byrådet", "decides")],
        [("Byrådet", "decides")],
        [],
        [],
    ]


def test_set_competences_lays_a_whole_draft_and_no_plan(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    set_competences(body=body, rows=[row("15", (council, "decides"))], actor=home.erik)

    count = set_competences(
        body=body, rows=[row("27", (council, "informed")), row("28")], actor=home.hans
    )

    assert (count, stations(draft_of(body))) == (1, ["27 Byrådet: orienteres"])
    assert (plan_on(body, JULY), CompetencePlan.objects.count()) == (None, 1)


def test_a_faulty_plan_leaves_the_draft_as_it_was(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    set_competences(body=body, rows=[row("15", (council, "decides"))], actor=home.erik)
    wrong = (
        (row("1", (council, "decides")), UnknownTopic),
        (row("27", (council, "decides"), (council, "informed")), TwiceInPlan),
        (row("27", (elsewhere(home), "decides")), NotPlaced),
    )

    for one, said in wrong:
        with pytest.raises(said):
            set_competences(body=body, rows=[one], actor=home.erik)

    assert [one.kle for one in Competence.objects.all()] == ["15"]


def test_one_topic_is_changed_in_a_draft_that_begins_as_the_newest_version(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    plan = version(body, row("15", (council, "decides")), row("27", (council, "decides")))

    set_competence(body=body, row=row("15", (council, "informed")), actor=home.erik)
    set_competence(body=body, row=row("27"), actor=home.erik)

    assert stations(draft_of(body)) == ["15 Byrådet: orienteres"]
    assert stations(plan) == ["15 Byrådet: beslutter", "27 Byrådet: beslutter"]


def test_matrix_stands_in_the_order_of_the_stations(home: Office) -> None:
    council, committee = council_of(home), home.house.committee
    plan = version(
        home.house.body,
        row("15", (committee, "recommends"), (council, "decides")),
        row("27", (committee, "decides")),
    )

    matrix = matrix_of(plan)

    assert [str(one) for one in matrix.organizations] == ["Havneudvalget", "Byrådet"]
    assert [one.roles for one in matrix.rows] == [("recommends", "decides"), ("decides", "")]
    assert matrix_of(None).rows == ()


def test_adopted_plans_are_numbered_kept_and_in_force_from_their_day(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    first = version(body, row("15", (council, "decides")))
    second = version(body, row("15", (council, "informed")), valid_from=JUNE)

    days = [plan_on(body, day) for day in (date(2026, 4, 30), MAY, date(2026, 5, 31), JUNE)]

    assert days == [None, first, first, second]
    assert [(one.plan.number, one.until) for one in held(body)] == [
        (2, None),
        (1, date(2026, 5, 31)),
    ]
    assert (stations(first), draft_of(body)) == (["15 Byrådet: beslutter"], None)
    assert facts_of(second).last().details == {"version": 2}  # type: ignore[union-attr]


def test_the_later_of_two_that_begin_the_same_day_is_in_force(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    version(body, row("15", (council, "decides")))
    second = version(body, row("15", (council, "informed")))

    assert (plan_on(body, MAY), [one.replaced for one in held(body)]) == (second, [False, True])


def test_what_stands_in_the_way_of_adopting(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    version(body, row("15", (council, "decides")))
    far = elsewhere(home)
    wrong = (
        (None, Adoption(MAY, council, ""), EmptyPlan),
        (row("15"), Adoption(MAY, council, ""), EmptyPlan),
        (row("15", (council, "decides")), Adoption(date(2026, 4, 1), council, ""), BeforeThePlan),
        (row("15", (council, "decides")), Adoption(MAY, far, ""), NotPlaced),
    )

    said: list[type[RuleBroken]] = []
    for one, adoption, _ in wrong:
        if one is not None:
            set_competences(body=body, rows=[one], actor=home.erik)
        with pytest.raises(RuleBroken) as broken:
            adopt_competences(body=body, adoption=adoption, now=NOON, actor=home.erik)
        said.append(broken.type)

    assert (said, CompetencePlan.objects.exclude(number=None).count()) == (
        [fault for _, _, fault in wrong],
        1,
    )


def test_a_draft_is_thrown_away_once_and_versions_stay(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    version(body, row("15", (council, "decides")))
    set_competence(body=body, row=row("27", (council, "decides")), actor=home.erik)

    done = [drop_competences(body=body, actor=home.hans) for _ in range(2)]

    assert (done, [str(one) for one in CompetencePlan.objects.all()]) == (
        [True, False],
        ["version 1"],
    )


def test_recall_lets_the_council_decide_itself_from_a_day_on(home: Office) -> None:
    body, council, committee = home.house.body, council_of(home), home.house.committee
    first = version(
        body,
        row("15", (committee, "decides"), (council, "informed")),
        row("27", (committee, "decides")),
    )

    (new,) = recalled(home, council)

    assert stations(new) == [
        "15 Havneudvalget: indstiller",
        "15 Byrådet: beslutter",
        "27 Havneudvalget: beslutter",
    ]
    assert [plan_on(body, day) for day in (date(2026, 5, 31), JUNE)] == [first, new]
    fact = facts_of(new).last()
    assert fact is not None
    assert (fact.reason, fact.details) == ("Sagen er principiel", {"kle": "15", "version": 2})


@pytest.mark.parametrize(
    ("afterwards", "said"),
    [
        ("", ["15 Byrådet: beslutter"]),
        ("informed", ["15 Byrådet: beslutter", "15 Havneudvalget: orienteres"]),
    ],
)
def test_recall_says_what_the_one_who_decided_does_from_then_on(
    home: Office, afterwards: str, said: list[str]
) -> None:
    council = council_of(home)
    version(home.house.body, row("15", (home.house.committee, "decides")))

    (new,) = recalled(home, council, afterwards=afterwards)

    assert stations(new) == said


def test_recall_holds_over_a_version_that_is_to_come(home: Office) -> None:
    body, council, committee = home.house.body, council_of(home), home.house.committee
    version(body, row("15", (committee, "decides")))
    version(body, row("15", (committee, "decides"), (council, "informed")), valid_from=JULY)

    recalled(home, council)

    deciding = [competence_of(plan_on(body, day), "15")[-1] for day in (MAY, JUNE, JULY)]
    assert [str(one) for one in deciding] == [
        "15 Havneudvalget: beslutter",
        "15 Byrådet: beslutter",
        "15 Byrådet: beslutter",
    ]
    assert delegated(body, JUNE) == {}


def test_what_stands_in_the_way_of_recalling(home: Office) -> None:
    council = council_of(home)
    version(
        home.house.body,
        row("15", (home.house.committee, "decides")),
        row("27", (council, "decides")),
    )
    wrong: list[tuple[date, dict[str, str], type[RuleBroken]]] = [
        (JUNE, {"reason": " "}, WithoutReason),
        (JUNE, {"kle": "27"}, NotDelegated),
        (JUNE, {"kle": "99"}, NotDelegated),
        (date(2026, 4, 1), {}, BeforeThePlan),
    ]

    for day, values, fault in wrong:
        with pytest.raises(fault):
            recalled(home, council, day, **values)

    assert CompetencePlan.objects.count() == 1


def test_recall_needs_a_plan_on_the_day(home: Office) -> None:
    council = council_of(home)
    version(home.house.body, row("15", (home.house.committee, "decides")), valid_from=JULY)

    with pytest.raises(NoPlanYet):
        recalled(home, council)


def test_the_plan_is_kept_by_secretaries_and_administrators(home: Office) -> None:
    body, council = home.house.body, council_of(home)
    set_competences(body=body, rows=[row("15", (council, "decides"))], actor=home.hans)
    adoption = Adoption(MAY, council, "")

    for verb in (
        lambda: set_competences(body=body, rows=[], actor=home.dorte),
        lambda: adopt_competences(body=body, adoption=adoption, now=NOON, actor=home.dorte),
        lambda: drop_competences(body=body, actor=home.dorte),
    ):
        with pytest.raises(NotAllowed):
            verb()

    assert draft_of(body) is not None
