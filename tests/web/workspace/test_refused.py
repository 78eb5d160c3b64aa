"""A refusal leads back to where one works."""

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.cast import office
from tests.web.portal.reading import links, see
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db


def test_one_who_is_signed_in_is_led_back_to_the_desk(client: Client) -> None:
    desk = office()

    page = see(signed_in(desk, "bo"), "/arbejdsplads/frigivelser/", 403)

    assert links(page, "main") == ["/arbejdsplads/", "/"]


def test_what_another_site_says_of_itself_is_no_way_back(client: Client) -> None:
    desk, elsewhere = office(), {"referer": "https://andet.invalid/side/"}

    answer = signed_in(desk, "bo").post("/arbejdsplads/brugere/ny/", {}, headers=elsewhere)

    assert links(LexborHTMLParser(answer.content.decode()), "main") == ["/arbejdsplads/", "/"]
