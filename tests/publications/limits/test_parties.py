"""Decisions the parties are told of before the public."""

import pytest

from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.decisions.models import Decision
from raadslag.publications.faults import CprInside
from raadslag.publications.limits.actions import hold_for_parties, parties_told
from raadslag.publications.limits.faults import AlreadyTold
from raadslag.publications.limits.models import PartiesHold
from raadslag.publications.public_side import public_side
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import NOW, verbs
from tests.publications.released import minuted, out, seen
from tests.publications.told import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
SECRET = "Ansøgningen er afslået"


@pytest.fixture
def desk() -> Office:
    return office()


def held(desk: Office, made: Agenda) -> PartiesHold:
    """The agenda's one item, waiting for its parties."""
    item = AgendaItem.objects.get(agenda=made)
    hold_for_parties(item=item, now=NOW, actor=desk.erik, note="Ansøgeren")
    return PartiesHold.objects.get()


def test_minutes_are_silent_of_a_decision_that_waits(desk: Office) -> None:
    made = out(desk)
    held(desk, made)

    minuted(desk, made, SECRET)

    item = seen()
    assert (item.silence, item.outcome, item.content["decision"]) == ("parties", "", None)
    assert (item.glance["decision"], "afslået" in told(item)) == ("", False)
    assert item.content["sections"] != []


def test_the_decision_is_told_at_once_when_the_parties_know(desk: Office) -> None:
    made = out(desk)
    hold = held(desk, made)
    minuted(desk, made, SECRET)

    told = [parties_told(hold=hold, now=NOW, actor=desk.erik) for _ in range(2)]

    item = seen()
    assert (told, item.silence, item.content["decision"]["text"]) == ([True, False], "", SECRET)
    assert [one for one in verbs("publications") if "part" in one] == [
        "publications.hold_for_parties",
        "publications.parties_told",
    ]


def test_parties_told_before_the_minutes_releases_nothing(desk: Office) -> None:
    made = out(desk)
    hold = held(desk, made)

    parties_told(hold=hold, now=NOW, actor=desk.erik)

    assert (seen().publication.kind, seen().silence) == ("agenda", "")


def test_a_decision_that_is_out_cannot_wait(desk: Office) -> None:
    made = out(desk)
    minuted(desk, made)

    with pytest.raises(AlreadyTold):
        held(desk, made)

    assert PartiesHold.objects.count() == 0


def test_to_hold_twice_is_to_hold_once_and_it_can_be_held_again(desk: Office) -> None:
    made = out(desk)
    hold = held(desk, made)
    item = AgendaItem.objects.get(agenda=made)

    twice = hold_for_parties(item=item, now=NOW, actor=desk.erik)
    parties_told(hold=hold, now=NOW, actor=desk.erik)
    again = hold_for_parties(item=item, now=NOW, actor=desk.erik)

    assert (twice, again, PartiesHold.objects.get().told_at) == (False, True, None)


def test_a_decision_with_a_cpr_number_is_not_told(desk: Office) -> None:
    made = out(desk)
    hold = held(desk, made)
    minuted(desk, made, SECRET)
    Decision.objects.update(text="Om 070761-4285")

    with pytest.raises(CprInside, match="Beslutningen i punkt 1"):
        parties_told(hold=hold, now=NOW, actor=desk.erik)

    assert (seen().silence, PartiesHold.objects.get().told_at) == ("parties", None)


@pytest.mark.parametrize("who", ["dorte", "gerda", "hans", "anna", "bo", "ida"])
def test_only_the_secretary_holds_and_releases(desk: Office, who: str) -> None:
    made = out(desk)
    hold = held(desk, made)

    with pytest.raises(NotAllowed):
        hold_for_parties(item=hold.item, now=NOW, actor=desk.actor(who))
    with pytest.raises(NotAllowed):
        parties_told(hold=hold, now=NOW, actor=desk.actor(who))

    assert PartiesHold.objects.get().told_at is None


def test_agendas_are_not_touched_by_a_hold(desk: Office) -> None:
    made = out(desk)
    before = public_side(made.meeting, "agenda")
    held(desk, made)

    assert public_side(made.meeting, "agenda") == before
