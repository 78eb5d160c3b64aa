"""Opening, changing and ending cases."""

import pytest

from raadslag.cases.actions import (
    assign_people,
    change_case,
    end,
    reopen,
    start_paper,
)
from raadslag.cases.faults import NotNow, StillLaidOut, Stranger, WithoutTitle, WrongTopic
from raadslag.cases.models import Case
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import NOW, case_of, submitted
from tests.cast import Office, office

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def changed(
    case: Case, desk: Office, title: str = "Ny kaj i vest", topic: str = "08.02.00"
) -> Case:
    """The case with another title and topic."""
    return change_case(
        case=case,
        title="Ny kaj i vest",
        kle_topic="08.02.00",
        kle_facet="A00",
        department=desk.department,
        standing=True,
        actor=desk.dorte,
    )


def test_a_case_gets_the_next_number_of_its_topic_facet_and_year(desk: Office) -> None:
    first, second = case_of(desk), case_of(desk, title="  Gammel   kaj ")
    other = case_of(desk, kle_facet="P19")

    assert [one.number for one in (first, second, other)] == [
        "08.01.00-A00-1-26",
        "08.01.00-A00-2-26",
        "08.01.00-P19-1-26",
    ]
    assert (second.title, second.restricted, second.slug) == (
        "Gammel kaj",
        True,
        "08-01-00-a00-2-26",
    )


def test_whoever_opens_a_case_is_responsible_for_it(desk: Office) -> None:
    case = case_of(desk, caseworkers=[desk.users["gerda"]])

    people = case.caseworker_set.values_list("user__username", "lead")
    assert list(people) == [("dorte", True), ("gerda", False)]


def test_opening_a_case_is_told_without_its_title(desk: Office) -> None:
    case = case_of(desk, title="Kanariefugl")

    fact = Fact.objects.get(verb="cases.open_case")
    assert (fact.subject_id, fact.actor, fact.details) == (
        case.pk,
        "Dorte Krogh",
        {"standing": False},
    )


@pytest.mark.parametrize(
    ("values", "fault", "sentence"),
    [
        ({"title": "  "}, WithoutTitle, "Skriv en titel."),
        (
            {"kle_topic": "8.1"},
            WrongTopic,
            "Skriv KLE-emnet som tre tal på to cifre med punktum imellem, fx 15.00.00.",
        ),
        (
            {"kle_facet": "a"},
            WrongTopic,
            "Skriv handlingsfacetten som et stort bogstav og to cifre, fx A00.",
        ),
    ],
)
def test_a_case_is_refused_with_a_sentence(
    desk: Office, values: dict[str, str], fault: type[Exception], sentence: str
) -> None:
    with pytest.raises(fault) as broken:
        case_of(desk, **values)

    assert str(broken.value) == sentence
    assert Case.objects.count() == 0


def test_a_case_is_not_given_to_a_closed_account(desk: Office) -> None:
    desk.users["ida"].is_active = False
    desk.users["ida"].save()

    with pytest.raises(Stranger) as broken:
        case_of(desk, caseworkers=[desk.users["ida"]])

    assert str(broken.value) == "Ida Sand har ingen aktiv konto i kommunen; vælg en anden."


def test_a_case_is_not_opened_in_a_department_of_others(desk: Office) -> None:
    with pytest.raises(NotAllowed):
        case_of(desk, department=desk.elsewhere)


def test_a_case_keeps_its_number_when_it_changes(desk: Office) -> None:
    case = changed(case_of(desk), desk)

    case.refresh_from_db()
    assert (case.number, case.title, case.kle_topic, case.standing) == (
        "08.01.00-A00-1-26",
        "Ny kaj i vest",
        "08.02.00",
        True,
    )
    fact = Fact.objects.get(verb="cases.change_case")
    assert fact.details == {"changed": ["title", "kle_topic", "standing"]}


def test_the_same_facts_again_change_nothing(desk: Office) -> None:
    case = changed(case_of(desk), desk)
    changed(case, desk)

    assert Fact.objects.filter(verb="cases.change_case").count() == 1


def test_a_case_is_given_to_others(desk: Office) -> None:
    case = case_of(desk)

    assign_people(
        case=case, lead=desk.users["gerda"], caseworkers=[desk.users["ida"]], actor=desk.dorte
    )

    people = case.caseworker_set.values_list("user__username", "lead")
    assert list(people) == [("gerda", True), ("ida", False)]
    with pytest.raises(NotAllowed):
        changed(case, desk)


def test_a_case_ends_and_is_taken_up_again(desk: Office) -> None:
    case = case_of(desk)

    end(case=case, actor=desk.dorte, reason="Kajen er bygget")
    ended = Case.objects.get().state
    reopen(case=case, actor=desk.dorte)

    assert (ended, Case.objects.get().state) == ("ended", "open")
    assert list(
        Fact.objects.filter(verb__in=("cases.end", "cases.reopen")).values_list("verb", "reason")
    ) == [("cases.end", "Kajen er bygget"), ("cases.reopen", "")]


def test_a_case_ends_once(desk: Office) -> None:
    case, stale = case_of(desk), Case.objects.get()
    end(case=case, actor=desk.dorte)

    with pytest.raises(NotNow) as broken:
        end(case=stale, actor=desk.dorte)

    assert str(broken.value).startswith("Sagen er nu afsluttet")


def test_a_case_does_not_end_while_a_paper_is_on_its_way(desk: Office) -> None:
    paper = submitted(desk)

    with pytest.raises(StillLaidOut):
        end(case=paper.case, actor=desk.dorte)


def test_no_paper_is_begun_on_an_ended_case(desk: Office) -> None:
    case = case_of(desk)
    end(case=case, actor=desk.dorte)

    with pytest.raises(NotAllowed):
        start_paper(case=case, organization=desk.house.committee, actor=desk.dorte, now=NOW)
