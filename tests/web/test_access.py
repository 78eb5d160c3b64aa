"""Opening a view."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from raadslag.verdict import NotAllowed, Verdict, no
from raadslag.web.access import everyone, opened_by


def nobody(request: HttpRequest) -> Verdict:
    return no("Her er lukket.")


def view(request: HttpRequest, greeting: str) -> HttpResponse:
    return HttpResponse(greeting)


def test_opened_by_lets_in_whom_the_access_function_lets_in() -> None:
    opened = opened_by(everyone)(view)

    response = opened(RequestFactory().get("/"), greeting="Velkommen")

    assert isinstance(response, HttpResponse)
    assert response.content == b"Velkommen"


def test_opened_by_refuses_with_the_reason() -> None:
    with pytest.raises(NotAllowed, match=r"^Her er lukket\.$"):
        opened_by(nobody)(view)(RequestFactory().get("/"), greeting="Velkommen")


def test_opened_by_keeps_the_access_function_on_the_view() -> None:
    assert getattr(opened_by(nobody)(view), "access", None) is nobody
