"""The pages of cases: listed, opened, changed, ended."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.cases.actions import classify, start_paper, supply_topics
from raadslag.cases.entries import TopicEntry
from raadslag.cases.models import Case
from raadslag.consultations.actions import lay_route
from raadslag.consultations.actions.route import Station
from tests.cases.desks import NOW, case_of, paper_of
from tests.cast import SYSTEM, Office, office
from tests.desk import council
from tests.web.workspace.papers.seats import SAGER, at_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def form(desk: Office, **values: object) -> dict[str, object]:
    """What the form of a case sends."""
    return {
        "title": "Ny kaj",
        "kle_topic": "08.01.00",
        "kle_facet": "a00",
        "department": desk.department.pk,
        "lead": desk.users["dorte"].pk,
    } | values


def test_a_case_is_opened(desk: Office) -> None:
    answer = at_desk(desk, "dorte").post(f"{SAGER}ny/", form(desk), follow=True)

    case = Case.objects.get()
    year = timezone.localdate().year % 100
    assert (case.number, case.department) == (f"08.01.00-A00-1-{year}", desk.department)
    assert "Sagen har fået nummer" in answer.content.decode()


def test_a_double_click_opens_one_case(desk: Office) -> None:
    client = at_desk(desk, "dorte")

    answers = [client.post(f"{SAGER}ny/", form(desk, once="a")) for _ in range(2)]

    assert answers[0]["Location"] == answers[1]["Location"]
    assert Case.objects.count() == 1


def test_an_unknown_topic_warns_and_never_blocks(desk: Office) -> None:
    supply_topics(
        body=desk.house.body, topics=[TopicEntry("08.01.00", "Havne", "kaj")], actor=SYSTEM
    )

    answer = at_desk(desk, "dorte").post(
        f"{SAGER}ny/", form(desk, kle_topic="99.99.99"), follow=True
    )

    assert "KLE-emnet 99.99.99 står ikke i kommunens liste." in answer.content.decode()
    assert Case.objects.count() == 1


def test_words_lead_to_topics_to_choose_among(desk: Office) -> None:
    supply_topics(
        body=desk.house.body, topics=[TopicEntry("08.01.00", "Havne", "kaj")], actor=SYSTEM
    )
    client = at_desk(desk, "dorte")

    offered = client.post(f"{SAGER}ny/", form(desk, kle_topic="kaj"))
    client.post(f"{SAGER}ny/", form(desk, kle_topic="kaj", chosen_topic="08.01.00"))

    assert offered.status_code == 400
    assert "08.01.00 Havne" in offered.content.decode()
    assert Case.objects.get().kle_topic == "08.01.00"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"title": ""}, "Skriv en titel."),
        (
            {"kle_topic": "kaj"},
            "Skriv KLE-emnet som tre tal på to cifre med punktum imellem, fx 15.00.00.",
        ),
        (
            {"kle_facet": "??"},
            "Skriv handlingsfacetten som et stort bogstav og to cifre, fx A00.",
        ),
        ({"lead": ""}, "Vælg, hvem der er ansvarlig."),
    ],
)
def test_a_fault_stands_at_its_field_and_what_was_typed_stays(
    desk: Office, values: dict[str, str], sentence: str
) -> None:
    answer = at_desk(desk, "dorte").post(f"{SAGER}ny/", form(desk, title="Kaj ved vest") | values)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert 'value="Kaj ved vest"' in page or "title" in values
    assert Case.objects.count() == 0


def test_topics_are_suggested_while_typing(desk: Office) -> None:
    supply_topics(
        body=desk.house.body, topics=[TopicEntry("08.01.00", "Havne", "kaj")], actor=SYSTEM
    )

    answer = at_desk(desk, "dorte").get(f"{SAGER}kle/?q=kaj")

    assert answer.json() == {"topics": [{"number": "08.01.00", "title": "Havne"}]}


def test_a_case_is_changed_ended_and_taken_up_again(desk: Office) -> None:
    case, client = case_of(desk), at_desk(desk, "dorte")

    client.post(
        f"{SAGER}{case.pk}/ret/", form(desk, title="Kaj", caseworkers=[desk.users["ida"].pk])
    )
    client.post(f"{SAGER}{case.pk}/afslut/", {"do": "end"})
    ended = Case.objects.get()
    client.post(f"{SAGER}{case.pk}/afslut/", {"do": "reopen"})

    assert (ended.title, ended.state, Case.objects.get().state) == ("Kaj", "ended", "open")
    people = case.caseworker_set.values_list("user__username", flat=True)
    assert list(people) == ["dorte", "ida"]


def test_one_who_gives_a_case_away_is_led_to_the_list(desk: Office) -> None:
    case = case_of(desk)

    answer = at_desk(desk, "dorte").post(
        f"{SAGER}{case.pk}/ret/", form(desk, lead=desk.users["ida"].pk)
    )

    assert answer["Location"] == SAGER


@pytest.mark.parametrize("name", ["ida", "hans", "bo", "erik"])
def test_a_restricted_case_is_not_there_for_others(desk: Office, name: str) -> None:
    case, client = case_of(desk, title="Kanariefugl"), at_desk(desk, name)
    pages = ("", "ret/", "afslut/", "ny-fremstilling/")

    there = [client.get(f"{SAGER}{case.pk}/{page}").status_code for page in pages]
    listed = client.get(f"{SAGER}?q=kanarie&hvis=alle&stand=alle").content.decode()

    assert there == [404] * 4
    assert "Kanariefugl" not in listed
    assert "Kanariefugl" in at_desk(desk, "dorte").get(SAGER).content.decode()


def test_a_case_tells_what_happened_in_danish_and_nothing_of_papers_not_seen(desk: Office) -> None:
    paper = paper_of(desk)
    case = paper.case
    second = start_paper(
        case=case, organization=desk.house.committee, title="Kanariefugl", actor=desk.dorte, now=NOW
    )
    classify(
        paper=second, classification="closed", ground="person", public_title="Sag", actor=desk.dorte
    )
    Case.objects.update(restricted=False)

    mine = at_desk(desk, "dorte").get(f"{SAGER}{case.pk}/").content.decode()
    theirs = at_desk(desk, "erik").get(f"{SAGER}{case.pk}/").content.decode()

    assert "oprettede sagen" in mine
    assert mine.count("begyndte en sagsfremstilling") == 2
    assert theirs.count("begyndte en sagsfremstilling") == 1
    assert "Kanariefugl" in mine
    assert "Kanariefugl" not in theirs


def test_a_paper_is_begun_from_its_case(desk: Office) -> None:
    case = case_of(desk)

    answer = at_desk(desk, "dorte").post(
        f"{SAGER}{case.pk}/ny-fremstilling/", {"organization": desk.house.committee.pk}
    )

    paper = case.paper_set.get()
    assert answer["Location"] == f"{SAGER}fremstilling/{paper.pk}/skriv/"
    assert (paper.title, paper.state) == ("Ny kaj", "writing")


def test_a_paper_is_proposed_for_the_next_body_of_the_route(desk: Office) -> None:
    case, then = case_of(desk), council(desk)
    first, actor = desk.house.committee, desk.dorte
    stations = [Station(first, "recommends"), Station(then, "decides")]
    lay_route(case=case, stations=stations, actor=actor)
    client, page = at_desk(desk, "dorte"), f"{SAGER}{case.pk}/ny-fremstilling/"

    before = client.get(page).context["form"]["organization"].value()
    start_paper(case=case, organization=first, actor=actor, now=NOW)
    after = client.get(page).context["form"]["organization"].value()

    assert (before, after) == (first.pk, then.pk)


def test_only_people_of_the_house_are_offered_to_work_on_a_case(desk: Office) -> None:
    page = at_desk(desk, "dorte").get(f"{SAGER}ny/").context["form"]

    offered = page.fields["lead"].queryset.values_list("username", flat=True)

    assert list(offered) == ["dorte", "erik", "gerda", "hans", "ida"]


def test_queries_of_the_list_and_the_desk_do_not_grow(desk: Office) -> None:
    client = at_desk(desk, "dorte")

    def counts() -> list[int]:
        found = []
        for page in (f"{SAGER}?hvis=alle", "/arbejdsplads/"):
            with CaptureQueriesContext(connection) as queries:
                client.get(page)
            found.append(len(queries))
        return found

    paper_of(desk)
    few = counts()
    for _ in range(29):
        paper_of(desk)

    assert counts() == few
    assert max(few) <= 15
