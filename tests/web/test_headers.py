"""Security headers."""

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from raadslag.web.headers import HEADERS, ContentSecurity, HeadersAlone


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


@pytest.mark.parametrize(
    "whole", [HttpResponse(b"Dagsorden"), StreamingHttpResponse([b"Dagsorden"])]
)
def test_a_question_for_headers_is_answered_without_body(
    whole: HttpResponse | StreamingHttpResponse,
) -> None:
    whole.headers["Content-Length"] = "9"

    response = HeadersAlone(lambda request: whole)(RequestFactory().head("/"))

    assert (response.getvalue(), response.headers["Content-Length"]) == (b"", "9")


def test_a_question_for_the_whole_has_its_body() -> None:
    response = HeadersAlone(lambda request: HttpResponse(b"Dagsorden"))(RequestFactory().get("/"))

    assert response.getvalue() == b"Dagsorden"
