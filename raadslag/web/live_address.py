"""Where a page hears live events, and which hosts are answered there."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port, validate_host


def live_address(request: HttpRequest) -> str:
    """The address of live events for a page; empty where it asks for news instead."""
    if settings.RAADSLAG_LIVE_URL:
        return str(settings.RAADSLAG_LIVE_URL)
    host = request.META.get("HTTP_HOST", "")
    if settings.HTTPS or not settings.RAADSLAG_LIVE_PORT or not known(host):
        return ""  # a page by HTTPS may not ask a port without it
    return f"http://{split_domain_port(host)[0]}:{settings.RAADSLAG_LIVE_PORT}"


def live_origin(request: HttpRequest) -> str:
    """The origin a page must be let connect to; empty where it is the page's own."""
    address = urlsplit(live_address(request))
    origin = f"{address.scheme}://{address.netloc}" if address.netloc else ""
    return "" if origin == f"{request.scheme}://{request.META.get('HTTP_HOST', '')}" else origin


def known(host: str) -> bool:
    """Whether a host, as a request names it, is answered."""
    name, _ = split_domain_port(host)
    local = ["localhost", "127.0.0.1", "[::1]"] if settings.DEBUG else []  # as Django has it
    return bool(name) and validate_host(name, [*settings.ALLOWED_HOSTS] or local)
