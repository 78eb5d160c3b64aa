"""Registers across all meetings: decisions, items changed on the way, disagreement, topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from raadslag.cases.models import KleTopic
from raadslag.decisions.states import Outcome
from raadslag.publications.content import DISAGREEING
from raadslag.publications.models import PublicBody, PublicItem, PublicMeeting
from raadslag.publications.queries.items import bare, shown
from raadslag.rules.kle_number import slug_of_kle, within

DECIDED = [one.value for one in Outcome if one is not Outcome.NO_DECISION]


class Register(StrEnum):
    """Which items a register lists; the value is in no address."""

    DECISIONS = "decisions"
    CHANGED = "changed"
    DISSENT = "dissent"


@dataclass(frozen=True, slots=True)
class Sought:
    """What a reader narrows a register to; "" and none narrow nothing."""

    organization: str = ""  # slug
    year: int | None = None
    outcome: str = ""
    topic: str = ""  # KLE number, of one to three levels


@dataclass(frozen=True, slots=True)
class Topic:
    """A number of KLE, with its title where the municipality has read the list."""

    number: str
    title: str

    @property
    def slug(self) -> str:
        """Its address part."""
        return slug_of_kle(self.number)


def register(body: PublicBody, kind: Register, sought: Sought) -> QuerySet[PublicItem]:
    """Open items of a register, latest first."""
    rows = _narrowed(_of_body(body), sought)
    if kind is Register.CHANGED:
        rows = rows.filter(outcome="adopted_with_changes")
    elif kind is Register.DISSENT:
        rows = _disagreed(rows)
    else:
        rows = rows.filter(outcome__in=DECIDED)
    return _latest_first(rows)


def items_on(body: PublicBody, topic: str) -> QuerySet[PublicItem]:
    """Open items on a KLE topic or within its group, latest first."""
    return _latest_first(_narrowed(_of_body(body), Sought(topic=topic)))


def paged(rows: QuerySet[PublicItem], size: int, number: str | None) -> Page[PublicItem]:
    """One page of a register; a number that is none is the nearest there is."""
    # the keys alone are chosen and ordered, from an index; the items of one page are then read
    chosen = Paginator(rows.values_list("pk", flat=True), size).get_page(number)
    keys = list(chosen.object_list)
    found = {item.pk: bare(item) for item in rows.filter(pk__in=keys)}
    items = [found[key] for key in keys if key in found]
    return Page(items, chosen.number, cast("Paginator[PublicItem]", chosen.paginator))


def years_held(body: PublicBody) -> list[int]:
    """The years in which the municipality's bodies have met, latest first."""
    held = PublicMeeting.objects.filter(organization__body=body)
    return [day.year for day in held.dates("on", "year", order="DESC")]


def groups_of(body: PublicBody) -> list[Topic]:
    """The main groups of KLE that open items are on."""
    used = _of_body(body).exclude(kle_topic="").order_by("kle_topic")
    numbers = used.values_list("kle_topic", flat=True).distinct()
    return topics(body, list(dict.fromkeys(one[:2] for one in numbers)))


def topics_within(body: PublicBody, topic: str) -> list[Topic]:
    """The topics open items are on within a group."""
    used = _narrowed(_of_body(body), Sought(topic=topic)).order_by("kle_topic")
    numbers = used.values_list("kle_topic", flat=True).distinct()
    return topics(body, [one for one in numbers if one != topic])


def topics(body: PublicBody, numbers: Sequence[str]) -> list[Topic]:
    """The numbers with their titles in the municipality's list."""
    rows = KleTopic.objects.filter(body__slug=body.slug, number__in=numbers)
    titles = dict(rows.values_list("number", "title"))
    return [Topic(one, titles.get(one, "")) for one in numbers]


def _of_body(body: PublicBody) -> QuerySet[PublicItem]:
    return shown().filter(meeting__organization__body=body, closed=False)


def _narrowed(rows: QuerySet[PublicItem], sought: Sought) -> QuerySet[PublicItem]:
    wanted = Q()
    if sought.organization:
        wanted &= Q(meeting__organization__slug=sought.organization)
    if sought.year is not None:
        wanted &= Q(meeting__on__year=sought.year)
    if sought.outcome:
        wanted &= Q(outcome=sought.outcome)
    if sought.topic:
        wanted &= Q(kle_topic=sought.topic) | Q(kle_topic__startswith=within(sought.topic))
    return rows.filter(wanted)


def _disagreed(rows: QuerySet[PublicItem]) -> QuerySet[PublicItem]:
    """Items at which somebody stood otherwise; both databases write JSON with these spaces."""
    told = Q()
    for kind in DISAGREEING:
        told |= Q(told__contains=f'"kind": "{kind}"')
    noted = rows.exclude(dissenting=False)
    return noted.annotate(told=Cast("glance", TextField())).filter(told)


def _latest_first(rows: QuerySet[PublicItem]) -> QuerySet[PublicItem]:
    return (
        rows.select_related("meeting__organization", "publication")
        .defer("content", "meeting__organization__members", "publication__record")
        .order_by("-meeting__on", "meeting_id", "position")
    )
