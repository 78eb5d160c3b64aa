"""Search."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.search.indexed import indexed
from tests.web.portal.published import decision, full, item, minuted, section, town
from tests.web.portal.reading import links, see, words

pytestmark = pytest.mark.django_db


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
        search_text="ærø-sagen reform hemmelighed",
        content={"decision": decision("Bevilget."), "sections": [section("Hemmelighed")]},
    )
    indexed(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("indsatsen", ["Proces for den fremtidige beskæftigelsesindsats"]),
        (
            "ØKONOMI reform",
            ["Økonomi i reformen", "Proces for den fremtidige beskæftigelsesindsats"],
        ),
        ("reformens tal", ["Økonomi i reformen"]),
        ("indsats", ["Proces for den fremtidige beskæftigelsesindsats"]),
        ('"processen godkendes"', ["Proces for den fremtidige beskæftigelsesindsats"]),
        ("oekonomi -tidsplan", ["Økonomi i reformen"]),
        ("15.00", ["Proces for den fremtidige beskæftigelsesindsats"]),
        ("15.00.00-a00", ["Proces for den fremtidige beskæftigelsesindsats"]),
        ("beskæft*", ["Proces for den fremtidige beskæftigelsesindsats"]),
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

    assert words(page, ".hits h3") == titles


def test_search_keeps_to_the_chosen_body(client: Client) -> None:
    page = see(client, "/soeg/?q=%C3%B8konomi&udvalg=jobudvalget")

    assert links(page, ".hits h3") == ["/udvalg/jobudvalget/2026-01-13/punkt/5/"]
    assert words(page, "option[selected]") == ["Jobudvalget"]


def test_search_marks_the_words_and_escapes_the_text(client: Client) -> None:
    page = see(client, "/soeg/?q=tal+%C3%B8konomi")

    assert [node.html for node in page.css(".hits h3 a mark, .hits p mark")] == [
        "<mark>Økonomi</mark>",
        "<mark>tal</mark>",
    ]
    assert words(page, ".hits li > p:last-child") == ["Reform & børn Børnenes år & tal"]


def test_search_without_words_asks_for_them(client: Client) -> None:
    page = see(client, "/soeg/?q=+")

    assert words(page, ".hits, h2") == []


def test_search_that_finds_nothing_helps_on(client: Client) -> None:
    page = see(client, "/soeg/?q=%3Cb%3E&udvalg=jobudvalget")

    assert words(page, "h2") == ["Ingen punkter fundet"]
    assert links(page, "section[aria-labelledby=fundet]") == ["?q=%3Cb%3E"]


def test_search_turns_pages_and_keeps_the_question(client: Client, archive: Path) -> None:
    release = minuted(town("Ny Kommune", "ny").jobs, date(2026, 1, 13))
    for number in range(1, 46):
        item(release, str(number), f"Sag om havnen {number}")
    indexed(archive)

    page = see(client, "/kommune/ny/soeg/?q=havnen&side=2")

    assert len(page.css(".hits > li")) == 20
    assert words(page, ".pages") == ["Forrige side Side 2 af 3 Næste side"]
    assert links(page, ".pages") == ["?q=havnen", "?q=havnen&side=3"]


@pytest.mark.parametrize("page", ["999", "x", "-1"])
def test_search_bears_with_a_strange_page_number(client: Client, page: str) -> None:
    see(client, f"/soeg/?q=proces&side={page}")


def test_search_bears_with_control_characters_and_length(client: Client) -> None:
    see(client, "/soeg/?q=a%00b")
    see(client, f"/soeg/?q={'ord+' * 400}")
