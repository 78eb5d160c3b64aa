"""Search."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from raadslag.bodies.models import Body
from raadslag.cases.models import KleTopic
from raadslag.files.models import FileText, StoredFile
from raadslag.publications.models import Publication
from raadslag.search import news
from tests.search.indexed import indexed
from tests.web.portal.published import decision, full, item, minuted, section, town
from tests.web.portal.reading import links, see, words

pytestmark = pytest.mark.django_db
TITLE = "Proces for den fremtidige beskæftigelsesindsats"


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, settings: Settings) -> Path:
    """Two bodies with an item each, and a closed one that holds too much, indexed."""
    settings.SEARCH_INDEX = tmp_path
    fjordby = town()
    full(minuted(fjordby.jobs, date(2026, 1, 13)))
    release = minuted(fjordby.council, date(2026, 1, 27))
    item(
        release,
        "3",
        "Økonomi i reformen",
        content={"sections": [section("Reform & børn", "<p>Børnenes år &amp; tal</p>")]},
    )
    item(
        release,
        "4",
        "Ærø-sagen",
        closed=True,
        content={"decision": decision("Bevilget."), "sections": [section("Hemmelighed")]},
    )
    indexed(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("indsatsen", [TITLE]),
        (
            "ØKONOMI reform",
            ["Økonomi i reformen", TITLE],
        ),
        ("reformens tal", ["Økonomi i reformen"]),
        ("indsats", [TITLE]),
        ('"processen godkendes"', [TITLE]),
        ("oekonomi -tidsplan", ["Økonomi i reformen"]),
        ("15.00", [TITLE]),
        ("15.00.00-a00", [TITLE]),
        ("beskæft*", [TITLE]),
        ("økonomi findesikke", []),
        ("hemmelighed", []),
        ("reform hemmelighed", []),
        ("ærø", ["Ærø-sagen"]),
        ("ærø bevilget", ["Ærø-sagen"]),
        ("%", []),
        ("_", []),
    ],
)
def test_search_finds_items_in_which_every_word_occurs(
    client: Client, query: str, titles: list[str]
) -> None:
    page = see(client, f"/soeg/?q={query.replace('%', '%25').replace(' ', '+')}")

    assert words(page, "section[aria-labelledby=fundet] > .hits h3") == titles


def test_search_keeps_to_the_chosen_body(client: Client) -> None:
    page = see(client, "/soeg/?q=%C3%B8konomi&udvalg=jobudvalget")

    assert links(page, ".hits h3") == ["/udvalg/jobudvalget/2026-01-13/punkt/5/"]
    assert words(page, "option[selected]") == ["Jobudvalget"]


def test_search_marks_the_words_and_escapes_the_text(client: Client) -> None:
    page = see(client, "/soeg/?q=tal+%C3%B8konomi")

    assert [node.html for node in page.css(".hits mark")][:2] == [
        "<mark>Økonomi</mark>",
        "<mark>tal</mark>",
    ]
    assert words(page, ".hits .excerpt")[0] == "Reform & børn · Børnenes år & tal"


def test_choices_that_there_are_not_are_said_and_not_chosen(client: Client) -> None:
    query = "q=reform&fra=31-02-2026&udvalg=findes-ikke&afgoerelse=x&person=ingen&aar=2026"

    page = see(client, f"/soeg/?{query}")
    told = client.get(f"/soeg.json?{query}").json()

    assert words(page, ".search-form ~ p.measure") == [
        "»findes-ikke«, »x«, »ingen«, »31-02-2026« findes ikke og er ikke med i søgningen. "
        "Vælg udvalg og dage ovenfor."
    ]
    assert (told["asked"], told["total"]) == ({"q": "reform", "aar": "2026"}, 2)


def test_search_without_words_asks_for_them(client: Client) -> None:
    page = see(client, "/soeg/?q=+")

    assert words(page, ".hits, h2") == []


def test_topics_to_choose_from_have_their_titles_where_they_are_known(client: Client) -> None:
    body = Body.objects.create(name="Fjordby Kommune", slug="fjordby")
    without = see(client, "/soeg/?q=proces")
    KleTopic.objects.create(body=body, number="15", title="Beskæftigelse")

    named = see(client, "/soeg/?q=proces")

    found = [[one for one in words(page, ".narrow li") if "15" in one] for page in (without, named)]
    assert found == [["15 1"], ["15 Beskæftigelse 1"]]


def test_what_is_not_found_among_the_chosen_is_counted_elsewhere(client: Client) -> None:
    page = see(client, "/soeg/?q=indsatsen&udvalg=byraadet&aar=2026")
    mended = see(client, "/soeg/?q=porces&udvalg=jobudvalget")

    told = words(page, "section[aria-labelledby=fundet] li")[0]
    assert told == "Søg uden det valgte, i alle udvalg og år (1 punkt)"
    assert links(mended, ".meant") == ["?q=proces&udvalg=jobudvalget"]


def test_what_has_some_of_the_words_is_offered_when_nothing_has_all(client: Client) -> None:
    page = see(client, "/soeg/?q=havnens+reform+tal+-proces")

    assert words(page, "h2") == ["Ingen punkter fundet", "Punkter med nogle af ordene"]
    assert words(page, ".nearest h3") == ["Økonomi i reformen"]
    assert client.get("/soeg.json?q=havnens+reform+tal").json()["nearest"][0]["number"] == "3"


def test_scans_nobody_can_search_are_told_of(client: Client) -> None:
    file = StoredFile.objects.create(sha256="a" * 64, size=1, media_type="application/pdf")
    FileText.objects.create(file=file, pages=[""], pending=[0], scanned=True)

    found = see(client, "/soeg/?q=processen")
    page = see(client, "/udvalg/jobudvalget/2026-01-13/punkt/5/")

    assert words(found, ".hits .soft") == ["1 bilag er scannet, ikke søgbar tekst."]
    assert words(page, ".files li")[0] == "Tidsplan (PDF, 1,2 MB, scannet, ikke søgbar tekst)"


def test_search_that_finds_nothing_helps_on(client: Client) -> None:
    page = see(client, "/soeg/?q=%3Cb%3E&udvalg=jobudvalget")

    assert words(page, "h2") == ["Ingen punkter fundet"]
    assert links(page, "section[aria-labelledby=fundet]") == [
        "?q=%3Cb%3E",
        "/foelg/?hvad=soeg&noegle=q%3D%3Cb%3E%26udvalg%3Djobudvalget",
        "/soeg/nyt.atom?q=%3Cb%3E&udvalg=jobudvalget",
    ]


def test_search_turns_pages_and_keeps_the_question(client: Client, archive: Path) -> None:
    release = minuted(town("Ny Kommune", "ny").jobs, date(2026, 1, 13))
    for number in range(1, 46):
        item(release, str(number), f"Sag om havnen {number}")
    indexed(archive)

    page = see(client, "/kommune/ny/soeg/?q=havnen&side=2")

    assert len(page.css(".hits > li")) == 20
    assert words(page, ".pages") == ["Forrige side Side 2 af 3 Næste side"]
    assert links(page, ".pages") == ["?q=havnen", "?q=havnen&side=3"]


def test_a_search_is_followed_with_all_that_is_chosen(client: Client) -> None:
    page = see(client, "/soeg/?q=indsats+%26+tal&udvalg=jobudvalget&aar=2026&orden=dato&side=3")
    by_mail, feed = links(page, ".feed")

    form = see(client, by_mail)

    assert feed == "/soeg/nyt.atom?q=indsats+%26+tal&udvalg=jobudvalget&aar=2026"
    assert words(form, ".lead") == ["Søgning: »indsats & tal«, Jobudvalget, 2026"]
    assert links(form, ".lead") == ["/soeg/?q=indsats+%26+tal&udvalg=jobudvalget&aar=2026"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("q=reform", ["Økonomi i reformen", TITLE]),
        (
            "q=reform&udvalg=jobudvalget&orden=dato",
            [TITLE],
        ),
        ("q=hemmelighed", []),
        ("q=bevilget", ["Ærø-sagen"]),
        ("q=reform&side=31-02", ["Økonomi i reformen", TITLE]),
    ],
)
def test_feed_of_a_search_tells_what_the_page_does(
    client: Client, query: str, titles: list[str]
) -> None:
    feed = client.get(f"/soeg/nyt.atom?{query}")

    told = [one.partition(": ")[2] for one in re.findall("<title>(.*)</title>", feed.text)[1:]]
    assert (told, feed.headers["Content-Type"]) == (
        titles,
        "application/atom+xml; charset=utf-8",
    )
    again = client.get(f"/soeg/nyt.atom?{query}", headers={"If-None-Match": feed["ETag"]})
    assert again.status_code == 304


def test_feed_of_a_common_word_has_the_latest_released_first(
    client: Client, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(news, "FEW", 1)
    monkeypatch.setattr(news, "AT_ONCE", 1)
    Publication.objects.filter(meeting__organization__slug="jobudvalget").update(
        sealed_at=datetime(2026, 3, 1, tzinfo=UTC)
    )

    feed = client.get("/soeg/nyt.atom?q=reform").text

    assert re.findall("<title>.*: (.*)</title>", feed)[1:] == [TITLE, "Økonomi i reformen"]


def test_feed_of_a_search_forgets_what_was_withdrawn_at_once(client: Client) -> None:
    before = client.get("/soeg/nyt.atom?q=reform").text
    Publication.objects.filter(meeting__organization__slug="byraadet").update(state="withdrawn")

    assert before.count("<entry>") == 2
    assert client.get("/soeg/nyt.atom?q=reform").text.count("<entry>") == 1


def test_feed_of_a_search_waits_for_the_index(client: Client, archive: Path) -> None:
    (archive / "current").unlink()

    feed = client.get("/soeg/nyt.atom?q=reform")

    assert (feed.status_code, feed.headers["Retry-After"]) == (503, "60")
    assert client.get("/soeg/nyt.atom").status_code == 404


@pytest.mark.parametrize("page", ["999", "x", "-1"])
def test_search_bears_with_a_strange_page_number(client: Client, page: str) -> None:
    see(client, f"/soeg/?q=proces&side={page}")


def test_search_bears_with_control_characters_and_length(client: Client) -> None:
    see(client, "/soeg/?q=a%00b")
    see(client, f"/soeg/?q={'ord+' * 400}")
