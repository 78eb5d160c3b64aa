"""What sealed minutes say of a case, fetched from the case."""

import pytest

from raadslag.cases.models import Case
from raadslag.journal.models import Fact
from tests.minutes.written import Record, asked, sealed
from tests.web.chamber.bench import browser
from tests.web.workspace.papers.seats import SAGER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
HEADING = "Uddrag af referater"


def address(record: Record, tail: str = "") -> str:
    """The page of the first item's case."""
    return f"{SAGER}{record.hall.item.consultation.case_id}/{tail}"


def test_the_case_leads_to_what_the_minutes_say_of_it() -> None:
    record = sealed(2)
    client = browser(record.hall, record.hall.desk.dorte)
    where = address(record, f"uddrag/{record.hall.item.pk}/")

    page, answer = client.get(address(record)), client.get(where)

    assert f'href="{where}"' in page.content.decode()
    assert (answer.status_code, answer.getvalue()[:5]) == (200, b"%PDF-")
    assert not Fact.objects.filter(verb="cases.read_closed").exists()


def test_before_the_seal_there_is_none() -> None:
    record = asked(2)
    client = browser(record.hall, record.hall.desk.dorte)

    page = client.get(address(record)).content.decode()

    assert HEADING not in page
    assert client.get(address(record, f"uddrag/{record.hall.item.pk}/")).status_code == 404


def test_of_a_closed_item_it_is_for_those_of_the_meeting_and_noted() -> None:
    record = sealed(2, closed=True)
    tail = f"uddrag/{record.hall.item.pk}/"
    erik = browser(record.hall, record.erik)
    before = Fact.objects.count()

    answer = erik.get(address(record, tail))

    assert (answer.status_code, answer.getvalue()[:5]) == (200, b"%PDF-")
    assert Fact.objects.count() == before + 1
    writer = browser(record.hall, record.hall.desk.dorte)
    assert HEADING not in writer.get(address(record)).content.decode()
    assert writer.get(address(record, tail)).status_code == 404


def test_an_item_of_another_case_is_not_there() -> None:
    record = sealed(2, "Ny kaj", "Molen")
    client = browser(record.hall, record.hall.desk.dorte)
    other = Case.objects.get(pk=record.hall.items[1].consultation.case_id)

    answer = client.get(f"{SAGER}{other.pk}/uddrag/{record.hall.item.pk}/")

    assert answer.status_code == 404
