"""Nobody hears a canary of the workspace that the matrix does not let them hear."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections, connection
from django.test import Client

from raadslag.bodies.models import Body
from raadslag.files.models import StoredFile
from raadslag.journal.models import Fact
from raadslag.notices.actions import tell
from raadslag.notices.letters.registry import LETTERS, letters_of
from raadslag.notices.models import Letter
from raadslag.web.access import everyone
from tests.attack.birds import HARBOUR, ROLES
from tests.attack.crawler import (
    Page,
    Route,
    addresses,
    fetched,
    links,
    routes,
    signed_in,
    sung,
)
from tests.attack.keys import NOWHERE
from tests.attack.nests import Nest

pytestmark = [pytest.mark.django_db]
ASKED = (  # what no route tells of: searches, choices, and other answers of the same page
    *(
        f"/arbejdsplads/sager/?hvis=alle&stand=alle&q={word}"
        for word in ("kanari", "KANARIOUT", "82.77.01", "fortrolig")
    ),
    "/arbejdsplads/moeder/?vis=alle",
    "/arbejdsplads/moeder/?form=aar",
    "/soeg/?q=kanari",
    "/en/arbejdsplads/sager/?hvis=alle",
    "/findes-ikke/",
)
THING = re.compile(r"/arbejdsplads/(sager/fremstilling/\d+|sager/\d+|moeder/\d+)/")
# Who are nothing to anything here try a third of the addresses each, and who are the same to it
# half of them each; the deputy follows her who tries all.
NOBODIES = [role for role in ROLES if role != "stranger" and not HARBOUR[role]]
SHARED = {role: (at % 3, 3) for at, role in enumerate(NOBODIES)}
SHARED |= {"hans": (0, 2), "olga": (1, 2), "dan": (0, 2)}
INSIDE = ("arbejdsplads", "moedesal")
PORTAL = ("stranger", "bo")
# What is seen is asked of the database in one way: on a second one the two who try the portal
# try half of all addresses each, the others a quarter, and nobody follows links.
EVERYWHERE = ("stranger", "dorte", "gerda", "erik", "anna", "bo", "rasmus", "xenia")
FOLLOW = {*EVERYWHERE, "hans", "olga", "dan", "sofie", "karl", "mona", "vera"}
ELSEWHERE = connection.vendor != "sqlite"


@pytest.fixture(scope="session")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of what each role has heard, which all processes of the run share."""
    base = tmp_path_factory.getbasetemp()
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", "")
    folder = (base.parent if run else base) / f"heard-{run}"
    folder.mkdir(exist_ok=True)
    return folder


def tried(nest: Nest, role: str) -> list[tuple[Route, str]]:
    """The addresses a role tries; the portal, which knows nobody, is tried by two."""
    all_of_them = list(addresses(nest))
    if role not in PORTAL:
        all_of_them = [one for one in all_of_them if one[0].pattern.startswith(INSIDE)]
    if ELSEWHERE:
        step = 2 if role in PORTAL else 4
        return all_of_them[EVERYWHERE.index(role) % step :: step]
    first, step = SHARED.get(role, (0, 1))
    return all_of_them[first::step]


def walked(client: Client, nest: Nest, role: str) -> Iterator[tuple[Route | None, str, Page]]:
    """Every page a role comes to: all addresses, and the links that some of them follow."""
    ahead = deque([*tried(nest, role), *((None, one) for one in ASKED)])
    known = {address for _, address in ahead}
    while ahead:
        route, address = ahead.popleft()
        page = fetched(client, address)
        new = sorted(links(page) - known) if role in FOLLOW and not ELSEWHERE else []
        known.update(new)
        ahead.extend((None, one) for one in new)
        yield route, address, page


@pytest.mark.parametrize("role", EVERYWHERE if ELSEWHERE else ROLES)
def test_nobody_hears_what_is_not_for_them(role: str, nest: Nest, heard: Path) -> None:
    client, leaks, strange, kept = signed_in(nest, role), [], [], []
    nothing, all_songs = _nothing(nest, client, role), set[str]()
    visible = cache(lambda thing: fetched(client, thing).status == 200)

    for route, address, page in walked(client, nest, role):
        songs = sung(nest, page)
        leaks += [(address, song) for song in songs if role not in nest.birds.all[song].may]
        leaks += [(address, one) for one in _shown(nest, page, role)]
        strange += _told_apart(visible, route, address, page, nothing)
        kept += [address] if route and not _unkept(route, page) else []
        all_songs |= songs

    (heard / role).write_text("\n".join(all_songs))
    unheard = set() if ELSEWHERE else _all_for(nest, role) - all_songs
    assert (leaks, strange, kept, unheard) == ([], [], [], set())


def _all_for(nest: Nest, role: str) -> set[str]:
    """The canaries that a role must be able to hear somewhere."""
    birds = nest.birds.all.items()
    return {word for word, bird in birds if bird.all_of_them and role in bird.may}


