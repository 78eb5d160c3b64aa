from datetime import date

import pytest
from django.test import Client

from bench import portal
from bench.archive import multiply
from raadslag.publications.models import Publication, PublicItem, PublicMeeting
from tests.web.portal.published import full, minuted, town
from tests.web.portal.reading import queries

pytestmark = pytest.mark.django_db
MEETING = "/udvalg/jobudvalget/2026-01-13/"


def archive() -> None:
    """A meeting with two items."""
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release, "1")
    full(release, "2")


def test_multiply_copies_meetings_with_their_items() -> None:
    archive()

    assert multiply(1, 3) == 8

    assert [PublicMeeting.objects.count(), Publication.objects.count()] == [4, 4]
    copy = PublicMeeting.objects.get(slug="2026-01-13-2")
    assert (copy.on, copy.minutes) == (date(2025, 12, 30), copy.publication_set.get())
    assert [item.number for item in PublicItem.objects.filter(meeting=copy)] == ["1", "2"]


def test_multiply_twice_copies_no_copies() -> None:
    archive()
    multiply(1, 3)

    assert multiply(4, 4) == 10


def test_copy_has_a_page_of_its_own(client: Client) -> None:
    archive()
    multiply(1, 1)

    assert client.get("/udvalg/jobudvalget/2026-01-13-1/punkt/2/").status_code == 200


def test_asked_counts_what_the_page_asks(client: Client) -> None:
    archive()

    assert portal.asked(MEETING) == queries(client, MEETING)


def test_items_of_follows_the_meeting_page(client: Client) -> None:
    archive()

    assert portal.items_of(MEETING) == [f"{MEETING}punkt/1/", f"{MEETING}punkt/2/"]
