"""KLE topics and templates of a municipality."""

import pytest

from raadslag.cases.actions import (
    change_template,
    lay_out_templates,
    make_template,
    retire_template,
    supply_topics,
)
from raadslag.cases.entries import TemplateSection, TopicEntry
from raadslag.cases.faults import ReasonMissing
from raadslag.cases.models import KleTopic, PaperTemplate
from raadslag.cases.queries import offered_templates, topics_matching, whole_topics
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import TODAY
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db
KAJ = TopicEntry("08.01.00", "Havne i almindelighed", "kaj mole")
FAR = TopicEntry("08.01.02", "Ærø-havne", "")
RESUME: TemplateSection = {"heading": " Resume ", "mandatory": True, "guidance": "Kort."}


@pytest.fixture
def desk() -> Office:
    return office()


def test_topics_are_just_those_supplied(desk: Office) -> None:
    body = desk.house.body
    first = supply_topics(body=body, topics=[KAJ, FAR], actor=SYSTEM)
    renamed = TopicEntry("08.01.00", "Havne", "kaj")
    second = supply_topics(body=body, topics=[renamed], actor=desk.erik)

    assert (first, second) == (
        {"new": 2, "changed": 0, "gone": 0},
        {"new": 0, "changed": 1, "gone": 1},
    )
    assert list(KleTopic.objects.values_list("number", "title")) == [("08.01.00", "Havne")]


def test_the_same_topics_again_change_nothing(desk: Office) -> None:
    for _ in range(2):
        count = supply_topics(body=desk.house.body, topics=[KAJ], actor=SYSTEM)

    assert count == {"new": 0, "changed": 0, "gone": 0}
    assert Fact.objects.filter(verb="cases.supply_topics").count() == 1


def test_groups_have_titles_but_no_case_is_on_one(desk: Office) -> None:
    groups = [TopicEntry("08", "Havne og lufthavne", ""), TopicEntry("08.01", "Havne", "")]
    body = desk.house.body

    supply_topics(body=body, topics=[*groups, KAJ], actor=SYSTEM)

    assert [one.number for one in whole_topics(body.pk)] == ["08.01.00"]
    assert [one.number for one in topics_matching(body.pk, "havne")] == ["08.01.00"]


@pytest.mark.parametrize("name", ["dorte", "anna"])
def test_topics_and_templates_are_for_secretaries(desk: Office, name: str) -> None:
    with pytest.raises(NotAllowed):
        supply_topics(body=desk.house.body, topics=[KAJ], actor=desk.actor(name))
    with pytest.raises(NotAllowed):
        lay_out_templates(body=desk.house.body, actor=desk.actor(name))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("08.01", ["08.01.00", "08.01.02"]),
        ("mole", ["08.01.00"]),
        ("ærø HAVNE", ["08.01.02"]),
        ("banan", []),
        ("", []),
    ],
)
def test_topics_are_found_by_number_or_words(desk: Office, words: str, found: list[str]) -> None:
    supply_topics(body=desk.house.body, topics=[KAJ, FAR], actor=SYSTEM)

    assert [one.number for one in topics_matching(desk.house.body.pk, words)] == found


def test_a_municipality_begins_with_templates_once(desk: Office) -> None:
    first = lay_out_templates(body=desk.house.body, actor=desk.erik)
    again = lay_out_templates(body=desk.house.body, actor=desk.erik)

    assert [one.name for one in first] == [
        "Sag til beslutning",
        "Sag til drøftelse",
        "Orientering",
        "Valg",
        "Meddelelser",
    ]
    assert again == []


def test_a_template_is_made_changed_and_retired(desk: Office) -> None:
    template = make_template(
        body=desk.house.body, name=" Kort sag ", kind="decision", sections=[RESUME], actor=desk.erik
    )
    change_template(
        template=template,
        name="Kort sag",
        kind="discussion",
        sections=[RESUME, {"heading": " ", "mandatory": True, "guidance": "x"}],
        needs_approval=False,
        actor=desk.erik,
    )
    offered = list(offered_templates(desk.house.body.pk, TODAY))
    retire_template(template=template, actor=desk.erik, today=TODAY)

    assert offered == [template]
    assert list(offered_templates(desk.house.body.pk, TODAY)) == []
    row = PaperTemplate.objects.values_list("name", "kind", "sections", "needs_approval").get()
    wanted = [{"heading": "Resume", "mandatory": True, "guidance": "Kort."}]
    assert row == ("Kort sag", "discussion", wanted, False)


def test_a_template_without_sections_is_refused(desk: Office) -> None:
    with pytest.raises(ReasonMissing):
        make_template(
            body=desk.house.body, name="Tom", kind="decision", sections=[], actor=desk.erik
        )
