"""All that is public of a body in a year, in one file."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from tests.web.portal.published import coming, decision, full, item, minuted, town
from tests.web.portal.reading import links, queries, see, words

pytestmark = pytest.mark.django_db
FILE = "/aabne-data/jobudvalget-2026.jsonl"
SECRET = "Tilbud fra Kajkanten"
AT = "http://testserver/udvalg/jobudvalget/2026-01-13/"


def lines(client: Client, path: str = FILE) -> list[dict[str, Any]]:
    """The lines of a file, read as a program does."""
    answer = client.get(path)
    assert answer["Content-Type"] == "application/x-ndjson; charset=utf-8"
    return [json.loads(one) for one in b"".join(answer).splitlines()]


def test_a_file_holds_meetings_and_items(client: Client) -> None:
    home = town()
    release = minuted(home.jobs, date(2026, 1, 13))
    kept = full(release)
    minuted(home.jobs, date(2025, 1, 13))
    minuted(home.council, date(2026, 1, 27))

    head, meeting, told = lines(client)

    assert (head["type"], head["format"], head["year"]) == ("dump", "raadslag-dump/1", 2026)
    assert (meeting["url"], meeting["date"]) == (AT, "2026-01-13")
    assert (told["url"], told["meeting"]) == (f"{AT}punkt/5/", AT)
    assert told["title"] == kept.title
    assert told["decision"] == kept.content["decision"]
    assert [one["url"] for one in told["attachments"]] == [
        f"http://testserver/fil/{one['sha256']}/" if one["sha256"] else None
        for one in kept.content["attachments"]
    ]


def test_a_closed_item_has_its_title_and_public_decision_alone(client: Client) -> None:
    content = {"decision": decision("Anbefales."), "sections": [{"html": SECRET}]}
    release = minuted(town().jobs, date(2026, 1, 13))
    item(release, "6", "Salg", closed=True, content=content, case_number=SECRET, kle_topic="82")

    told = lines(client)[-1]

    assert (told["title"], told["decision"]["text"]) == ("Salg", "Anbefales.")
    assert (told["sections"], told["case_number"], told["kle_topic"]) == ([], "", "")
    assert SECRET not in json.dumps(told)


def test_what_was_withdrawn_or_taken_out_is_told_by_its_address_alone(client: Client) -> None:
    home = town()
    release = minuted(home.jobs, date(2026, 1, 13))
    removed = [{"scope": "item", "title": "", "on": "2026-02-01", "reason": "Et navn."}]
    item(release, "6", SECRET, gone=True, removed=removed)
    withdrawn = minuted(home.jobs, date(2026, 2, 10))
    full(withdrawn)
    withdrawn.state, withdrawn.withdrawn_reason = "withdrawn", "En fejl."
    withdrawn.withdrawn_at = datetime(2026, 2, 11, tzinfo=UTC)
    withdrawn.save()

    told = lines(client)[2:]

    later = AT.replace("01-13", "02-10")
    assert told == [
        {"type": "deleted", "url": f"{AT}punkt/6/", "on": "2026-02-01", "reason": "Et navn."},
        {"type": "deleted", "url": later, "on": "2026-02-11", "reason": "En fejl."},
    ]


@pytest.mark.parametrize("path", ["jobudvalget-2031", "jobudvalget-0", "findes-ikke-2026"])
def test_there_is_no_file_of_what_is_not_there(client: Client, path: str) -> None:
    coming(town().jobs)

    assert client.get(f"/aabne-data/{path}.jsonl").status_code == 404


def test_the_page_and_the_overview_name_the_files(client: Client, settings: Settings) -> None:
    home = town()
    minuted(home.jobs, date(2025, 1, 13))
    minuted(home.jobs, date(2026, 1, 13))
    settings.RAADSLAG_LICENCE = "cc-by-4.0"

    overview = client.get("/aabne-data/filer.json").json()

    page = see(client, "/aabne-data/")
    named = [f"http://testserver{one}" for one in links(page, "section[aria-labelledby=filer] dd")]
    assert [one["url"] for one in overview["files"]] == named
    assert [one["year"] for one in overview["files"]] == [2026, 2025]
    assert overview["licence"] == "https://creativecommons.org/licenses/by/4.0/"
    assert words(page, "section[aria-labelledby=brug] li a") == ["CC BY 4.0"]


def test_a_file_of_many_meetings_asks_as_little(client: Client) -> None:
    home = town()
    full(minuted(home.jobs, date(2026, 1, 13)))
    few = queries(client, "/aabne-data/")
    asked = lines_queries(client)
    for day in range(14, 20):
        full(minuted(home.jobs, date(2026, 1, day)))

    assert (queries(client, "/aabne-data/"), lines_queries(client)) == (few, asked)


def lines_queries(client: Client) -> int:
    """How many queries a file asks until its last line."""
    with CaptureQueriesContext(connection) as asked:
        lines(client)
    return len(asked)
