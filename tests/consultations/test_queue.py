"""The queue of a body: put in, taken out, passed on."""

from datetime import date

import pytest

from raadslag.cases.actions import start_paper
from raadslag.cases.models import Paper
from raadslag.consultations.actions import Station, begin, lay_route, pass_on, queue, unqueue
from raadslag.consultations.faults import NoBody, NotItsTurn
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import next_of, route_of, waiting
from raadslag.consultations.states import ConsultationState
from raadslag.verdict import NotAllowed
from tests.cases.desks import NOW, case_of
from tests.cast import Office, office
from tests.desk import council, paper, queued, verbs

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def test_a_paper_outside_the_route_gets_a_station_of_its_own(desk: Office) -> None:
    made = paper(desk)

    one = queue(
        paper=made,
        role="decides",
        wished_on=date(2026, 4, 14),
        note="Haster",
        now=NOW,
        actor=desk.dorte,
    )

    assert (one.state, one.paper, one.position, one.role) == ("waiting", made, 0, "decides")
    assert (one.wished_on, one.note, one.queued_at) == (date(2026, 4, 14), "Haster", NOW)
    assert verbs("consultations") == ["consultations.queue"]


def test_a_paper_takes_the_next_planned_station_of_its_body(desk: Office) -> None:
    made = paper(desk)
    stations = [Station(council(desk), "heard"), Station(desk.house.committee, "decides")]
    _, mine = lay_route(case=made.case, stations=stations, actor=desk.dorte)

    one = queue(paper=made, now=NOW, actor=desk.dorte)

    assert (one.pk, one.position, one.role) == (mine.pk, 1, "decides")


def test_queued_again_it_keeps_its_place_and_takes_the_new_wish(desk: Office) -> None:
    one = queued(desk)
    assert one.paper is not None

    again = queue(
        paper=one.paper, wished_on=date(2026, 5, 12), now=NOW.replace(hour=12), actor=desk.dorte
    )

    assert (again.pk, again.queued_at, again.wished_on) == (one.pk, NOW, date(2026, 5, 12))


def test_a_paper_for_no_body_cannot_be_queued(desk: Office) -> None:
    made = paper(desk)
    Paper.objects.filter(pk=made.pk).update(organization=None)
    made.refresh_from_db()

    with pytest.raises(NoBody):
        queue(paper=made, now=NOW, actor=desk.dorte)


def test_what_the_body_has_dealt_with_cannot_be_queued(desk: Office) -> None:
    one = queued(desk)
    assert one.paper is not None
    pass_on(consultation=one, paper=None, now=NOW, actor=desk.erik)

    with pytest.raises(NotItsTurn) as caught:
        queue(paper=one.paper, now=NOW, actor=desk.dorte)

    assert str(caught.value).startswith("Behandlingen i Havneudvalget er behandlet.")


def test_a_stranger_to_the_case_cannot_queue_it(desk: Office) -> None:
    made = paper(desk)

    with pytest.raises(NotAllowed):
        queue(paper=made, now=NOW, actor=desk.ida)

    assert Consultation.objects.count() == 0


def test_unqueue_takes_it_out_once(desk: Office) -> None:
    one = queued(desk)

    done = [unqueue(consultation=one, reason="Venter på tal", actor=desk.dorte) for _ in range(2)]

    one.refresh_from_db()
    assert (done, one.state, one.queued_at) == ([True, False], "planned", None)
    assert verbs("consultations") == ["consultations.queue", "consultations.unqueue"]


def test_begin_gives_a_planned_station_its_paper_once(desk: Office) -> None:
    case = case_of(desk)
    (station,) = lay_route(
        case=case, stations=[Station(desk.house.committee, "decides")], actor=desk.dorte
    )
    made = start_paper(case=case, organization=desk.house.committee, actor=desk.dorte, now=NOW)

    begin(consultation=station, paper=made, actor=desk.dorte)

    station.refresh_from_db()
    assert (station.paper, station.state) == (made, "planned")
    with pytest.raises(NotItsTurn):
        begin(consultation=station, paper=made, actor=desk.dorte)


def test_pass_on_lets_the_next_body_have_it_waiting(desk: Office) -> None:
    one = queued(desk)
    stations = [Station(desk.house.committee, "", one.pk), Station(council(desk), "decides")]
    _, following = lay_route(case=one.case, stations=stations, actor=desk.dorte)
    copy = paper(desk, case=one.case)

    key = pass_on(consultation=one, paper=copy, now=NOW, actor=desk.erik)

    following.refresh_from_db()
    assert (key, following.paper, following.state) == (following.pk, copy, "waiting")
    assert next_of(following) is None


def test_pass_on_at_the_end_of_the_route_ends_it(desk: Office) -> None:
    one = queued(desk)

    key = pass_on(consultation=one, paper=None, now=NOW, actor=desk.erik)

    one.refresh_from_db()
    assert (key, one.state) == (0, "done")


def test_queue_shows_the_wished_for_first_and_to_those_who_may_see(desk: Office) -> None:
    kaj, mole = queued(desk, "Kajen"), queued(desk, "Molen")
    assert mole.paper is not None
    queue(paper=mole.paper, wished_on=date(2026, 4, 14), now=NOW, actor=desk.dorte)
    hidden = queued(desk, "Personsag om Ib", closed=True)

    seen = {
        name: {one.pk for one in waiting(desk.house.committee, desk.actor(name))}
        for name in ("erik", "anna", "bo", "ida", "dorte")
    }

    everything = {kaj.pk, mole.pk, hidden.pk}
    assert seen == {
        "erik": everything,
        "anna": everything,
        "dorte": everything,
        "bo": set(),
        "ida": set(),
    }


def test_dropped_stations_are_no_part_of_the_route(desk: Office) -> None:
    one = queued(desk)
    Consultation.objects.filter(pk=one.pk).update(state=ConsultationState.DROPPED)

    assert route_of(one.case) == []
