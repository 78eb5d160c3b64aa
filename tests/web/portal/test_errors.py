"""Pages for what is not there."""

import html5lib
import pytest
from django.test import Client, RequestFactory

from raadslag.web.portal.views.errors import failed
from tests.web.portal.published import town
from tests.web.portal.reading import links, see, words


@pytest.mark.django_db
def test_not_found_leads_on_and_is_not_kept(client: Client) -> None:
    town()

    page = see(client, "/findes-ikke/", 404)

    assert words(page, "label") == ["Søg i møder og beslutninger"]
    assert links(page, "main") == ["/beslutninger/", "/emne/", "/"]
    assert client.get("/findes-ikke/").headers["Cache-Control"] == "no-cache"


@pytest.mark.django_db
def test_not_found_in_an_empty_house_is_a_page(client: Client) -> None:
    assert words(see(client, "/findes-ikke/", 404), "h1") == ["Siden findes ikke"]


def test_failure_is_told_without_the_database() -> None:
    response = failed(RequestFactory().get("/"))

    html5lib.HTMLParser(strict=True).parse(response.content)
    assert response.status_code == 500
