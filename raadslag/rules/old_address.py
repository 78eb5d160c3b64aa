"""Addresses of a municipality's earlier site, in the one form they are known by here."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

LONGEST = 500  # signs of an address
_COUNTED = re.compile(r"utm_\w+|mc_[ce]id|fbclid|gclid|msclkid")


def known_as(address: str) -> str:
    """The form in which an address of before is kept and looked up; "" when it is none.

    Host, capitals, a slash at the end and the order of what is asked make no difference;
    nor does what letters and social media add to an address to count those who follow it.

    >>> known_as("https://www.gl.dk/Politik/Dagsorden.aspx?id=7&A=1")
    '/politik/dagsorden.aspx?a=1&id=7'
    >>> known_as("/Moeder/2019/"), known_as("/sag?id=7&fbclid=x&utm_source=brev")
    ('/moeder/2019', '/sag?id=7')
    >>> known_as("http://["), known_as("  /"), known_as("moeder")
    ('', '', '')
    """
    try:
        parts = urlsplit(address.strip())
        asked = sorted(parse_qsl(parts.query.casefold(), keep_blank_values=True, max_num_fields=50))
    except ValueError:
        return ""
    asked = [one for one in asked if not _COUNTED.fullmatch(one[0])]
    path = unquote(parts.path).casefold().rstrip("/")
    known = f"{path}?{urlencode(asked)}" if asked else path
    return known if path.startswith("/") and len(known) <= LONGEST else ""


def path_here(address: str) -> str:
    """The path of one of our own addresses, with or without its host; "" when it has none.

    >>> path_here("https://dagsordener.ny.dk/udvalg/byraadet/2026-01-13/#punkter")
    '/udvalg/byraadet/2026-01-13/'
    >>> path_here("//ny.dk"), path_here("sag/7/")
    ('', '')
    """
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return ""
    fits = path.startswith("/") and not path.startswith("//") and len(path) <= LONGEST
    return path if fits else ""
