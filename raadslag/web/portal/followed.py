"""What a reader can follow, by its name and its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from raadslag.publications.queries import cases, places, registers
from raadslag.publications.queries.news import Followed, news
from raadslag.rules.kle_number import kle_of_slug
from raadslag.search.address import address, of_key
from raadslag.search.address import key as key_of
from raadslag.search.asked import Asked
from raadslag.web.portal.choices import Choice, chosen
from raadslag.web.portal.place import Place


@dataclass(frozen=True, slots=True)
class Subject:
    """A body, a case, a topic, a search or everything, ready to be followed."""

    kind: Followed
    key: str
    name: str
    address: str  # path of its page

    @property
    def query(self) -> str:
        """How addresses name it."""
        return urlencode({"hvad": self.kind.value, "noegle": self.key})


def subject_of(place: Place, kind: Followed, key: str) -> Subject | None:
    """What is followed, when the public may know of it."""
    makers = {
        Followed.ALL: _everything,
        Followed.ORGANIZATION: _organization,
        Followed.CASE: _case,
        Followed.TOPIC: _topic,
        Followed.WORDS: _search,
    }
    return makers[kind](place, key) if key.isprintable() else None


def _everything(place: Place, key: str) -> Subject | None:
    name = _("Alt fra %(name)s") % {"name": place.body.name}
    return Subject(Followed.ALL, "", name, place.address("front"))


def _organization(place: Place, key: str) -> Subject | None:
    found = places.organization(place.body, key)
    address = place.address("organization", key) if found else ""
    return Subject(Followed.ORGANIZATION, key, found.name, address) if found else None


def _case(place: Place, key: str) -> Subject | None:
    found = cases.items_of_case(place.body, key)
    if not found:
        return None
    name = _("Sag %(number)s: %(title)s") % {
        "number": found[-1].case_number,
        "title": found[-1].title,
    }
    return Subject(Followed.CASE, key, name, place.address("case", key))


def _topic(place: Place, key: str) -> Subject | None:
    number = kle_of_slug(key)
    if number is None or not news(place.body, Followed.TOPIC, key).exists():
        return None
    (topic,) = registers.topics(place.body, [number])
    name = _("Emnet %(topic)s") % {"topic": f"{number} {topic.title}".strip()}
    return Subject(Followed.TOPIC, key, name, place.address("topic", key))


def _search(place: Place, key: str) -> Subject | None:
    return subject_of_search(place, of_key(key))


def subject_of_search(
    place: Place, asked: Asked, named: Sequence[Choice] | None = None
) -> Subject | None:
    """A search with its choices; none when nothing is asked for.

    Args:
        place: The municipality.
        asked: The search.
        named: Its choices by their names, where they are known already.
    """
    followed = of_key(key_of(asked))
    if not followed.question and not followed.chosen:
        return None
    if named is None:
        bodies = places.organizations(place.body) if followed.organization else ()
        named = chosen(followed, place.body, bodies)
    quoted = [f"»{followed.question}«"] if followed.question else []
    words = ", ".join([*quoted, *(one.name for one in named)])
    return Subject(
        Followed.WORDS,
        key_of(followed),
        _("Søgning: %(words)s") % {"words": words},
        f"{place.address('search')}{address(followed)}",
    )
