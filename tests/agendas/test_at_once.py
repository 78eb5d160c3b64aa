"""Two secretaries at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection

from raadslag.agendas.actions import arrange, draw, prepare
from raadslag.agendas.faults import NotInQueue, StaleOrder
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.consultations.actions import Station, lay_route
from raadslag.consultations.models import Consultation
from raadslag.decisions.actions import resolve
from raadslag.publications.models import Publication
from raadslag.verdict import RuleBroken
from tests.cast import office
from tests.desk import NOW, agenda, council, fixed, meeting, queued, sent, standing

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*deeds: Callable[[], object]) -> list[str]:
    """What came of deeds done at the same moment: "" or the name of the rule broken."""
    start = Barrier(len(deeds))

    def done(deed: Callable[[], object]) -> str:
        try:
            start.wait()
            deed()
        except RuleBroken as broken:
            return type(broken).__name__
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(done, deeds))


def test_one_case_drawn_twice_stands_once() -> None:
    desk = office()
    made, one, erik = agenda(desk), queued(desk), desk.erik

    came = at_once(*[lambda: draw(agenda=Agenda.objects.get(), consultation=one, actor=erik)] * 2)

    assert came == ["", NotInQueue.__name__]
    assert standing(made) == [("1", "Ny kaj")]


def test_one_case_drawn_into_two_meetings_stands_in_one() -> None:
    desk = office()
    march, april = agenda(desk), agenda(desk, on=date(2026, 4, 14))
    one, erik = queued(desk), desk.erik

    came = at_once(
        lambda: draw(agenda=march, consultation=one, actor=erik),
        lambda: draw(agenda=april, consultation=one, actor=erik),
    )

    assert came == ["", NotInQueue.__name__]
    assert AgendaItem.objects.filter(gone=False).count() == 1


def test_two_cases_drawn_get_a_number_each() -> None:
    desk = office()
    made, kaj, mole, erik = agenda(desk), queued(desk, "Kajen"), queued(desk, "Molen"), desk.erik

    came = at_once(
        lambda: draw(agenda=made, consultation=kaj, actor=erik),
        lambda: draw(agenda=made, consultation=mole, actor=erik),
    )

    assert came == ["", ""]
    assert sorted(number for number, _ in standing(made)) == ["1", "2"]


def test_an_agenda_begun_twice_is_one() -> None:
    desk = office()
    fixed(desk)
    on, erik = meeting(desk), desk.erik

    came = at_once(*[lambda: prepare(meeting=on, actor=erik)] * 2)

    assert came == ["", ""]
    assert [standing(one) for one in Agenda.objects.all()] == [[("1", "Meddelelser")]]


def test_an_agenda_issued_twice_is_sent_once(store: Path) -> None:
    desk = office()
    made = agenda(desk, "Kajen")

    came = at_once(*[lambda: sent(desk, made)] * 2)

    assert came[0] == ""
    assert came[1] != ""
    assert (AgendaIssue.objects.count(), Publication.objects.count()) == (1, 1)


def test_an_order_is_not_laid_over_a_case_drawn_meanwhile() -> None:
    desk = office()
    made = agenda(desk, "Kajen", "Molen")
    kaj, mole = (item.pk for item in standing_items(made))
    one, erik = queued(desk, "Havnen"), desk.erik

    came = at_once(
        lambda: draw(agenda=made, consultation=one, actor=erik),
        lambda: arrange(agenda=made, order=[mole, kaj], actor=erik),
    )

    titles = [title for _, title in standing(made)]
    kept, moved = ["Kajen", "Molen", "Havnen"], ["Molen", "Kajen", "Havnen"]
    assert titles == (kept if StaleOrder.__name__ in came else moved)
    assert [number for number, _ in standing(made)] == ["1", "2", "3"]


def test_a_decision_entered_twice_goes_on_once(store: Path) -> None:
    desk = office()
    one, town, erik = queued(desk), council(desk), desk.erik
    stations = [Station(desk.house.committee, "", one.pk), Station(town, "decides")]
    lay_route(case=one.case, stations=stations, actor=desk.dorte)
    made = agenda(desk)
    draw(agenda=made, consultation=one, actor=erik)
    sent(desk, made)
    item = standing_items(made)[0]

    came = at_once(
        *[lambda: resolve(item=item, text="Ja", outcome="adopted", now=NOW, actor=erik)] * 2
    )

    assert came == ["", ""]
    assert [row.state for row in Consultation.objects.order_by("position")] == ["done", "waiting"]
    assert one.case.paper_set.count() == 2
