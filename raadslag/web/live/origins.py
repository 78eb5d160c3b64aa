"""Which pages may listen: those of this site alone, wherever its ports are."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import split_domain_port

from raadslag.web.live_address import known


def known_host(headers: Mapping[str, str]) -> bool:
    """Whether a request names a host that is answered."""
    return known(headers.get("host", ""))


def own_origin(headers: Mapping[str, str]) -> bool:
    """Whether a request comes from a page of this site, or from no page at all."""
    origin = headers.get("origin")
    if origin is None:
        return headers.get("sec-fetch-site", "none") in ("none", "same-origin")
    return origin in origins(headers.get("host", ""))


def origins(host: str) -> set[str]:
    """The origins this site's pages have, as a request for a host sees it."""
    name, _ = split_domain_port(host)
    scheme = "https" if settings.HTTPS else "http"
    ours = {f"{scheme}://{host}", f"{scheme}://{name}:{settings.RAADSLAG_PORT}"}
    address = urlsplit(settings.RAADSLAG_ADDRESS)
    if address.hostname == name:
        ours.add(f"{address.scheme}://{address.netloc}")
    return ours
