"""Whose register of bodies and people has changed since the public was shown it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from django.db.models import Max

from raadslag.bodies.models import Body, Membership, Organization, Person
from raadslag.journal.models import Fact
from raadslag.publications.models import PublicBody

# Acts that end side by side may be kept out of order: so far back is looked again.
OVERLAP = timedelta(minutes=2)
RELEASE = "publications.release_register"
CHANGES = (
    "bodies.found",
    "bodies.establish",
    "bodies.change_organization",
    "bodies.register",
    "bodies.seat",
    "bodies.unseat",
)


def stale_registers(since: datetime | None = None) -> list[int]:
    """Keys of the municipalities the public is to be shown anew; asked every second.

    Args:
        since: What changed before was shown; none when nobody knows how far it was.
    """
    changed = Fact.objects.filter(verb__in=CHANGES)
    if since is not None:
        changed = changed.filter(at__gte=since - OVERLAP)
    latest: dict[int, int] = {}
    for body, fact in _by_body(changed.values_list("subject_type", "subject_id", "pk")):
        latest[body] = max(fact, latest.get(body, 0))
    shown = _last_shown(latest)
    return sorted(body for body, fact in latest.items() if fact > shown.get(body, fact))


def _last_shown(bodies: Collection[int]) -> dict[int, int]:
    """By municipality of these, the fact by which its register was last released."""
    if not bodies:
        return {}
    slugs = dict(Body.objects.filter(pk__in=bodies).values_list("slug", "pk"))
    public = dict(PublicBody.objects.filter(slug__in=slugs).values_list("pk", "slug"))
    released = Fact.objects.filter(
        verb=RELEASE, subject_type="PublicBody", subject_id__in=list(public)
    )
    rows = released.values_list("subject_id").annotate(last=Max("pk"))
    return {slugs[public[key]]: last for key, last in rows}


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
