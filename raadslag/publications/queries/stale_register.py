"""Whose register of bodies and people has changed since the public was shown it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Max

from raadslag.bodies.models import Body, Membership, Organization, Person
from raadslag.journal.models import Fact
from raadslag.publications.models import PublicBody

RELEASE = "publications.release_register"
CHANGES = (
    "bodies.found",
    "bodies.establish",
    "bodies.change_organization",
    "bodies.register",
    "bodies.seat",
    "bodies.unseat",
)


def stale_registers() -> list[int]:
    """Keys of the municipalities the public is to be shown anew; asked every second."""
    shown = _last_shown()
    if not shown:
        return []
    newer = Fact.objects.filter(verb__in=CHANGES, pk__gt=min(shown.values()))
    latest: dict[int, int] = {}
    for body, fact in _by_body(newer.values_list("subject_type", "subject_id", "pk")):
        latest[body] = max(fact, latest.get(body, 0))
    return sorted(body for body, fact in latest.items() if fact > shown.get(body, fact))


def _last_shown() -> dict[int, int]:
    """By municipality, the fact by which its register was last released."""
    released = Fact.objects.filter(verb=RELEASE).values_list("subject_id")
    facts = dict(released.annotate(last=Max("pk")))
    slugs = dict(PublicBody.objects.filter(pk__in=facts).values_list("slug", "pk"))
    bodies = Body.objects.filter(slug__in=slugs).values_list("slug", "pk")
    return {key: facts[slugs[slug]] for slug, key in bodies}


def _by_body(facts: Iterable[tuple[str, int, int]]) -> Iterable[tuple[int, int]]:
    """The municipality of each fact's subject."""
    subjects: dict[str, dict[int, int]] = defaultdict(dict)
    for kind, key, fact in facts:
        subjects[kind][key] = max(fact, subjects[kind].get(key, 0))
    for kind, latest in subjects.items():
        for key, body in _bodies(kind, list(latest)):
            yield body, latest[key]


def _bodies(kind: str, keys: list[int]) -> Iterable[tuple[int, int]]:
    if kind == "Body":
        return [(key, key) for key in keys]
    if kind == "Organization":
        return Organization.objects.filter(pk__in=keys).values_list("pk", "body")
    if kind == "Person":
        return Person.objects.filter(pk__in=keys).values_list("pk", "body")
    return Membership.objects.filter(pk__in=keys).values_list("pk", "organization__body")
