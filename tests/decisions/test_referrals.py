"""Standsningsret: a member wants the matter before the council."""

import pytest

from raadslag.agendas.actions import draw, prepare
from raadslag.agendas.queries import still_queued
from raadslag.bodies.models import Organization
from raadslag.consultations.queries import route_of
from raadslag.decisions.actions import refer, reopen_wording, withdraw_referral
from raadslag.decisions.faults import NoCouncil
from raadslag.decisions.models import Referral
from raadslag.decisions.queries import decided_before, referral_of, stopped
from raadslag.sittings.actions import close_sitting
from raadslag.sittings.faults import AgainstTheRules
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, office
from tests.decisions.hall import Hall, hall
from tests.desk import council, meeting, verbs
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def town(*route: str) -> tuple[Hall, Organization]:
    """A committee and its council; the case may pass the council by itself."""
    desk = office()
    made = council(desk)
    return hall(3, route=[made] if route else [], desk=desk), made


def demand(room: Hall, place: int = 1) -> Referral:
    """A member demands it on their own phone."""
    return refer(item=room.item, now=at(14, 40), actor=room.member(place))


def stations(room: Hall) -> list[tuple[str, str]]:
    """The route of the case, and how far it is."""
    return [(str(one.organization), one.state) for one in route_of(room.item.paper.case)]


def test_a_demand_after_the_decision_lays_it_before_the_council() -> None:
    room, made = town()
    room.decide("Tiltrådt.")

    referral = demand(room)

    waiting = still_queued(made, SYSTEM).get()
    assert (referral.consultation, referral.who) == (waiting, "Bo Lund (C)")
    assert stations(room) == [("Havneudvalget", "done"), ("Byrådet", "waiting")]
    assert [one.text for one in decided_before([waiting])[waiting.pk]] == ["Tiltrådt."]
    assert stopped(room.items) == {room.item.pk}
    assert "decisions.refer" in verbs("decisions")


def test_a_demand_before_the_decision_waits_for_it() -> None:
    room, made = town()

    referral = demand(room)
    before = referral.consultation
    key = room.decide("Afvist.")

    assert before is None
    assert [one.pk for one in still_queued(made, SYSTEM)] == [key]


def test_the_next_body_gives_the_case_back_and_keeps_its_turn() -> None:
    desk = office()
    made, other = council(desk), desk.elsewhere
    room = hall(3, route=[other], desk=desk)
    room.decide("Tiltrådt.")

    demand(room)

    assert stations(room) == [
        ("Havneudvalget", "done"),
        ("Byrådet", "waiting"),
        ("Børn og Skole", "planned"),
    ]
    assert still_queued(made, SYSTEM).count() == 1
    assert room.item.paper.case.paper_set.count() == 2


def test_a_council_that_is_next_anyway_has_the_case_once() -> None:
    room, made = town("council")
    room.decide("Anbefales over for Byrådet.")

    demand(room)

    assert stations(room) == [("Havneudvalget", "done"), ("Byrådet", "waiting")]
    assert still_queued(made, SYSTEM).count() == 1


def test_a_demand_taken_back_lets_the_case_go_its_way() -> None:
    desk = office()
    council(desk)
    room = hall(3, route=[desk.elsewhere], desk=desk)
    room.decide("Tiltrådt.")
    referral = demand(room)

    with pytest.raises(NotAllowed):
        withdraw_referral(referral=referral, now=at(14, 50), actor=room.member(2))
    assert withdraw_referral(referral=referral, now=at(14, 50), actor=room.member(1))

    assert stations(room) == [("Havneudvalget", "done"), ("Børn og Skole", "waiting")]
    assert referral_of(room.item) is None
    assert withdraw_referral(referral=referral, now=at(14, 51), actor=room.erik) is False


def test_a_demand_taken_back_before_the_decision_changes_nothing() -> None:
    room, made = town()
    referral = demand(room)

    withdraw_referral(referral=referral, now=at(14, 41), actor=room.member(1))
    room.decide("Tiltrådt.")

    assert (stations(room), still_queued(made, SYSTEM).count()) == ([("Havneudvalget", "done")], 0)


@pytest.mark.parametrize("route", [(), ("council",)])
def test_a_demand_taken_back_at_the_end_of_the_route(route: tuple[str, ...]) -> None:
    room, made = town(*route)
    room.decide("Tiltrådt.")

    withdraw_referral(referral=demand(room), now=at(14, 41), actor=room.erik)

    assert still_queued(made, SYSTEM).count() == len(route)


def test_what_the_council_has_on_its_agenda_stays_there() -> None:
    room, made = town()
    room.decide("Tiltrådt.")
    referral = demand(room)
    on = prepare(meeting=meeting(room.desk, organization=made), actor=SYSTEM)
    item = draw(agenda=on, consultation=still_queued(made, SYSTEM).get(), actor=SYSTEM)

    withdraw_referral(referral=referral, now=at(14, 50), actor=room.erik)

    item.refresh_from_db()
    assert (item.gone, stations(room)[1]) == (False, ("Byrådet", "waiting"))


def test_a_wording_changed_to_nothing_gives_the_case_back() -> None:
    room, made = town()
    room.decide("Tiltrådt.")
    demand(room)
    reopen_wording(item=room.item, reason="Fejl", actor=room.erik)

    room.decide("Drøftet.")

    assert (referral_of(room.item), still_queued(made, SYSTEM).count()) == (None, 0)


def test_what_was_put_off_leaves_nothing_to_the_council() -> None:
    room, made = town()
    demand(room)

    room.decide("Udsat.")

    assert (referral_of(room.item), still_queued(made, SYSTEM).count()) == (None, 0)
    assert stations(room) == [("Havneudvalget", "done"), ("Havneudvalget", "waiting")]


def test_the_same_demand_twice_is_one_and_another_is_too_many() -> None:
    room, _ = town()

    assert demand(room) == demand(room)
    with pytest.raises(AgainstTheRules, match="én begæring er nok"):
        demand(room, 2)


def test_one_who_was_not_there_demands_nothing() -> None:
    room, _ = town()
    room.note("left", room.people[1], at(13, 35))

    with pytest.raises(AgainstTheRules) as told:
        demand(room)
    assert "var ikke til stede" in str(told.value)
    assert told.value.source == "Kommunestyrelsesloven § 23; RD 2003/03.1.7"


def test_procedure_is_not_stopped() -> None:
    room, _ = town()
    room.decide("Udsat.")

    with pytest.raises(AgainstTheRules, match="sagens gang"):
        demand(room)


def test_it_is_too_late_when_the_meeting_is_closed() -> None:
    room, _ = town()
    room.decide()
    close_sitting(sitting=room.sitting, now=at(15), actor=room.erik)

    with pytest.raises(AgainstTheRules, match="Mødet er hævet"):
        demand(room)


def test_the_secretary_enters_what_was_declared() -> None:
    room, _ = town()

    made = refer(item=room.item, person=room.people[2], now=at(14), actor=room.erik)

    assert made.who == "Carl Vig (Ø)"
    with pytest.raises(NotAllowed):
        refer(item=room.item, person=room.people[2], now=at(14), actor=room.member(1))


def test_without_a_council_it_is_said() -> None:
    room = hall(3)
    room.decide()

    with pytest.raises(NoCouncil):
        demand(room)
    assert Referral.objects.count() == 0
