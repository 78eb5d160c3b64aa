"""Where a page hears live events."""

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from raadslag.web.headers import POLICY, policy
from raadslag.web.live.origins import own_origin
from raadslag.web.live_address import live_address, live_origin


@pytest.mark.parametrize(
    ("port", "url", "https", "host", "address", "origin"),
    [
        (0, "", False, "localhost:8000", "", ""),
        (8001, "", False, "localhost:8000", "http://localhost:8001", "http://localhost:8001"),
        (8001, "", False, "ond.eksempel:8000", "", ""),
        (8001, "", True, "localhost", "", ""),
        (8001, "http://localhost", False, "localhost", "http://localhost", ""),
        (0, "http://live.dk", False, "localhost", "http://live.dk", "http://live.dk"),
    ],
)
def test_live_address(
    settings: Settings, port: int, url: str, https: bool, host: str, address: str, origin: str
) -> None:
    settings.RAADSLAG_LIVE_PORT, settings.RAADSLAG_LIVE_URL, settings.HTTPS = port, url, https
    settings.ALLOWED_HOSTS = ["localhost"]
    request = RequestFactory().get("/", headers={"host": host})

    assert (live_address(request), live_origin(request)) == (address, origin)
    assert (policy(request) == POLICY) is (origin == "")


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"host": "localhost:8001", "origin": "http://localhost:8000"}, True),
        ({"host": "localhost:8001", "origin": "http://localhost:8001"}, True),
        ({"host": "localhost:8001", "origin": "http://localhost:9000"}, False),
        ({"host": "localhost:8001", "origin": "http://127.0.0.1:8000"}, False),
        ({"host": "localhost:8001", "origin": "https://localhost:8000"}, False),
        ({"host": "localhost:8001"}, True),
        ({"host": "localhost:8001", "sec-fetch-site": "same-origin"}, True),
        ({"host": "localhost:8001", "sec-fetch-site": "same-site"}, False),
    ],
)
def test_own_origin(headers: dict[str, str], ours: bool) -> None:
    assert own_origin(headers) is ours
