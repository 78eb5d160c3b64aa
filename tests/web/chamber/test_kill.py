"""Server, phones and browsers killed in the middle of a meeting: what was acknowledged is there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest
from django.db import connections

from raadslag.bodies.models import User
from raadslag.decisions.actions import close_vote
from raadslag.decisions.models import Vote
from raadslag.journal.models import Fact
from raadslag.rules.attendance import contradictions
from raadslag.sittings.models import Presence, Signal
from raadslag.sittings.queries import roll_of
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at
from tests.web.chamber.bench import fresh, mine, vote, where
from tests.web.chamber.phones import Phone, Site, site
from tests.web.live.served import cookie_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
KILLS = 50  # of the server's worker
DEATHS = 150  # of phones and the secretary's browser, at the least
LEAST = 5  # presses of each that were acknowledged
CHOICES = ("yes", "no", "abstain")


def cookie(there: Hall, place: int | None) -> str:
    """A session of a member, or of the secretary."""
    actor = there.erik if place is None else there.member(place)
    return cookie_of(User.objects.get(pk=actor.user_id or 0))


def voting(there: Hall, port: int, event: int, place: int) -> Phone:
    """A member who changes their mind all the time."""
    address = mine(there, f"stemme/{event}/")
    ticket = iter(range(10_000))

    def choice(chance: Random) -> dict[str, str]:
        return {"choice": chance.choice(CHOICES), "nr": str(next(ticket))}

    return Phone(port, cookie(there, place), address, choice, place, dies=0.6)


def secretary(there: Hall, port: int) -> Phone:
    """Erik, who notes that the last of the members goes and comes."""
    person = str(there.people[-1].pk)
    turns = iter(["left", "arrived"] * 5_000)

    def turn(_: Random) -> dict[str, str]:
        return {"person": person, "kind": next(turns)}

    return Phone(port, cookie(there, None), where(there, "styr/fremmoede/"), turn, 99, dies=0.4)


def within(told: Sequence[str], facts: Sequence[str]) -> bool:
    """Whether all that was told stands among the facts, in that order."""
    left: Iterator[str] = iter(facts)
    return all(one in left for one in told)


def acknowledged(everybody: Sequence[Phone]) -> int:
    """How many presses were acknowledged so far."""
    return sum(len(one.told) for one in everybody)


def kill_often(served: Site, everybody: Sequence[Phone]) -> None:
    """Kill the worker again and again, each time a moment after it did something."""
    chance = Random(5)
    for _ in range(KILLS):
        before = acknowledged(everybody)
        await_that(partial(_more, everybody, before))
        time.sleep(chance.uniform(0, 0.03))
        served.kill_worker()
    await_that(
        lambda: (
            sum(one.deaths for one in everybody) >= DEATHS
            and min(len(one.told) for one in everybody) > LEAST
        )
    )


def _more(everybody: Sequence[Phone], before: int) -> bool:
    return acknowledged(everybody) > before


def await_that(holds: Callable[[], bool]) -> None:
    """Return when something holds."""
    until = time.monotonic() + 300  # the machine may be busy
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.005)


def pressed(there: Hall, folder: Path, event: int) -> tuple[list[Phone], Phone]:
    """Let all press while the server is killed again and again."""
    connections.close_all()
    over = Event()
    with site(folder) as served:
        phones = [voting(there, served.port, event, place) for place in range(4)]
        erik = secretary(there, served.port)
        everybody = [*phones, erik]
        connections.close_all()
        threads = [Thread(target=one.press_until, args=(over.is_set,)) for one in everybody]
        for one in threads:
            one.start()
        try:
            kill_often(served, everybody)
        finally:
            over.set()
            for one in threads:
                one.join()
    return phones, erik


def assert_kept(there: Hall, phone: Phone, place: int) -> None:
    """All votes a phone was told of are in the journal, in order, and the last one counts."""
    facts = Fact.objects.filter(verb="decisions.cast", details__person=there.people[place].pk)
    given = list(facts.order_by("pk").values_list("details__choice", flat=True))
    told = [one["choice"] for one in phone.told]
    assert len(told) > LEAST
    assert within(told, given)
    assert Vote.objects.get(person=there.people[place]).option == given[-1]


def test_server_and_phones_killed_200_times_lose_nothing_acknowledged(tmp_path: Path) -> None:
    there = hall(5)
    event = vote(there)

    phones, erik = pressed(there, tmp_path, event.pk)

    assert sum(one.deaths for one in [*phones, erik]) >= DEATHS
    assert {code for one in [*phones, erik] for code in one.refused} <= {409}
    for place, phone in enumerate(phones):
        assert_kept(there, phone, place)
    notes = Presence.objects.filter(person=there.people[-1]).order_by("pk")
    assert within([one["kind"] for one in erik.told], list(notes.values_list("kind", flat=True)))
    sitting = fresh(there)
    assert [one.number for one in Signal.objects.all()] == list(range(1, sitting.signals + 1))
    assert contradictions(roll_of(sitting).facts) == ()
    assert close_vote(event=event, now=at(20), actor=there.erik).state == "closed"
