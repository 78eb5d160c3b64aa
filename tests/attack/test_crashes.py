"""Hostile addresses and questions get an answer, never a fault of ours."""

from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.attack.canary import MEETING, brought_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
QUESTIONS = (
    "",
    " ",
    "a" * 10_000,
    '"uafsluttet',
    "' OR 1=1 --",
    "(((a+)+)+)+$",
    "%00",
    "%ff%fe",
    "%ed%a0%80",  # half a surrogate pair
    quote("\u200b\u202e🏛"),
    "%25%5F",
    "og+i+at",
)
ADDRESSES = (
    "/udvalg/havneudvalget/2026-02-31/",
    "/udvalg/havneudvalget/0000-00-00/",
    "/udvalg/%C3%86%C3%98/",
    f"{MEETING}punkt/999999999999999999999/",
    "/fil/../../etc/passwd/",
    f"/fil/{'0' * 64}/",
    "/kommune/findes-ikke/",
    "/sitemap-9999.xml",
    "/sitemap-0.xml",
    "/sag/x/",
    "/en/soeg/?q=kaj&side=2",
)
SIDES = ("1000000000000000000000", "-1", "0", "abc", "1e9", "%00")


@pytest.mark.parametrize("question", QUESTIONS)
def test_any_question_is_answered(question: str, tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path)

    assert client.get(f"/soeg/?q={question}").status_code in (200, 400)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("word", ["kaj", "findesikke"])
def test_any_page_number_is_answered(side: str, word: str, tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path)

    for parameter in ("side", "udvalg"):
        assert client.get(f"/soeg/?q={word}&{parameter}={side}").status_code in (200, 400, 404)


@pytest.mark.parametrize("address", ADDRESSES)
def test_any_address_is_answered(address: str, tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path)

    assert client.get(address).status_code in (200, 301, 302, 404)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options", "head"])
def test_any_method_is_answered(method: str, tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path)

    statuses = {getattr(client, method)(page).status_code for page in ("/", MEETING, "/soeg/")}

    assert max(statuses) < 500


def test_a_foreign_host_is_refused(client: Client) -> None:
    assert client.get("/", headers={"host": "ond.example"}).status_code == 400


def test_an_empty_house_has_a_front_page(client: Client) -> None:
    assert client.get("/").status_code == 200
    assert client.get("/soeg/?q=kaj").status_code in (200, 404)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_any_text_can_be_asked(client: Client, text: str) -> None:
    assert client.get("/soeg/", {"q": text.encode("utf-8", "replace")}).status_code < 500
