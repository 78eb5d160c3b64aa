"""A member says that they cannot come, or that they come all the same."""

import pytest

from raadslag.agendas.faults import NotAMember
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import regret, withdraw_regret
from raadslag.sittings.faults import AlreadyThere, CannotRegret
from raadslag.sittings.models import Regret
from raadslag.sittings.queries import regrets_of
from raadslag.verdict import NotAllowed
from tests.cast import Office
from tests.desk import verbs
from tests.sittings.room import at, called, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return called()[0]


def told(desk: Office, actor: Actor, reason: str = "", who: str = "bo") -> Regret:
    """Bo cannot come, as somebody enters it."""
    person = getattr(desk.house, who)
    return regret(
        meeting=Meeting.objects.get(), person=person, reason=reason, now=at(9), actor=actor
    )


def test_a_member_sends_regrets(desk: Office) -> None:
    told(desk, desk.bo, " Syg ")

    found = [(one.person.name, one.reason, one.user) for one in regrets_of(Meeting.objects.get())]
    assert found == [("Bo Lund", "Syg", desk.users["bo"])]
    assert verbs("sittings") == ["sittings.regret"]


def test_regrets_sent_twice_are_one_with_the_latest_reason(desk: Office) -> None:
    told(desk, desk.bo, "Syg")
    told(desk, desk.erik, "Rejse")
    told(desk, desk.erik, "Rejse")

    assert list(Regret.objects.values_list("reason", flat=True)) == ["Rejse"]
    assert verbs("sittings") == ["sittings.regret"] * 2


def test_a_member_comes_all_the_same(desk: Office) -> None:
    one = told(desk, desk.bo)

    withdrawn = [withdraw_regret(regret=one, now=at(10), actor=desk.bo) for _ in "12"]

    assert withdrawn == [True, False]
    assert (regrets_of(one.meeting), verbs("sittings")[1:]) == ([], ["sittings.withdraw_regret"])


def test_a_member_sends_no_regrets_for_another(desk: Office) -> None:
    with pytest.raises(NotAllowed):
        told(desk, desk.bo, who="anna")

    assert Regret.objects.count() == 0


@pytest.mark.parametrize(("state", "word"), [("held", "afholdt"), ("cancelled", "aflyst")])
def test_regrets_come_too_late_for_a_meeting_that_is_over(
    desk: Office, state: str, word: str
) -> None:
    Meeting.objects.update(state=state)

    with pytest.raises(CannotRegret) as broken:
        told(desk, desk.bo)

    assert str(broken.value) == f"Mødet er {word}, så der kan ikke meldes afbud."


def test_one_who_left_the_body_sends_no_regrets(desk: Office) -> None:
    desk.house.committee.membership_set.filter(person=desk.house.bo).delete()

    with pytest.raises(NotAMember):
        told(desk, desk.erik)

    assert Regret.objects.count() == 0


def test_regrets_during_the_meeting_are_signalled() -> None:
    chamber = opened()

    regret(meeting=chamber.meeting, person=chamber.person("Bo"), now=at(14), actor=chamber.erik)

    assert chamber.signals() == ["sitting", "presence"]


def test_one_who_is_there_sends_no_regrets() -> None:
    chamber = opened()
    chamber.came("Bo")

    with pytest.raises(AlreadyThere) as broken:
        regret(meeting=chamber.meeting, person=chamber.person("Bo"), now=at(14), actor=chamber.erik)

    assert str(broken.value) == (
        "Bo Lund er registreret som til stede. Registrér i stedet, at medlemmet går."
    )
