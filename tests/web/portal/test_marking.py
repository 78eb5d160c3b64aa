"""What is marked in an item's texts, and that the text read stays as it was."""

from datetime import date
from html import escape, unescape
from re import sub
from typing import cast

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from raadslag.publications.content import ItemContent
from raadslag.publications.models import PublicBody
from raadslag.web.kit.values import with_values
from raadslag.web.portal.glossary import TERMS
from raadslag.web.portal.links import linked
from raadslag.web.portal.place import Place
from tests.web.portal.published import full, minuted, section, town
from tests.web.portal.reading import see, words

HOME = PublicBody(pk=1, slug="fjordby")
CASE = "15-00-00-a00-3-25"
TEXT = st.lists(
    st.sampled_from(
        ["Indstillingen", "1,2 mio. kr.", "10. marts 2026 kl. 15.00", "15.00.00-A00-3-25", "\xa0",
         "tiltrådt", "&", "<", "»", " ", "KLE", "kr. 45.000", "sagsfremstilling", "\n", "5"]
    ),
    max_size=12,
).map("".join)  # fmt: skip
TAGS = st.sampled_from(["<p>", "</p>", "<h3>", "</h3>", '<a href="/x">', "</a>", "<br>", "<b>"])


def made(*htmls: str) -> list[str]:
    """The HTML of sections, marked."""
    content = {"sections": [section("x", one) for one in htmls], "proposals": [], "decision": None}
    told = linked(cast(ItemContent, content), [], Place(HOME, HOME), {CASE})
    return [one["html"] for one in told["sections"]]


def read(html: str) -> str:
    return unescape(sub("<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("2&nbsp;mio. kr.", '<data value="DKK 2000000">2\xa0mio. kr.</data>'),
        ("10. marts 2026 kl. 15", '<time datetime="2026-03-10T15:00">10. marts 2026 kl. 15</time>'),
        ("sag 15.00.00-A00-3-25", f'sag <a href="/sag/{CASE}/">15.00.00-A00-3-25</a>'),
        ("sag 15.00.00-A00-9-25", "sag 15.00.00-A00-9-25"),
        ("<h3>60 kr.</h3>", "<h3>60 kr.</h3>"),
        ('<a href="/x">60 kr.</a>', '<a href="/x">60 kr.</a>'),
        ('<p title="60 kr.">x</p>', '<p title="60 kr.">x</p>'),
        ("<h3>Indstilling</h3>", "<h3>Indstilling</h3>"),
    ],
)
def test_values_and_cases_are_marked_in_texts_alone(html: str, marked: str) -> None:
    assert made(html) == [marked]


def test_word_is_explained_the_first_time_on_a_page() -> None:
    term = next(one for one in TERMS if one.key == "indstilling")

    first, second = made("Indstillingen og en indstilling", "Indstillingerne")

    link = f'<a class="term" href="/ordliste/#indstilling" title="{escape(str(term.meaning))}">'
    assert first == f"{link}Indstillingen</a> og en indstilling"
    assert second == "Indstillingerne"


@given(st.lists(st.one_of(TEXT.map(escape), TAGS), max_size=9).map("".join))
def test_text_read_is_unchanged(html: str) -> None:
    assert read(made(html)[0]) == read(html)


@given(st.one_of(TEXT, st.text(max_size=60)))
def test_plain_text_read_is_unchanged_and_escaped(text: str) -> None:
    html = str(with_values(text))

    assert read(html) == text
    assert set(sub("</?(data|time)[^>]*>", "", html)) & {"<", ">"} == set()


@pytest.mark.django_db
def test_glossary_has_every_word_at_its_address(client: Client) -> None:
    town()

    page = see(client, "/ordliste/")

    assert [page.css_first(f"dt#{one.key}") is not None for one in TERMS] == [True] * len(TERMS)
    assert words(page, "dt")[: len(TERMS)] == [one.word for one in TERMS]


@pytest.mark.django_db
def test_item_page_marks_what_it_tells(client: Client) -> None:
    full(minuted(town().jobs, date(2026, 1, 13)))

    page = see(client, "/udvalg/jobudvalget/2026-01-13/punkt/5/")

    assert [one.attributes["value"] for one in page.css(".text data")] == ["DKK 2700000"]
    assert words(page, ".term") == ["Tiltrådt"]
