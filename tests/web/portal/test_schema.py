"""What pages tell search engines in the words of schema.org."""

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.web.portal.published import full, item, minuted, planned, publication, town
from tests.web.portal.reading import see

pytestmark = pytest.mark.django_db
HOST = "http://testserver"
MEETING = "/udvalg/jobudvalget/2026-01-13/"
BLOCK = 'script[type="application/ld+json"]'


def told(client: Client, path: str) -> Any:
    """The data blocks of a page; the page has one."""
    (block,) = see(client, path).css(BLOCK)
    return json.loads(block.text())


def names(graph: dict[str, Any]) -> list[str]:
    return [one["name"] for one in graph["itemListElement"]]


def test_front_page_tells_how_the_site_is_searched(client: Client) -> None:
    town()

    found = told(client, "/")

    assert (found["@context"], found["@type"]) == ("https://schema.org", "WebSite")
    assert found["potentialAction"]["target"]["urlTemplate"] == f"{HOST}/soeg/?q={{q}}"


def test_body_tells_who_sits_in_it(client: Client) -> None:
    town()

    body, way = told(client, "/udvalg/jobudvalget/")["@graph"]

    assert (body["@type"], body["url"]) == ("GovernmentOrganization", f"{HOST}/udvalg/jobudvalget/")
    assert body["member"][0] == {
        "@type": "OrganizationRole",
        "roleName": "formand",
        "startDate": "2026-01-01",
        "member": {
            "@type": "Person",
            "name": "Anna Holm Vestergård",
            "url": f"{HOST}/person/anna-holm-vestergaard/",
        },
    }
    assert names(way) == ["Fjordby Kommune", "Jobudvalget"]


def test_meeting_tells_when_and_where_and_whether_it_is_held(client: Client) -> None:
    jobs = town().jobs
    minuted(jobs, date(2026, 1, 13))
    planned(jobs, date(2026, 2, 10), cancelled=True, virtual_reason="Sagen haster.")

    held, _way = told(client, MEETING)["@graph"]
    off, _way = told(client, "/udvalg/jobudvalget/2026-02-10/")["@graph"]

    assert held["startDate"] == "2026-01-13T13:30+01:00"
    assert held["location"]["name"] == "Rådhuset, lokale 2"
    assert held["eventStatus"] == "https://schema.org/EventScheduled"
    assert off["eventStatus"] == "https://schema.org/EventCancelled"
    assert off["location"]["@type"] == "VirtualLocation"


def test_item_tells_its_decision_meeting_and_documents(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    point, way = told(client, f"{MEETING}punkt/5/")["@graph"]

    assert point["identifier"] == "15.00.00-A00-3-25"
    assert point["abstract"] == "Tiltrådt, dog således at mødet holdes kl. 15.00 - 16.30."
    assert point["recordedAt"]["url"] == HOST + MEETING
    assert [one["contentUrl"] for one in point["associatedMedia"]] == [f"{HOST}/fil/{'a' * 64}/"]
    assert names(way) == ["Fjordby Kommune", "Jobudvalget", "2026-01-13", point["name"]]


def test_person_tells_of_seats_now_and_before(client: Client) -> None:
    town()

    person, _way = told(client, "/person/anna-holm-vestergaard/")["@graph"]

    seats = [(one["memberOf"]["name"], one.get("endDate")) for one in person["memberOf"]]
    assert seats == [("Jobudvalget", None), ("Havneudvalget", "2025-12-31")]


def test_closed_item_tells_its_public_title_alone(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    made = full(release, "9")
    type(made).objects.filter(pk=made.pk).update(closed=True, title="Køb af ejendom")

    point, _way = told(client, f"{MEETING}punkt/9/")["@graph"]

    hidden = {"identifier", "about", "associatedMedia"}
    assert (point["name"], hidden & set(point)) == ("Køb af ejendom", set())


def test_no_text_ends_the_data_block(client: Client) -> None:
    evil = 'A</script><script>alert("1 & 2")</script><!-- \u2028 B'
    item(minuted(town().jobs, date(2026, 1, 13)), "1", evil)

    page = see(client, f"{MEETING}punkt/1/")
    (block,) = page.css(BLOCK)

    assert json.loads(block.text())["@graph"][0]["name"] == evil
    inside = [one.attributes.get("type") for one in page.css("script:not([src])")]
    assert inside == ["application/ld+json"]


def test_withdrawn_meeting_tells_nothing(client: Client) -> None:
    held = planned(town().jobs, date(2026, 1, 13))
    publication(held, state="withdrawn")

    answer = client.get(MEETING)

    assert (answer.status_code, b"ld+json" in answer.content) == (410, False)
