"""The page of a politician."""

from datetime import date

import pytest
from django.test import Client

from tests.web.portal.published import dissent, full, item, minuted, town
from tests.web.portal.reading import see, words

pytestmark = pytest.mark.django_db
PATH = "/person/bo-lundsgaard/"


def test_person_shows_seats_now_and_before(client: Client) -> None:
    town()

    page = see(client, PATH)

    assert words(page, "section[aria-labelledby=poster] li") == [
        "Jobudvalget, medlem Fjordlisten siden 1. januar 2026"
    ]
    assert words(page, "section[aria-labelledby=tidligere] li") == [
        "Havneudvalget, medlem Fjordlisten 1. januar 2022 til 31. december 2025"
    ]


def test_person_shows_dissent_by_address_not_by_name(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release)
    namesake = [dissent("Bo Lundsgaard", "bo-lundsgaard-2")]
    item(release, "6", "En navnebroders sag", content={"dissent": namesake})
    item(
        release,
        "7",
        "Lukket",
        closed=True,
        content={"dissent": [dissent("Bo Lundsgaard", "bo-lundsgaard")]},
    )

    page = see(client, PATH)

    assert words(page, ".lines h3") == ["Proces for den fremtidige beskæftigelsesindsats"]
    assert words(page, ".line-decision") == ["Var imod (andet led)"]


def test_person_is_kept_out_of_search_engines(client: Client) -> None:
    town()

    page = see(client, PATH)

    assert [node.attributes["content"] for node in page.css("meta[name=robots]")] == ["noindex"]
