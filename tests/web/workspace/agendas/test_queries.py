"""Pages around an agenda ask the database as often for many rows as for one."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from raadslag.agendas.models import Agenda
from raadslag.agendas.queries import standing_items
from tests.cast import Office, office
from tests.desk import agenda, drawn, queued, sent
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
BOARD = "/arbejdsplads/moeder/{meeting}/dagsorden/"
PAGES = {
    "queue": "/arbejdsplads/koe/{body}/",
    "board": BOARD,
    "item": BOARD + "punkt/{item}/",
    "issue": BOARD + "udsend/",
    "reading": BOARD + "gennemlaesning/",
    "meeting": "/arbejdsplads/moeder/{meeting}/",
    "desk": "/arbejdsplads/",
    "case": "/arbejdsplads/sager/{case}/",
    "deadlines": "/arbejdsplads/frister/",
}


@pytest.fixture
def desk() -> Office:
    return office()


def addresses(desk: Office, made: Agenda) -> dict[str, str]:
    """The address of each page."""
    item = standing_items(made)[0]
    keys = {"body": desk.house.committee.pk, "meeting": made.meeting_id, "item": item.pk}
    return {
        name: page.format(**keys, case=item.consultation.case_id) for name, page in PAGES.items()
    }


def counted(client: Client, pages: dict[str, str]) -> dict[str, tuple[int, int]]:
    """Status and number of queries of each page."""
    found = {}
    for name, page in pages.items():
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(page)
        found[name] = (answer.status_code, len(asked))
    return found


def more(desk: Office, made: Agenda) -> None:
    """Two more items, and two more cases in the queue."""
    for title in ("Molen", "Kranen"):
        drawn(desk, made, queued(desk, title))
        queued(desk, f"{title} igen")


def test_pages_ask_as_often_for_three_items_as_for_one(desk: Office) -> None:
    made, client = agenda(desk, "Kajen"), signed_in(desk, "erik")
    queued(desk, "Broen")
    pages = addresses(desk, made)
    counted(client, pages)  # what is asked once for a process

    few = counted(client, pages)
    more(desk, made)

    assert {status for status, _ in few.values()} == {200}
    assert counted(client, pages) == few


def test_an_issue_asks_as_often_for_three_items_as_for_one(desk: Office) -> None:
    made, client = agenda(desk, "Kajen"), signed_in(desk, "bo")
    sent(desk, made)
    page: Callable[[int], str] = f"{BOARD.format(meeting=made.meeting_id)}udgave/{{}}/".format
    counted(client, {"first": page(1)})

    few = counted(client, {"issue": page(1)})
    more(desk, made)
    sent(desk, made, change_note="To punkter mere")

    assert few["issue"][0] == 200
    assert counted(client, {"issue": page(2)}) == few


def test_the_queue_asks_at_most_twelve_times(
    desk: Office, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in(desk, "erik")
    for title in ("Kajen", "Molen", "Kranen"):
        queued(desk, title)

    with django_assert_max_num_queries(12):
        answer = client.get(f"/arbejdsplads/koe/{desk.house.committee.pk}/")

    assert answer.content.count(b'name="sag"') == 3
