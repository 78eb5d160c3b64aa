"""Every search has an address; read leniently, written in one way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl, urlencode

from raadslag.search.asked import Asked, Order
from raadslag.search.clauses import LETTERS

CHOICES = ("udvalg", "aar", "emne", "afgoerelse", "person", "fra", "til")
TOLD = 40  # letters told of what could not be understood
FURTHEST = 500  # last page that can be asked for
YEARS = range(1800, 2200)
_TOPIC = re.compile(r"\d\d(\.\d\d(\.\d\d)?)?")
_SLUG = re.compile(r"[\w-]{1,80}")
_IN_KEYS = str.maketrans({one: f"%{ord(one):X}" for one in "%&+"})
_KEY = re.compile(r"(?:q|udvalg|aar|emne|afgoerelse|person|bilag|fra|til)=")
_DANISH = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


def parsed(query: Mapping[str, str]) -> Asked:
    """The search an address asks for; what cannot be understood is not chosen.

    Args:
        query: The parameters: q, udvalg, aar, emne, afgoerelse, person, bilag, fra,
            til, orden and side, each with its last value.
    """
    return Asked(
        question=shown(query.get("q", "")),
        organization=_slug(query.get("udvalg", "")),
        year=_year(query.get("aar", "")),
        topic=_topic(query.get("emne", "")),
        outcome=_slug(query.get("afgoerelse", "")),
        person=_slug(query.get("person", "")),
        attached=query.get("bilag", "") in ("1", "ja", "on"),
        since=_day(query.get("fra", "")),
        until=_day(query.get("til", "")),
        order=Order.DATE if query.get("orden") == Order.DATE.value else Order.RELEVANCE,
        page=_page(query.get("side", "")),
    )


def left_out(query: Mapping[str, str], asked: Asked) -> list[str]:
    """What is typed for choices of which nothing was made, such as days in no calendar.

    Args:
        query: The parameters.
        asked: The search that was made of them.

    >>> left_out({"q": "bro", "fra": "31-02-2026", "aar": "2026"}, Asked("bro", year=2026))
    ['31-02-2026']
    """
    made = parameters(asked)
    typed = ((name, shown(query.get(name, ""))[:TOLD]) for name in CHOICES)
    return [value for name, value in typed if value and name not in made]


def parameters(asked: Asked) -> dict[str, str]:
    """The parameters of a search's address; what is not chosen is left out."""
    told = {
        "q": asked.question,
        "udvalg": asked.organization,
        "aar": str(asked.year or ""),
        "emne": asked.topic,
        "afgoerelse": asked.outcome,
        "person": asked.person,
        "bilag": "1" if asked.attached else "",
        "fra": asked.since.isoformat() if asked.since else "",
        "til": asked.until.isoformat() if asked.until else "",
        "orden": "" if asked.order is Order.RELEVANCE else asked.order.value,
        "side": "" if asked.page == 1 else str(asked.page),
    }
    return {name: value for name, value in told.items() if value}


def address(asked: Asked) -> str:
    """The query part of a search's address, with its question mark."""
    return f"?{urlencode(parameters(asked))}"


def key(asked: Asked) -> str:
    """A search as it is kept when it is followed: all but its order and page.

    >>> key(Asked("bil & båd", organization="byraadet", page=7))
    'q=bil %26 båd&udvalg=byraadet'
    """
    kept = parameters(replace(asked, order=Order.RELEVANCE, page=1))
    return "&".join(f"{name}={value.translate(_IN_KEYS)}" for name, value in kept.items())


def of_key(written: str) -> Asked:
    """The search that is kept so; words alone are a question.

    >>> of_key("q=bil %26 båd&aar=2026") == Asked("bil & båd", year=2026)
    True
    """
    if not _KEY.match(written):
        return parsed({"q": written})
    return replace(parsed(dict(parse_qsl(written))), order=Order.RELEVANCE, page=1)


def shown(text: str) -> str:
    """What can be seen of a question, on one line; a longer one is cut.

    >>> shown("ny\\0 bro\\n")
    'ny bro'
    """
    seen = "".join(one if one.isprintable() else " " for one in text[: LETTERS * 4])
    return " ".join(seen.split())[:LETTERS]


def _slug(text: str) -> str:
    return text if _SLUG.fullmatch(text) else ""


def _topic(text: str) -> str:
    return text if text.isascii() and _TOPIC.fullmatch(text) else ""


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _year(text: str) -> int | None:
    return found if (found := _number(text)) in YEARS else None


def _page(text: str) -> int:
    return min(max(1, _number(text)), FURTHEST)


def _day(text: str) -> date | None:
    """A day as machines or Danes write it; none that is in no calendar."""
    danish = _DANISH.fullmatch(text.strip()) if text.isascii() else None
    written = f"{danish[3]}-{danish[2]:0>2}-{danish[1]:0>2}" if danish else text.strip()
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
