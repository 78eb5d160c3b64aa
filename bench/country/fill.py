"""The country in a database: the rows the portal and search read; runs within Django.

Rows are written in SQL as they stand in the tables, for millions are to be there soon.
Each step is one transaction, so a fill that was stopped goes on after the last one.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from bench.country import progress
from bench.country.items import (
    ANNEX,
    AT_A_MEETING,
    BODIES,
    FIRST_NAMES,
    HEADING,
    MUNICIPALITIES,
    Item,
    day_of,
    items,
    municipality_of,
    name_of,
    organization_of,
    slug_of,
)
from bench.country.words import Words
from raadslag.journal.models import Fact
from raadslag.publications.content import ItemContent, PublicAttachment, empty
from raadslag.publications.models import (
    Publication,
    PublicBody,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
    PublicPerson,
)
from raadslag.publications.rows import glance_of
from raadslag.publications.states import PublicationKind

STEP = 10_000  # items of a transaction; whole meetings
RELEASED = timedelta(days=7)  # after the meeting
QUICKLY = ("synchronous = off", "cache_size = -400000", "temp_store = memory")
Row = dict[str, Any]


def fill(place: Path, total: int) -> float:
    """Fill the database with the country, or go on where it was stopped; seconds in all."""
    took, words = progress.read(place), Words()
    _hurry()
    if not PublicBody.objects.exists():
        took.filling = 0.0  # it is filled anew when its tables have changed
        _register()
    last = PublicItem.objects.order_by("-pk").values_list("pk", flat=True).first()
    for first in range(last or 0, total, STEP):
        until, begun = min(first + STEP, total), time.perf_counter()
        _enter(list(items(words, first, until, total)), total)
        took.filling += time.perf_counter() - begun
        progress.keep(place, took)
        progress.tell("Fylder database", until, total, STEP)
    return took.filling


def _hurry() -> None:
    """Nothing waits for the disk: what is lost with the machine can be made again."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            for one in QUICKLY:
                cursor.execute(f"PRAGMA {one}")


@transaction.atomic
def _register() -> None:
    towns, bodies = range(1, MUNICIPALITIES + 1), range(1, MUNICIPALITIES * BODIES + 1)
    people = range(1, MUNICIPALITIES * len(FIRST_NAMES) + 1)
    PublicBody.objects.bulk_create(
        PublicBody(pk=one, name=f"Præg{one - 1:02d} Kommune", slug=f"kommune-{one}")
        for one in towns
    )
    PublicOrganization.objects.bulk_create(
        PublicOrganization(
            pk=one,
            body_id=municipality_of(one),
            slug=slug_of(one),
            name=f"Udvalg nr. {(one - 1) % BODIES + 1}",
            kind="committee",
            position=(one - 1) % BODIES,
        )
        for one in bodies
    )
    PublicPerson.objects.bulk_create(
        PublicPerson(
            pk=one,
            body_id=(one - 1) // len(FIRST_NAMES) + 1,
            slug=f"person-{(one - 1) % len(FIRST_NAMES) + 1}",
            name=name_of(one),
        )
        for one in people
    )


@transaction.atomic
def _enter(found: Sequence[Item], total: int) -> None:
    meetings = range(found[0].meeting, found[-1].meeting + 1)
    begun = found[0].number % AT_A_MEETING != 0  # a smaller country ended within a meeting
    new = meetings[1:] if begun else meetings
    _insert(Publication, [_publication(one, day_of(one, total)) for one in new])
    _insert(PublicMeeting, [_meeting(one, day_of(one, total)) for one in new])
    _insert(Fact, [_fact(one, day_of(one, total)) for one in new])
    _insert(PublicItem, [_item(one) for one in found])


def _insert(model: type[Model], rows: list[Row]) -> None:
    """Write rows; columns that are not named have the defaults of their fields."""
    if not rows:
        return
    fields = [one for one in model._meta.concrete_fields if one.column not in rows[0]]
    fixed = [one.get_db_prep_save(one.get_default(), connection) for one in fields]
    columns = [*rows[0], *(str(one.column) for one in fields)]
    quoted = ", ".join(connection.ops.quote_name(one) for one in columns)
    places = ", ".join(["%s"] * len(columns))
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({quoted}) VALUES ({places})",
            [(*row.values(), *fixed) for row in rows],
        )


def _publication(meeting: int, on: date) -> Row:
    sealed = datetime.combine(on + RELEASED, clock(12), UTC)
    return {
        "id": meeting,
        "meeting_id": meeting,
        "kind": PublicationKind.MINUTES.value,
        "version": 1,
        "sealed_at": connection.ops.adapt_datetimefield_value(sealed),
        "sha256": "",
    }


def _fact(meeting: int, on: date) -> Row:
    """The act that released the minutes: all searches ask the journal what is new."""
    at = datetime.combine(on + RELEASED, clock(12), UTC)
    return {
        "id": meeting,
        "at": connection.ops.adapt_datetimefield_value(at),
        "actor": "bench",
        "verb": "publications.release",
        "subject_type": Publication.__name__,
        "subject_id": meeting,
    }


def _meeting(meeting: int, on: date) -> Row:
    return {
        "id": meeting,
        "meeting_id": meeting,
        "organization_id": organization_of(meeting),
        "slug": on.isoformat(),
        "on": on.isoformat(),
        "minutes_id": meeting,
    }


def _item(one: Item) -> Row:
    content = _content(one)
    at = one.number % AT_A_MEETING
    return {
        "id": one.number + 1,
        "publication_id": one.meeting,
        "meeting_id": one.meeting,
        "position": at,
        "number": str(at + 1),
        "slug": str(at + 1),
        "title": one.title,
        "case_number": one.case,
        "case_slug": f"{one.case.replace('.', '-').lower()}",
        "kle_topic": one.topic,
        "outcome": one.outcome,
        "glance": json.dumps(glance_of(content), ensure_ascii=False),
        "content": json.dumps(content, ensure_ascii=False),
    }


def _content(one: Item) -> ItemContent:
    annex: PublicAttachment = {"title": ANNEX, "sha256": "", "media_type": "", "size": 0}
    return {
        **empty(),
        "sections": [{"heading": HEADING, "level": 1, "html": f"<p>{one.text}</p>"}],
        "decision": {
            "text": one.decision,
            "html": f"<p>{one.decision}</p>",
            "recommends_to": "",
            "referred_to": "",
        },
        "attachments": [annex] if one.attached else [],
    }
