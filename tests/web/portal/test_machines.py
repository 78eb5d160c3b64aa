"""robots.txt and sitemaps."""

import re
from datetime import date

import pytest
from django.test import Client

from tests.web.portal.published import full, item, minuted, town
from tests.web.portal.reading import body

pytestmark = pytest.mark.django_db


def places(client: Client, path: str) -> list[str]:
    """The addresses a sitemap lists, without their host."""
    return re.findall(r"<loc>http://testserver(.*?)</loc>", body(client, path))


def test_robots_may_go_everywhere_but_into_searches(client: Client) -> None:
    assert body(client, "/robots.txt").splitlines() == [
        "User-agent: *",
        "Disallow: /soeg/",
        "Disallow: /kommune/*/soeg/",
        "Disallow: /en/soeg/",
        "Disallow: /en/kommune/*/soeg/",
        "Disallow: /*/punkt/*.pdf$",
        "",
        "Sitemap: http://testserver/sitemap.xml",
    ]


def test_sitemap_leads_to_every_open_page_and_no_person(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release)
    item(release, "6", "Lukket", closed=True)

    assert places(client, "/sitemap.xml") == ["/sitemap-udvalg.xml", "/sitemap-2026.xml"]
    assert places(client, "/sitemap-udvalg.xml") == [
        "/",
        "/beslutninger/",
        "/beslutninger/aendret/",
        "/beslutninger/uenighed/",
        "/emne/",
        "/til-tiden/",
        "/om/",
        "/ordliste/",
        "/aabne-data/",
        "/tilgaengelighed/",
        "/udvalg/byraadet/",
        "/udvalg/havneudvalget/",
        "/udvalg/jobudvalget/",
        "/udvalg/oekonomiudvalget/",
    ]
    assert places(client, "/sitemap-2026.xml") == [
        "/udvalg/jobudvalget/2026-01-13/",
        "/udvalg/jobudvalget/2026-01-13/punkt/5/",
        "/sag/15-00-00-a00-3-25/",
    ]


def test_sitemap_leaves_withdrawn_meetings_out(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    full(release)
    release.state = "withdrawn"
    release.save()

    assert places(client, "/sitemap-2026.xml") == []


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-udvalg.xml", "/sitemap-2026.xml"])
def test_sitemap_of_nothing_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
