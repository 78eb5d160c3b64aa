"""What a page is told that asks for news."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from raadslag.sittings.states import Topic
from tests.cast import Office
from tests.web.live.rooms import committee, council, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def of(desk: Office, name: str) -> Client:
    """Somebody's browser, which is asked by a script."""
    client = Client(headers={"Sec-Fetch-Mode": "cors"})
    client.force_login(desk.users[name])
    return client


def test_news_are_those_the_stream_would_tell() -> None:
    room = council()
    sitting, (opened, closed) = room.opened(), room.items
    told(sitting, Topic.VOTE, opened)
    told(sitting, Topic.VOTE, closed)
    address = f"/moedesal/{room.meeting.pk}/nyt/?efter=1"

    inside = of(room.desk, "anna").get(address).json()
    public = Client().get(address).json()

    first = {"number": 2, "topic": "vote", "item": opened.pk}
    assert inside["signals"] == [first, {"number": 3, "topic": "vote", "item": closed.pk}]
    assert public["signals"] == [first, {"number": 3, "topic": "screen", "item": None}]
    assert (inside["number"], public["number"]) == (3, 3)


@pytest.mark.parametrize("asked", ["", "?efter=", "?efter=-1", "?efter=to", "?efter=9999999999"])
def test_a_page_that_names_no_number_hears_the_latest_alone(asked: str) -> None:
    room = committee()
    told(room.sitting, Topic.SPEECH)

    answer = of(room.desk, "bo").get(f"/moedesal/{room.meeting.pk}/nyt/{asked}")

    assert answer.json() == {"number": 2, "signals": []}


def test_the_same_answer_is_not_sent_twice() -> None:
    room = committee()
    bo, address = of(room.desk, "bo"), f"/moedesal/{room.meeting.pk}/nyt/?efter=1"
    first = bo.get(address)

    again = bo.get(address, headers={"If-None-Match": first.headers["ETag"]})
    told(room.sitting, Topic.SPEECH)
    later = bo.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert len(later.json()["signals"]) == 1


def test_those_who_may_not_follow_are_told_the_same_of_any_meeting() -> None:
    room = committee()
    ida = of(room.desk, "ida")

    here = ida.get(f"/moedesal/{room.meeting.pk}/nyt/")
    nowhere = ida.get("/moedesal/10000000/nyt/")
    stranger = Client(headers={"Sec-Fetch-Mode": "cors"}).get(f"/moedesal/{room.meeting.pk}/nyt/")

    assert (here.status_code, nowhere.status_code, stranger.status_code) == (403, 403, 401)
    assert here.content == nowhere.content


def test_news_cost_the_same_however_many_they_are() -> None:
    room = council()
    sitting, counts = room.opened(), []
    for signals in (1, 8):
        for _ in range(signals):
            for item in room.items:
                told(sitting, Topic.VOTE, item)
        with CaptureQueriesContext(connection) as asked:
            of(room.desk, "anna").get(f"/moedesal/{room.meeting.pk}/nyt/?efter=1")
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_a_page_may_listen_on_the_port_of_live_events_alone(settings: Settings) -> None:
    settings.RAADSLAG_LIVE_PORT = 8001
    room = committee()

    address = f"/moedesal/{room.meeting.pk}/nyt/"
    answer = of(room.desk, "bo").get(address, headers={"host": "localhost:8000"})

    assert "connect-src 'self' http://localhost:8001;" in answer.headers["Content-Security-Policy"]
