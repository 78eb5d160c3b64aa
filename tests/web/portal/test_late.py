"""An agenda sent late says why where the public reads it."""

import pytest
from django.test import Client

from tests.cast import Office, office
from tests.desk import LATE, agenda, drawn, queued, sent
from tests.web.portal.reading import see, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
PAGE = "/udvalg/havneudvalget/2026-03-17/"


@pytest.fixture
def desk() -> Office:
    return office()


def notes(client: Client) -> list[str]:
    """What stands in the boxes above the items."""
    return [one for one in words(see(client, PAGE), ".note") if one.startswith("Udsendt")]


def test_the_meeting_says_why_its_agenda_came_late(desk: Office, client: Client) -> None:
    made = agenda(desk, "Kajen")

    sent(desk, made, now=LATE, late_reason="Økonomien kom sent")

    assert notes(client) == ["Udsendt efter fristen: Økonomien kom sent"]


def test_an_agenda_in_time_says_nothing(desk: Office, client: Client) -> None:
    sent(desk, agenda(desk, "Kajen"))

    assert notes(client) == []


def test_a_reason_that_names_what_is_closed_is_not_told(desk: Office, client: Client) -> None:
    made = agenda(desk, "Kajen")
    drawn(desk, made, queued(desk, "Opsigelse af lejer", closed=True))

    sent(desk, made, now=LATE, late_reason="Opsigelse af lejer kom til")

    assert notes(client) == []
