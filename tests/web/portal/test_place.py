"""Municipalities side by side, each page with one address."""

from datetime import date

import pytest
from django.test import Client

from tests.web.portal.published import full, item, minuted, town
from tests.web.portal.reading import Seen, links, see, words

pytestmark = pytest.mark.django_db
LANGUAGES = "link[hreflang]"


def canonical(page: Seen) -> list[str]:
    return [str(node.attributes["href"]) for node in page.css("link[rel=canonical]")]


def test_the_first_municipality_lives_at_the_root(client: Client) -> None:
    town()
    town("Sønderlund Kommune", "soenderlund")

    assert words(see(client, "/"), ".brand-name") == ["Fjordby Kommune"]
    assert words(see(client, "/kommune/soenderlund/"), ".brand-name") == ["Sønderlund Kommune"]


def test_the_municipality_of_the_host_lives_at_the_root(client: Client) -> None:
    town()
    town("Sønderlund Kommune", "soenderlund", host="localhost")

    page = see(Client(headers={"host": "localhost:8000"}), "/")

    assert words(page, ".brand-name") == ["Sønderlund Kommune"]
    assert links(page, "section[aria-labelledby=kommuner]") == ["/kommune/fjordby/"]


def test_home_under_its_name_leads_to_the_root(client: Client) -> None:
    town()

    response = client.get("/kommune/fjordby/soeg/?q=havn")

    assert (response.status_code, response.headers["Location"]) == (301, "/soeg/?q=havn")


def test_links_stay_within_the_municipality(client: Client) -> None:
    town()
    other = town("Sønderlund Kommune", "soenderlund")
    full(minuted(other.jobs, date(2026, 1, 13)))
    inside = "/kommune/soenderlund/"

    page = see(client, f"{inside}udvalg/jobudvalget/2026-01-13/punkt/5/")

    outside = [
        href
        for href in links(page, "body")
        if not href.startswith((inside, "#", "https://", "/fil/", "/log/", f"/en{inside}"))
    ]
    assert len(links(page, "body")) > 10
    assert outside == []


def test_every_page_names_its_one_address(client: Client) -> None:
    town()
    town("Sønderlund Kommune", "soenderlund", host="politik.soenderlund.example")
    town("Østby Kommune", "oestby")

    assert canonical(see(client, "/udvalg/jobudvalget/?x=1")) == [
        "http://testserver/udvalg/jobudvalget/"
    ]
    assert canonical(see(client, "/kommune/soenderlund/udvalg/jobudvalget/")) == [
        "http://politik.soenderlund.example/udvalg/jobudvalget/"
    ]
    assert canonical(see(client, "/kommune/oestby/om/")) == ["http://testserver/kommune/oestby/om/"]


def test_later_pages_of_a_list_are_pages_of_their_own(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    for number in range(1, 27):
        item(release, str(number), "Ny kaj", outcome="adopted")
    lists = "http://testserver/beslutninger/"

    found = [
        canonical(see(client, f"/beslutninger/{asked}"))
        for asked in ("?side=1", "?side=2", "?side=99", "?side=2&udvalg=jobudvalget")
    ]

    assert found == [[lists], [f"{lists}?side=2"], [f"{lists}?side=2"], [lists]]
    named = words(see(client, "/beslutninger/?side=2"), "title")
    assert named == ["Alle beslutninger · Side 2 · Fjordby Kommune"]


def test_every_page_names_itself_in_each_language(client: Client) -> None:
    town()

    found = [
        [(node.attributes["hreflang"], node.attributes["href"]) for node in page.css(LANGUAGES)]
        for page in (see(client, "/om/?x=1"), see(client, "/en/om/"))
    ]

    both = [("da", "http://testserver/om/"), ("en", "http://testserver/en/om/")]
    assert found == [both, both]


def test_unknown_municipality_is_not_found(client: Client) -> None:
    town()

    see(client, "/kommune/ukendt/", 404)


def test_the_portal_is_danish_unless_asked(client: Client) -> None:
    town()
    english = {"accept-language": "en"}

    assert [n.attributes["lang"] for n in see(Client(headers=english), "/om/").css("html")] == [
        "da"
    ]
    assert [n.attributes["lang"] for n in see(client, "/en/om/").css("html")] == ["en"]


def test_visitor_gets_no_cookie_and_asks_again_about_what_is_kept(client: Client) -> None:
    town()

    response = client.get("/")

    assert response.cookies == {}
    assert response.headers["Cache-Control"] == "public, no-cache"
    again = client.get("/", headers={"if-none-match": response.headers["ETag"]})
    assert again.status_code == 304
