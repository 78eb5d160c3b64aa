"""Every page is light: few queries, few bytes."""

import gzip
import re
from datetime import date
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from raadslag.publications.models import Publication
from tests.web.portal.published import cite, coming, full, minuted, town
from tests.web.portal.reading import body, queries

pytestmark = pytest.mark.django_db
MEETING = "/udvalg/jobudvalget/2026-01-13/"
PAGES = (
    "/",
    "/udvalg/jobudvalget/",
    MEETING,
    f"{MEETING}punkt/1/",
    "/sag/15-00-00-a00-3-25/",
    "/person/bo-lundsgaard/",
    "/soeg/?q=proces",
    "/om/",
    "/ordliste/",
    "/aabne-data/",
    "/tilgaengelighed/",
)
MOST_QUERIES = 8  # of an item with everything an item can have
MOST_BYTES = 150_000


def archive(size: int) -> Publication:
    """An archive with this many of everything; the release looked at."""
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    earlier = full(minuted(fjordby.jobs, date(2025, 8, 19)), "47")
    for number in range(1, size + 1):
        made = full(release, str(number))
        cite(made, "udvalgsmøde i august 2025, pkt. 47", earlier.meeting, "47")
        full(minuted(fjordby.council, date(2025, 1, 1), slug=f"2025-{number}"))
        coming(fjordby.economy, number, slug=f"kommende-{number}")
    return release


def test_pages_ask_few_queries_however_large_the_archive(client: Client) -> None:
    release = archive(1)
    small = {path: queries(client, path) for path in PAGES}

    for number in range(3):
        other = town(f"Kommune {number}", f"kommune-{number}")
        full(minuted(other.jobs, date(2026, 1, 13)))
    for number in range(2, 41):
        full(release, str(number))

    assert {path: queries(client, path) for path in PAGES} == small
    assert {path: many for path, many in small.items() if many > MOST_QUERIES} == {}


@pytest.mark.parametrize("path", PAGES)
def test_first_visit_weighs_little(client: Client, path: str) -> None:
    archive(40)
    page = body(client, path)
    named = set(re.findall(r'(?:href|src)="/static/([^"]+)"', page))

    weight = len(gzip.compress(page.encode())) + sum(weighed(name) for name in named)

    assert len(named) > 4
    assert weight < MOST_BYTES


def weighed(name: str) -> int:
    """Gzipped size of a static file, under its plain or its hashed name."""
    plain = re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", name)
    path = finders.find(plain)
    assert path is not None
    return len(gzip.compress(Path(path).read_bytes()))
