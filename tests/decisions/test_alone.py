"""What the chair decides alone, told at the next meeting by itself."""

from datetime import date, timedelta

import pytest

from raadslag.agendas.models import Announcement
from raadslag.decisions.actions import announce_alone, decide_alone
from raadslag.decisions.faults import AloneUnfinished
from raadslag.decisions.models import ChairDecision
from raadslag.journal.actor import Actor
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import NOW, agenda, fixed, sent, verbs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    made = office()
    fixed(made)
    return made


def alone(desk: Office, actor: Actor | None = None, **values: object) -> ChairDecision:
    """Anna decides that the quay is closed."""
    said: dict[str, object] = {
        "title": "Kajen spærres",
        "text": "Kajen spærres til den 1. maj.",
        "ground": "urgent",
        "closed": False,
        "decided_at": NOW,
    } | values
    return decide_alone(
        organization=desk.house.committee,
        now=NOW,
        actor=actor or desk.anna,
        **said,  # type: ignore[arg-type]
    )


def told() -> list[str]:
    """All announcements."""
    return [one.text for one in Announcement.objects.all()]


SENTENCE = (
    "Formanden har afgjort den 2. marts 2026: Kajen spærres. Kajen spærres til den 1. maj. "
    "Sagen kan ikke vente, jf. kommunestyrelsesloven § 22."
)


def test_the_next_agenda_tells_of_it_at_once(desk: Office) -> None:
    agenda(desk)

    made = alone(desk)

    assert told() == [SENTENCE]
    assert made.announced == Announcement.objects.get()
    assert verbs("decisions") == ["decisions.decide_alone"]


def test_an_agenda_begun_later_tells_of_it_when_it_is_sent(desk: Office) -> None:
    alone(desk)
    before = told()
    made = agenda(desk)

    sent(desk, made)

    assert (before, told()) == ([], [SENTENCE])
    assert announce_alone(agenda=made, now=NOW) == 0


def test_the_soonest_ordinary_meeting_tells_of_it(desk: Office) -> None:
    agenda(desk, on=date(2026, 4, 14))
    soon = agenda(desk)

    made = alone(desk)

    assert made.announced is not None
    assert made.announced.item.agenda == soon


def test_of_a_closed_matter_the_title_alone_is_told(desk: Office) -> None:
    agenda(desk)

    alone(desk, closed=True, text="Fru Holm får kajen", ground="clear")

    assert told() == [
        "Formanden har afgjort den 2. marts 2026: Kajen spærres. Sagen giver ikke anledning til "
        "tvivl, jf. kommunestyrelsesloven § 22."
    ]


@pytest.mark.parametrize(
    "values", [{"title": " "}, {"text": ""}, {"ground": "?"}, {"decided_at": NOW + timedelta(1)}]
)
def test_a_decision_alone_is_told_whole(desk: Office, values: dict[str, object]) -> None:
    with pytest.raises(AloneUnfinished):
        alone(desk, None, **values)
    assert ChairDecision.objects.count() == 0


def test_the_chair_and_the_secretary_enter_it(desk: Office) -> None:
    alone(desk, desk.erik)

    with pytest.raises(NotAllowed):
        alone(desk, desk.bo)
