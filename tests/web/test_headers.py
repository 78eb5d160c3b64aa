"""Security headers."""

from django.http import HttpResponse
from django.test import RequestFactory

from raadslag.web.headers import HEADERS, ContentSecurity


def test_content_security_adds_every_header() -> None:
    response = ContentSecurity(lambda request: HttpResponse())(RequestFactory().get("/"))

    assert {name: response.headers[name] for name in HEADERS} == HEADERS


def test_content_security_leaves_a_stricter_policy_in_place() -> None:
    strict = {"Content-Security-Policy": "sandbox"}

    response = ContentSecurity(lambda request: HttpResponse(headers=strict))(
        RequestFactory().get("/")
    )

    assert response.headers["Content-Security-Policy"] == "sandbox"


def test_policy_allows_nothing_inline() -> None:
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
