"""The first document: a committee's own minutes, from file to public page."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.test import Client
from django.utils.html import strip_tags

from raadslag.exchange.importing.run import collect, run
from raadslag.publications.models import PublicItem
from tests.cast import SYSTEM
from tests.samples import sample

pytestmark = pytest.mark.django_db
MEETING = "/udvalg/beskaeftigelsesudvalget/2026-01-13/"
# What a page of minutes says about itself, and the portal says in its own words.
FRAME = {"referat", "mødedato", "mødested", "indholdsfortegnelse", "kommunikation", "x", "d"}
FRAME |= {"sagsbehandler", "øvrige", "sagsbehandlere", "punkt", "udvalgmøder", "dir", "kl"}
FRAME |= {"13-01-2026", "13:30"}  # shown as 13. januar 2026 and 13.30
PRINTED = re.compile(r"\.{4,}\s*\d+|\]\(.*?\)")  # pages of the contents list, addresses of links
WORD = re.compile(r"[^\W\d_]{2,}|\d[\d.,:/-]*\d|\d")


def words(text: str) -> set[str]:
    """The words and figures of a text."""
    return {word.strip(".,:") for word in WORD.findall(text.casefold())}


def shown(client: Client, address: str) -> str:
    """The text of a page's main part."""
    page = client.get(address).content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    return unescape(strip_tags(main.replace("<", " <")))


@pytest.fixture
def document() -> str:
    """The real minutes, imported."""
    path: Path = sample("herning-bsk-2026-01-13.txt")
    run(collect([path]), actor=SYSTEM)
    return path.read_text(encoding="utf-8")


def test_the_meeting_shows_all_nine_items_and_what_became_of_them(
    document: str, client: Client
) -> None:
    outcomes = PublicItem.objects.values_list("number", "outcome")

    assert dict(outcomes) == {
        "1": "elected",
        "2": "discussed",
        "3": "noted",
        "4": "noted",
        "5": "adopted_with_changes",
        "6": "adopted",
        "7": "noted",
        "8": "discussed",
        "9": "noted",
    }
    page = shown(client, MEETING)
    titles = PublicItem.objects.values_list("title", flat=True)
    assert [title for title in titles if title not in page] == []


def test_item_five_shows_what_was_changed(document: str, client: Client) -> None:
    page = " ".join(shown(client, f"{MEETING}punkt/5/").split())

    assert "Indstillet 14.00" in page
    assert "Besluttet 15.00" in page


def test_no_word_of_the_minutes_is_lost(document: str, client: Client) -> None:
    items = [shown(client, f"{MEETING}punkt/{number}/") for number in range(1, 10)]
    public = words(" ".join((shown(client, MEETING), *items)))

    assert words(PRINTED.sub(" ", document)) - public - FRAME == set()


def test_nothing_is_invented(document: str) -> None:
    said = words(document)
    for item in PublicItem.objects.all():
        content = item.content
        told = [item.title, item.case_number, (content["decision"] or {}).get("text", "")]
        told += [one["html"] + (one["heading"] or "") for one in content["sections"]]
        told += [
            text for one in content["proposals"] for text in (one["proposer"], *one["motions"])
        ]
        told += [one["title"] for one in content["attachments"]]
        told += [one["before"] + " " + one["after"] for one in content["changes"]]

        text = unescape(strip_tags(" ".join(told).replace("<", " <")))
        assert words(text) - said == set()
