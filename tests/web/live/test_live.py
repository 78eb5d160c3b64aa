"""The stream of events, from a process of its own over the network."""

from __future__ import annotations

import http.client
import signal
import socket
import time
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest
from django.conf import settings

from raadslag.agendas.actions import exclude
from raadslag.bodies.models import Membership
from raadslag.sittings.states import Topic
from tests.sittings.room import at
from tests.web.live.conftest import Listen
from tests.web.live.rooms import committee, council, council_of, flooded, told
from tests.web.live.served import (
    ENDED,
    HOST,
    PATIENCE,
    Ear,
    Event,
    Process,
    cookie_of,
    end_session,
    live,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
SOON = 6.0  # seconds within which a stream ends whose right is lost


def until_ended(ear: Ear) -> tuple[list[Event], float]:
    """What is heard until the stream ends, and after how many seconds it does."""
    begun, heard = time.monotonic(), []
    try:
        while True:
            heard.append(ear.event())
    except EOFError:
        return heard, time.monotonic() - begun


def until_cut(ear: Ear) -> list[Event]:
    """What is heard until the connection breaks."""
    heard: list[Event] = []
    with suppress(EOFError, OSError):
        while True:
            heard.append(ear.event())
    return heard


def test_members_hear_signals_in_order_without_gaps(listen: Listen) -> None:
    room = committee()
    ears = [listen(room.meeting, cookie_of(room.desk.users[one])) for one in ("bo", "erik")]

    numbers = [told(room.sitting, Topic.PRESENCE) for _ in range(20)]

    heard = [[event.number for event in ear.events(20)] for ear in ears]
    assert heard == [numbers, numbers]
    assert numbers == list(range(2, 22))


def test_the_answer_is_for_no_cache_and_no_other_site(listen: Listen) -> None:
    room = committee()
    ear = listen(room.meeting, cookie_of(room.desk.users["bo"]), Origin="http://127.0.0.1:8000")

    names = ("Content-Type", "Cache-Control", "X-Accel-Buffering", "Content-Encoding")
    shared = ("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Vary")
    assert [ear.answer.headers[name] for name in (*names, *shared)] == [
        "text/event-stream; charset=utf-8",
        "private, no-store, no-transform",
        "no",
        None,
        "http://127.0.0.1:8000",
        "true",
        "Origin, Cookie",
    ]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://ond.eksempel"},
        {"Origin": "http://127.0.0.1:3000"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_pages_of_others_hear_nothing(listen: Listen, headers: dict[str, str]) -> None:
    room = committee()

    ear = listen(room.meeting, cookie_of(room.desk.users["bo"]), **headers)

    assert (ear.status, ear.answer.headers["Access-Control-Allow-Origin"]) == (403, None)


def test_those_who_may_not_follow_the_meeting_are_refused_alike(listen: Listen) -> None:
    room = committee()
    ida = cookie_of(room.desk.users["ida"])
    nowhere = type(room.meeting)(pk=10**7)

    answers = [
        (ear.status, ear.answer.read().decode())
        for ear in (listen(room.meeting), listen(nowhere), listen(room.meeting, ida))
    ]
    elsewhere = listen(nowhere, ida)

    assert answers == [
        (401, "Log ind for at følge mødet."),
        (401, "Log ind for at følge mødet."),
        (403, "Der er ikke et møde her, som du kan følge."),
    ]
    assert (elsewhere.status, elsewhere.answer.read().decode()) == answers[2]


def test_whoever_was_cut_off_hears_what_was_missed(listen: Listen) -> None:
    room = committee()
    bo = cookie_of(room.desk.users["bo"])
    first = listen(room.meeting, bo)
    told(room.sitting, Topic.ITEM, room.items[0])
    assert first.event() == Event(2, "item", room.items[0].pk)
    first.close()
    told(room.sitting, Topic.VOTE, room.items[0])
    told(room.sitting, Topic.SPEECH)

    again = listen(room.meeting, bo, place=0, Last_Event_ID="2")

    assert again.events(2) == [Event(3, "vote", room.items[0].pk), Event(4, "speech")]


def test_whoever_missed_too_much_fetches_the_page_anew(listen: Listen) -> None:
    room = committee()
    for _ in range(310):
        last = told(room.sitting, Topic.PRESENCE)

    ear = listen(room.meeting, cookie_of(room.desk.users["bo"]), place=1)
    ahead = listen(room.meeting, cookie_of(room.desk.users["bo"]), place=last + 100)

    assert (ear.event(), ahead.event()) == (Event(last, "screen"), Event(last, "screen"))


def test_one_who_is_far_behind_keeps_nothing_from_the_others(listen: Listen) -> None:
    room = committee()
    bo = cookie_of(room.desk.users["bo"])
    place = flooded(room.sitting, 400)
    quick, late = listen(room.meeting, bo, place=place), listen(room.meeting, bo, place=1)

    number = told(room.sitting, Topic.VOTE)

    assert (quick.event(), late.event().topic) == (Event(number, "vote"), "screen")


def test_a_page_that_waits_for_the_meeting_hears_it_open(listen: Listen) -> None:
    room = council()
    ear = listen(room.meeting, cookie_of(room.anna), place=0)

    told(room.opened(), Topic.ITEM, room.items[0])

    assert [event.topic for event in ear.events(2)] == ["sitting", "item"]


def test_a_closed_item_is_heard_of_by_those_alone_who_may_know_it(listen: Listen) -> None:
    room = council()
    sitting, canary = room.opened(), room.items[1]
    inside, public = listen(room.meeting, cookie_of(room.anna)), listen(room.meeting)

    told(sitting, Topic.ITEM, room.items[0])
    told(sitting, Topic.VOTE, canary)

    assert inside.events(2) == [Event(2, "item", room.items[0].pk), Event(3, "vote", canary.pk)]
    assert public.events(2) == [Event(2, "item", room.items[0].pk), Event(3, "screen")]


def test_a_member_recused_meanwhile_hears_no_more_of_the_item(listen: Listen) -> None:
    room = committee()
    bo = listen(room.meeting, cookie_of(room.desk.users["bo"]))
    anna = listen(room.meeting, cookie_of(room.desk.users["anna"]))
    canary = room.items[1]
    told(room.sitting, Topic.SPEECH, canary)
    before = bo.event()

    exclude(
        item=canary, person=room.desk.house.bo, reason="Inhabil.", now=at(14), actor=room.desk.erik
    )
    told(room.sitting, Topic.SPEECH, canary)

    assert [before, bo.event()] == [Event(2, "speech", canary.pk), Event(3, "screen")]
    assert anna.events(2) == [Event(2, "speech", canary.pk), Event(3, "speech", canary.pk)]


@pytest.mark.parametrize("lost", ["session", "account", "password", "seat"])
def test_the_stream_ends_with_the_right_to_it(listen: Listen, lost: str) -> None:
    room = committee()
    bo = room.desk.users["bo"]
    cookie = cookie_of(bo)
    ear = listen(room.meeting, cookie)

    if lost == "session":
        end_session(cookie)
    elif lost == "account":
        type(bo).objects.filter(pk=bo.pk).update(is_active=False)
    elif lost == "password":
        bo.set_password("en helt anden sætning")
        bo.save()
    else:
        Membership.objects.filter(person=room.desk.house.bo).delete()
    heard, seconds = until_ended(ear)

    assert ([event.topic for event in heard], seconds < SOON) == ([ENDED], True)


def test_a_member_who_signs_out_does_not_stay_as_one_of_the_public(listen: Listen) -> None:
    room = council()
    cookie = cookie_of(room.anna)
    ear = listen(room.meeting, cookie)

    end_session(cookie)

    assert [event.topic for event in until_ended(ear)[0]] == [ENDED]


def test_who_lost_the_right_hears_nothing_signalled_after(listen: Listen) -> None:
    room = committee()
    ear = listen(room.meeting, cookie_of(room.desk.users["bo"]))

    Membership.objects.filter(person=room.desk.house.bo).delete()
    told(room.sitting, Topic.PRESENCE)

    assert [event.topic for event in until_ended(ear)[0]] == [ENDED]


def test_a_process_killed_and_started_again_has_lost_nothing(
    process: Process, listen: Listen
) -> None:
    room = committee()
    bo = cookie_of(room.desk.users["bo"])
    ear = listen(room.meeting, bo)
    told(room.sitting, Topic.PRESENCE)
    place = ear.event().number

    process.kill()
    with pytest.raises((EOFError, OSError)):
        ear.event()
    missed = told(room.sitting, Topic.VOTE)
    process.start()

    assert listen(room.meeting, bo, place=place).event() == Event(missed, "vote")


def test_a_process_killed_again_and_again_tells_each_signal_once(
    process: Process, listen: Listen
) -> None:
    room = committee()
    bo, chance = cookie_of(room.desk.users["bo"]), Random(7)
    first = told(room.sitting, Topic.PRESENCE)
    heard, sent = [first], [first]

    for _ in range(4):
        ear = listen(room.meeting, bo, place=heard[-1])
        sent += [told(room.sitting, Topic.VOTE) for _ in range(chance.randrange(1, 4))]
        time.sleep(chance.uniform(0, 0.4))
        process.kill()
        heard += [one.number for one in until_cut(ear) if one.number]
        process.start()
    ear = listen(room.meeting, bo, place=heard[-1])
    sent.append(told(room.sitting, Topic.VOTE))
    while heard[-1] != sent[-1]:
        heard.append(ear.event().number or 0)

    assert heard == sent


def test_a_browser_that_dies_leaves_the_others_undisturbed(
    process: Process, listen: Listen
) -> None:
    room = committee()
    bo = cookie_of(room.desk.users["bo"])
    dying, staying = listen(room.meeting, bo), listen(room.meeting, bo)

    dying.link.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    dying.close()
    numbers = [told(room.sitting, Topic.PRESENCE) for _ in range(3)]

    assert [event.number for event in staying.events(3)] == numbers


def test_a_browser_too_slow_is_cut_off_and_the_others_are_not(
    process: Process, listen: Listen
) -> None:
    room = committee()
    bo = cookie_of(room.desk.users["bo"])
    quick, slow = listen(room.meeting, bo), unread(process.port, room.meeting.pk, bo)

    for _ in range(40):
        last = flooded(room.sitting, 250)
        heard = [event.number for event in quick.events(250)]

    assert heard[-1] == last == 40 * 250 + 1
    with closing(slow):
        slow.settimeout(10)  # less than until a ping
        got = b"".join(iter(lambda: slow.recv(65536), b""))
    assert (b"event: ping" in got, 0 < got.count(b"id: ") < last) == (False, True)


def unread(port: int, meeting: int, cookie: str) -> socket.socket:
    """A browser that asks and never reads."""
    link = socket.socket()
    link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    link.settimeout(PATIENCE)
    link.connect((HOST, port))
    link.sendall(
        f"GET /live/{meeting}/ HTTP/1.1\r\nHost: {HOST}\r\n"
        f"Cookie: {settings.SESSION_COOKIE_NAME}={cookie}\r\n\r\n".encode()
    )
    return link


def test_two_processes_both_tell(process: Process, listen: Listen, tmp_path: Path) -> None:
    room = committee()
    bo = cookie_of(room.desk.users["bo"])
    with live(tmp_path) as other, closing(Ear(other.port, room.meeting.pk, bo)) as there:
        here = listen(room.meeting, bo)

        numbers = [told(room.sitting, Topic.VOTE) for _ in range(5)]

        assert [event.number for event in here.events(5)] == numbers
        assert [event.number for event in there.events(5)] == numbers


def test_told_to_stop_it_ends_its_streams_and_stops(tmp_path: Path) -> None:
    room = committee()
    cookie = cookie_of(room.desk.users["bo"])
    with live(tmp_path) as process, closing(Ear(process.port, room.meeting.pk, cookie)) as ear:
        seconds = process.stop()

        assert until_ended(ear)[0] == []
    assert (process.running.returncode, seconds < SOON) == (-signal.SIGTERM, True)


def test_signals_of_two_meetings_reach_their_own_ears(listen: Listen) -> None:
    first = committee()
    second = council_of(first.desk)
    here = listen(first.meeting, cookie_of(first.desk.users["anna"]))
    there = listen(second.meeting, cookie_of(second.anna))

    told(first.sitting, Topic.VOTE)
    told(second.opened(), Topic.SPEECH)

    assert here.event() == Event(2, "vote")
    assert there.events(2) == [Event(1, "sitting"), Event(2, "speech")]


@pytest.mark.parametrize(
    ("method", "path", "host", "status"),
    [
        ("GET", "/live/", HOST, 200),
        ("GET", "/live/", "ond.eksempel", 400),
        ("POST", "/live/1/", HOST, 405),
        ("GET", "/live/x/", HOST, 404),
        ("GET", "/live/1/2/", HOST, 404),
        ("GET", "/live/9999999999999999999/", HOST, 404),
        ("GET", "/", HOST, 404),
        ("GET", "/live/1/", HOST, 401),
    ],
)
def test_nothing_but_streams_is_answered(
    process: Process, method: str, path: str, host: str, status: int
) -> None:
    link = http.client.HTTPConnection(HOST, process.port, timeout=PATIENCE)
    with closing(link):
        link.request(method, path, headers={"Host": host})
        with link.getresponse() as answer:
            assert (answer.status, answer.headers["Set-Cookie"]) == (status, None)
