"""Headers of every answer, and answers that are headers alone."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from raadslag.web.live_address import live_origin

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class ContentSecurity:
    """Adds the headers an answer does not already bear."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer with its headers."""
        response = self.get_response(request)
        for name, value in {**HEADERS, "Content-Security-Policy": policy(request)}.items():
            response.headers.setdefault(name, value)
        return response


class HeadersAlone:
    """Takes the body from an answer to HEAD, once its headers tell of it (RFC 9110, 9.3.2)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, its body left out when only the headers were asked for."""
        response = self.get_response(request)
        if request.method == "HEAD":
            if isinstance(response, StreamingHttpResponse):
                response.streaming_content = ()
            elif isinstance(response, HttpResponse):
                response.content = b""
        return response


def policy(request: HttpRequest) -> str:
    """What a page may load and connect to; live events may have a port of their own."""
    live = live_origin(request)
    return POLICY.replace("connect-src 'self'", f"connect-src 'self' {live}") if live else POLICY
