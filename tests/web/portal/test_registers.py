"""Registers, topics and feeds."""

from datetime import date

import pytest
from django.test import Client

from raadslag.publications.models import PublicOrganization
from tests.web.portal.published import dissent, full, item, minuted, town
from tests.web.portal.reading import body, links, none_of, queries, see, words

pytestmark = pytest.mark.django_db
TITLE = "Proces for den fremtidige beskæftigelsesindsats"
REGISTERS = ("/beslutninger/", "/beslutninger/aendret/", "/beslutninger/uenighed/")
FEEDS = (
    "/nyt.atom",
    "/udvalg/jobudvalget/nyt.atom",
    "/sag/15-00-00-a00-3-25/nyt.atom",
    "/emne/15/nyt.atom",
)


def _released() -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release)
    item(release, "6", "Godkendt uden videre", outcome="approved")
    item(release, "7", "Lukket sag", closed=True, outcome="approved", kle_topic="15.00.01")


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        (REGISTERS[0], [TITLE, "Godkendt uden videre"]),
        (f"{REGISTERS[0]}?udfald=approved&aar=2026", ["Godkendt uden videre"]),
        (f"{REGISTERS[0]}?udvalg=byraadet", []),
        (
            f"{REGISTERS[0]}?udvalg=findes-ikke&aar=31-02&side=1000000000",
            [TITLE, "Godkendt uden videre"],
        ),
        (REGISTERS[1], [TITLE]),
        (REGISTERS[2], [TITLE]),
        ("/emne/15/", [TITLE]),
        ("/emne/15-00-00/", [TITLE]),
    ],
)
def test_registers_list_open_items(client: Client, path: str, titles: list[str]) -> None:
    _released()

    page = see(client, path)

    assert words(page, ".lines h3") == titles


def test_topics_lead_to_their_groups(client: Client) -> None:
    _released()

    assert words(see(client, "/emne/"), "main .section li") == ["15"]
    assert words(see(client, "/emne/15/"), "section[aria-labelledby=under] li") == ["15.00.00"]
    assert [client.get(f"/emne/{one}/").status_code for one in ("16", "x", "15-0")] == [404] * 3


def test_registers_ask_as_much_for_many(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release)
    few = [queries(client, path) for path in (*REGISTERS, "/emne/15/", *FEEDS)]
    for number in range(6, 12):
        full(release, str(number))

    assert [queries(client, path) for path in (*REGISTERS, "/emne/15/", *FEEDS)] == few


def test_feeds_tell_of_what_is_followed(client: Client) -> None:
    _released()
    secrets = ["Hemmelig tekst"]

    told = [client.get(path) for path in FEEDS]

    assert [one["Content-Type"] for one in told] == ["application/atom+xml; charset=utf-8"] * 4
    assert [one.content.decode().count("<entry>") for one in told] == [3, 3, 1, 1]
    assert [one.cookies.output() for one in told] == [""] * 4
    assert none_of(" ".join(one.content.decode() for one in told), secrets) == []
    again = client.get(FEEDS[0], headers={"If-None-Match": told[0]["ETag"]})
    assert again.status_code == 304


def test_feeds_forget_what_was_withdrawn(client: Client) -> None:
    _released()
    before = body(client, "/nyt.atom")
    release = minuted(PublicOrganization.objects.get(slug="jobudvalget"), date(2026, 2, 3))
    item(release, "1", "Trukket tilbage igen")
    release.state = "withdrawn"
    release.save()

    assert body(client, "/nyt.atom") == before


def test_dissent_is_found_whether_or_not_it_was_noted_at_release(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    said = {"dissent": [dissent("Bo Lundsgaard")]}
    item(release, "1", "Noteret", dissenting=True, content=said)
    item(release, "2", "Fra før", content=said)
    item(release, "3", "Enighed", dissenting=False)
    item(release, "4", "Taget ud siden", dissenting=True)

    page = see(client, "/beslutninger/uenighed/")

    assert words(page, ".line-title") == ["Noteret", "Fra før"]


def test_each_register_has_a_feed_narrowed_as_its_page_is(client: Client) -> None:
    _released()

    entries = [body(client, f"{path}nyt.atom").count("<entry>") for path in REGISTERS]
    narrowed = body(client, "/beslutninger/nyt.atom?udfald=rejected").count("<entry>")
    page = see(client, "/beslutninger/?udfald=adopted_with_changes&side=1")

    assert (entries, narrowed) == ([2, 1, 1], 0)
    assert links(page, ".feed") == ["/beslutninger/nyt.atom?udfald=adopted_with_changes"]
