"""The page of a body."""

from datetime import date

import pytest
from django.test import Client

from tests.web.portal.published import MEMBERS, coming, full, item, minuted, planned, town
from tests.web.portal.reading import links, see, words

pytestmark = pytest.mark.django_db
PATH = "/udvalg/jobudvalget/"


def test_body_shows_task_and_members_chair_first(client: Client) -> None:
    town()

    page = see(client, PATH)

    assert words(page, ".lead") == ["Jobudvalget tager sig af sine sager."]
    assert words(page, ".members li") == [
        "Anna Holm Vestergård Formand · Fjordlisten",
        "Bo Lundsgaard Købstaden",
    ]


def test_body_leaves_out_a_member_whose_seat_has_ended(client: Client) -> None:
    jobs = town().jobs
    jobs.members[0]["ends_on"] = "2026-02-01"
    jobs.save()

    assert words(see(client, PATH), ".members a") == ["Bo Lundsgaard"]


def test_body_keeps_the_members_of_a_historic_body(client: Client) -> None:
    old = town().old
    old.members = [{**one, "ends_on": "2025-12-31"} for one in MEMBERS]
    old.save()

    page = see(client, "/udvalg/havneudvalget/")

    assert words(page, ".members a") == ["Anna Holm Vestergård", "Bo Lundsgaard"]
    assert words(page, ".note") == [
        "Dette udvalg findes ikke længere. Møder og beslutninger kan stadig læses her."
    ]


def test_body_shows_meetings_to_come_and_past_ones_by_year(client: Client) -> None:
    jobs = town().jobs
    minuted(jobs, date(2026, 1, 13))
    minuted(jobs, date(2025, 8, 19))
    planned(jobs, date(2025, 3, 1))
    soon = coming(jobs)

    page = see(client, PATH)

    assert links(page, "section[aria-labelledby=kommende]") == [f"{PATH}{soon.slug}/"]
    assert [
        (words(year, "h3"), words(year, "li > div > a"))  # type: ignore[arg-type]
        for year in page.css(".year")
    ] == [(["2026"], ["13. januar 2026"]), (["2025"], ["19. august 2025", "1. marts 2025"])]


def test_body_shows_what_it_decided_lately(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release)
    item(release, "6", "Orientering", outcome="noted")
    item(release, "7", "Hemmelig sag", outcome="adopted", closed=True)

    page = see(client, PATH)

    assert words(page, "section[aria-labelledby=beslutninger] h3") == [
        "Proces for den fremtidige beskæftigelsesindsats"
    ]


def test_unknown_body_is_not_found(client: Client) -> None:
    town()

    assert words(see(client, "/udvalg/ukendt/", 404), "h1") == ["Siden findes ikke"]
