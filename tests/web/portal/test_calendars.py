"""The public calendars."""

from datetime import timedelta

import icalendar
import pytest
from django.test import Client
from django.utils import timezone

from raadslag.publications.models import PublicMeeting
from tests.web.portal.published import coming, item, planned, publication, town
from tests.web.portal.reading import queries, see

pytestmark = pytest.mark.django_db


def events(client: Client, path: str) -> list[icalendar.Event]:
    """The events a calendar has."""
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return list(icalendar.Calendar.from_ical(response.content).events)


def test_calendar_of_all_bodies(client: Client) -> None:
    place = town()
    coming(place.jobs, 3)
    coming(place.council, 2, extraordinary=True)
    planned(place.jobs, timezone.localdate() - timedelta(days=400))

    found = [str(one["SUMMARY"]) for one in events(client, "/kalender.ics")]

    assert found == ["Byrådet, ekstraordinært møde", "Jobudvalget"]


def test_calendar_of_one_body_leads_to_the_meeting(client: Client) -> None:
    place = town()
    meeting = coming(place.jobs)
    coming(place.council)

    (event,) = events(client, "/udvalg/jobudvalget/kalender.ics")

    assert {key: str(event[key]) for key in ("UID", "URL", "LOCATION", "DESCRIPTION")} == {
        "UID": f"moede-{meeting.meeting_id}.fjordby@raadslag",
        "URL": f"http://testserver/udvalg/jobudvalget/{meeting.slug}/",
        "LOCATION": "Rådhuset, lokale 2",
        "DESCRIPTION": "Dagsordenen er ikke offentliggjort endnu.\nSluttidspunktet er ikke oplyst.",
    }


def test_cancelled_meeting_stays(client: Client) -> None:
    coming(town().jobs, cancelled=True)

    (event,) = events(client, "/kalender.ics")

    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)


def test_calendar_tells_nothing_of_the_items(client: Client) -> None:
    release = publication(coming(town().jobs), "agenda")
    item(release, "1", "Kanariefugl")
    item(release, "2", "Kanariefugl", closed=True)

    text = client.get("/kalender.ics").content.decode()

    assert "Kanariefugl" not in text
    assert "Dagsordenen er offentliggjort." in text


def test_calendar_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    coming(town().jobs)
    etag = client.get("/kalender.ics")["ETag"]

    again = client.get("/kalender.ics", headers={"If-None-Match": etag})
    PublicMeeting.objects.update(cancelled=True)
    changed = client.get("/kalender.ics", headers={"If-None-Match": etag})

    assert (again.status_code, again.content, changed.status_code) == (304, b"", 200)


@pytest.mark.parametrize("path", ["/kalender.ics", "/udvalg/jobudvalget/kalender.ics"])
def test_calendar_asks_as_much_for_many_meetings(client: Client, path: str) -> None:
    place = town()
    coming(place.jobs, 1)
    one = queries(client, path)
    for days in (2, 3):
        publication(coming(place.jobs, days), "agenda")

    assert queries(client, path) == one


@pytest.mark.parametrize("path", ["/udvalg/intet/kalender.ics", "/kommune/intet/kalender.ics"])
def test_calendar_of_nothing_is_not_found(client: Client, path: str) -> None:
    town()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("page", "calendar"),
    [("/", "/kalender.ics"), ("/udvalg/jobudvalget/", "/udvalg/jobudvalget/kalender.ics")],
)
def test_calendar_is_found_from_the_page(client: Client, page: str, calendar: str) -> None:
    coming(town().jobs)

    seen = see(client, page)

    alternate = seen.css_first('link[type="text/calendar"]')
    link = seen.css_first('.feed a[href$=".ics"]')
    assert alternate is not None and link is not None
    assert (alternate.attributes["href"], link.attributes["href"]) == (calendar, calendar)


def test_body_of_the_past_has_no_calendar_to_follow(client: Client) -> None:
    town()

    assert see(client, "/udvalg/havneudvalget/").css_first('a[href$=".ics"]') is None
