from datetime import date

import pytest
from django.test import Client

from bench import portal
from tests.web.portal.published import full, minuted, town
from tests.web.portal.reading import queries

pytestmark = pytest.mark.django_db
MEETING = "/udvalg/jobudvalget/2026-01-13/"


def archive() -> None:
    """A meeting with two items."""
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release, "1")
    full(release, "2")


def test_asked_counts_what_the_page_asks(client: Client) -> None:
    archive()

    assert portal.asked(MEETING) == queries(client, MEETING)


def test_items_of_follows_the_meeting_page(client: Client) -> None:
    archive()

    assert portal.items_of(MEETING) == [f"{MEETING}punkt/1/", f"{MEETING}punkt/2/"]
