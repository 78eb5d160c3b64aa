"""A checksum over all a meeting's page tells, read without building objects.

A page once made may be shown again as long as its stamp is the same: the stamp holds every column
the page could tell anything from, so that a redaction, a withdrawal or a new release changes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import blake2b

from django.db import connection, models

from raadslag.agendas.models import AgendaIssue
from raadslag.publications.models import (
    Publication,
    PublicBody,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
)

UNTOLD = {PublicItem: ("content",), PublicOrganization: ("members", "task")}


@dataclass(frozen=True, slots=True)
class Beside:
    """The meeting of the same body before or after another."""

    slug: str
    on: date


@dataclass(frozen=True, slots=True)
class Stamp:
    """The checksum, and of what was read for it the meetings the page leads on to."""

    digest: bytes
    earlier: Beside | None
    later: Beside | None


def meeting_stamp(body: PublicBody, organization: str, slug: str) -> Stamp | None:
    """The stamp of the meeting with this address; none when there is no such meeting."""
    held, beside, *told = _statements()
    with connection.cursor() as cursor:
        cursor.execute(held, [body.pk, organization, slug])
        meeting = cursor.fetchone()
        if meeting is None:
            return None
        digest = blake2b(repr((_columns_of(body), meeting)).encode(), digest_size=20)
        for statement in told:
            cursor.execute(statement, [meeting[0]])
            digest.update(repr(cursor.fetchall()).encode())
        cursor.execute(beside, [meeting[0], meeting[0]])
        rows = cursor.fetchall()
    # SQLite tells a day as text
    fellows = {before: Beside(slug, date.fromisoformat(str(on))) for before, slug, on in rows}
    digest.update(repr(fellows).encode())
    return Stamp(digest.digest(), fellows.get(1), fellows.get(0))


def _columns_of(body: PublicBody) -> tuple[object, ...]:
    return tuple(getattr(body, field.attname) for field in PublicBody._meta.concrete_fields)


@cache
def _statements() -> tuple[str, ...]:
    """The meeting by its address; its fellows; its releases and their issues, its items.

    Nothing but names of our own tables and columns is put into them.
    """
    meeting, body = _table(PublicMeeting), _table(PublicOrganization)
    release, item, issue = _table(Publication), _table(PublicItem), _table(AgendaIssue)
    return (
        f"SELECT {_columns(PublicMeeting)}, {_columns(PublicOrganization)} FROM {meeting} "
        f"JOIN {body} ON {body}.id = {meeting}.organization_id "
        f"WHERE {body}.body_id = %s AND {body}.slug = %s AND {meeting}.slug = %s",
        f"SELECT * FROM ({_beside(meeting, 1, '<', 'DESC')}) AS earlier UNION ALL "  # our own names
        f"SELECT * FROM ({_beside(meeting, 0, '>', 'ASC')}) AS later",
        f"SELECT {_columns(Publication)}, {issue}.late_reason, {issue}.content FROM {release} "
        f"LEFT JOIN {issue} ON {issue}.id = {release}.issue_id "
        f"WHERE {release}.meeting_id = %s ORDER BY {release}.id",
        f"SELECT {_columns(PublicItem)} FROM {item} "
        f"WHERE meeting_id = %s AND shown ORDER BY publication_id, position",
    )


def _beside(meeting: str, before: int, than: str, order: str) -> str:
    """The meeting of the same body next to this one, and whether it was before."""
    return (
        f'SELECT {before}, other.slug, other."on" FROM {meeting} this '  # our own names
        f"JOIN {meeting} other ON other.organization_id = this.organization_id "
        f'AND (other."on", other.id) {than} (this."on", this.id) '
        f'WHERE this.id = %s ORDER BY other."on" {order}, other.id {order} LIMIT 1'
    )


def _table(model: type[models.Model]) -> str:
    return model._meta.db_table


def _columns(model: type[models.Model]) -> str:
    left_out = UNTOLD.get(model, ())
    fields = (one for one in model._meta.concrete_fields if one.name not in left_out)
    return ", ".join(f'{_table(model)}."{one.column}"' for one in fields)