def _nothing(nest: Nest, client: Client, role: str) -> dict[str, tuple[int, str]]:
    """What each route answers the reader of a thing that does not exist."""
    answers = {}
    for route in routes():
        inside = route.pattern.startswith("arbejdsplads/") and "log-ind" not in route.pattern
        if role != "stranger" and route.parameters and inside and not route.acts:
            filling = dict.fromkeys(route.parameters, NOWHERE)
            address = route.address(filling)
            page = fetched(client, address)
            answers[route.pattern] = (page.status, page.settled(address))
    return answers


def _told_apart(
    visible: Callable[[str], bool],
    route: Route | None,
    address: str,
    page: Page,
    nothing: dict[str, tuple[int, str]],
) -> list[str]:
    """The address of a refusal that is another than what is not there gets.

    Of a thing that is seen it may be said that something cannot be done with it.
    """
    if route is None or page.status not in (403, 404) or route.pattern not in nothing:
        return []
    if (page.status, page.settled(address)) == nothing[route.pattern]:
        return []
    thing = THING.match(address)
    seen = page.status == 403 and thing and visible(thing[0])
    return [] if seen else [address]


def _unkept(route: Route, page: Page) -> bool:
    """Whether no cache keeps a page of the workspace."""
    inside = route.pattern.startswith("arbejdsplads/") and page.status == 200
    if not inside or getattr(route.view, "access", None) is everyone:
        return True
    said = page.headers.get("Cache-Control"), page.headers.get("X-Robots-Tag")
    return said == ("private, no-store", "noindex")


def _shown(nest: Nest, page: Page, role: str) -> list[str]:
    """Pictures and files that the reader should not have been handed."""
    handed = page.sha256
    return [handed] if role not in nest.birds.files.get(handed, frozenset({role})) else []


@pytest.mark.page  # on a second database only some of the addresses are tried
def test_there_is_something_to_leak(nest: Nest, heard: Path) -> None:
    silent = set(nest.birds.all) - _heard_before(heard)
    for role in ("dorte", "erik", "rita", "bo", "olga"):
        told = not silent or (heard / role).exists()  # by the test before
        pages = () if told else walked(signed_in(nest, role), nest, role)
        for _, _, page in pages:
            silent -= sung(nest, page)
            if not silent:
                break

    assert silent == set()
    assert StoredFile.objects.filter(sha256__in=nest.birds.files).count() > 15


def _heard_before(heard: Path) -> set[str]:
    """What any role has heard in the tests before, in whichever process they ran."""
    return {song for one in heard.iterdir() for song in one.read_text().splitlines()}


def test_the_council_reads_along_where_it_is_so_set(nest: Nest) -> None:
    client = signed_in(nest, "rasmus")
    issued = [one for route, one in addresses(nest) if "dagsorden/udgave" in route.pattern]

    before = set().union(*(sung(nest, fetched(client, one)) for one in issued))
    Body.objects.update(council_reads=True)
    after = set().union(*(sung(nest, fetched(client, one)) for one in issued))

    assert before == set()
    assert "kanariouttextzz" in after
    assert {word for word in after if "bo" not in nest.birds.all[word].may} == set()


def test_letters_and_the_journal_hold_no_canary(nest: Nest) -> None:
    for fact in Fact.objects.filter(verb__in=LETTERS):
        tell(fact=fact, drafts=letters_of(fact), now=nest.now)

    letters = " ".join(f"{one.subject} {one.body}" for one in Letter.objects.all())
    facts = " ".join(f"{one.actor} {one.details}" for one in Fact.objects.all())

    assert Letter.objects.count() > 5
    sung = {one for one in nest.birds.heard(letters) if one.startswith("kanari")}
    # titles of open papers, to their own people
    assert sung <= {"kanarigonetitlezz", "kanariremovedtitlezz"}
    assert nest.birds.heard(facts) == set()


def _status(answer: Any) -> int:
    """The status of an answer that is read no further; the file it would hand out is closed."""
    request_finished.disconnect(close_old_connections)  # the database of the test stays open
    answer.close()
    request_finished.connect(close_old_connections)
    return int(answer.status_code)


def test_head_tells_no_more_than_get(nest: Nest) -> None:
    client = signed_in(nest, "kirsten")
    files = [one for _, one in addresses(nest) if "/bilag/" in one or "/fil/" in one][::4]

    told = {one for one in files if _status(client.head(one)) != _status(client.get(one))}

    assert told == set()


def test_a_copy_of_another_reader_is_not_served(nest: Nest) -> None:
    item = nest.papers["out"].pk
    address = f"/arbejdsplads/sager/fremstilling/{item}/"
    seen = fetched(signed_in(nest, "dorte"), address)

    tag = seen.headers.get("ETag", '"*"')
    again = fetched(signed_in(nest, "bo"), address, if_none_match=tag)

    assert (seen.status, again.status) == (200, 404)
