"""An archive to visit: meetings imported, then multiplied; runs within Django."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Model
from django.urls import reverse

from bench.documents import WRITERS
from raadslag.demonstration.enclosures import enclosed
from raadslag.demonstration.generate import many
from raadslag.demonstration.town import NAME
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.run import collect, run
from raadslag.exchange.meeting import Meeting
from raadslag.journal.actor import system
from raadslag.publications.models import Publication, PublicItem, PublicMeeting

ORDINARY = 10  # items of an ordinary meeting
ORIGINALS = 20  # ordinary meetings that are multiplied
STRIDE = 1_000_000  # keys of one copy lie so far from those of the next
# Each database counts days in its own way.
EARLIER = {"postgresql": '"on" - n * 7', "sqlite": "date(\"on\", '-' || (n * 7) || ' days')"}
# Columns of a copy that differ from the original's; ``n`` numbers the copies.
COPIED: dict[type[Model], dict[str, str]] = {
    PublicMeeting: {
        "id": f"id + n * {STRIDE}",
        "meeting_id": f"meeting_id + n * {STRIDE}",
        "slug": "slug || '-' || n",
        "on": "earlier",  # a week a copy; see EARLIER
        "agenda_id": f"agenda_id + n * {STRIDE}",
        "minutes_id": f"minutes_id + n * {STRIDE}",
    },
    Publication: {"id": f"id + n * {STRIDE}", "meeting_id": f"meeting_id + n * {STRIDE}"},
    PublicItem: {
        "id": f"id + n * {STRIDE}",
        "meeting_id": f"meeting_id + n * {STRIDE}",
        "publication_id": f"publication_id + n * {STRIDE}",
        "case_slug": "CASE case_slug WHEN '' THEN '' ELSE case_slug || '-' || n END",
    },
}


def opened() -> None:
    """Gather the files that pages name."""
    call_command("collectstatic", interactive=False, verbosity=0)


def visited(size: int, at: int = 0) -> str:
    """Import a meeting of some size, the ``at``-th of the calendar; its address."""
    (meeting,) = islice(many(at + 1, items=size, seed=size), at, None)
    _import([meeting], files=True)
    held = PublicMeeting.objects.select_related("organization").get(on=meeting.meeting.date or "")
    return reverse("portal:meeting", args=[held.organization.slug, held.slug])


def originals() -> int:
    """Import the ordinary meetings to multiply; return how many items."""
    _import(many(ORIGINALS, items=ORDINARY), files=False)
    return PublicItem.objects.count()


def _import(read: Iterable[Meeting], *, files: bool) -> None:
    """Documents through the import, as any would come; enclosures if wanted."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        for at, meeting in enumerate(read):
            named = folder / f"{at:04}.html"
            whole = enclosed(meeting, folder) if files else meeting
            named.write_bytes(WRITERS["html"](whole))
        paths = [path for path in collect([folder]) if path.suffix == ".html"]
        run(paths, actor=system("bench"), choices=Choices(NAME, published=True))


def copied(name: str) -> None:
    """Go on in a copy of the database; the first stays as it is."""
    connection.close()
    was = Path(connection.settings_dict["NAME"])
    shutil.copyfile(was, was.with_name(name))
    switched(name)


def switched(name: str) -> None:
    """Go on in another database of the same folder."""
    connection.close()
    was = Path(connection.settings_dict["NAME"])
    connection.settings_dict["NAME"] = str(was.with_name(name))


def multiply(first: int, last: int) -> int:
    """Copy every original so many times more; return how many items there are."""
    with transaction.atomic(), connection.cursor() as cursor:
        for model, changed in COPIED.items():
            cursor.execute(_copying(model, changed), [first, last, STRIDE])
    return PublicItem.objects.count()


def _copying(model: type[Model], changed: dict[str, str]) -> str:
    """SQL that copies all rows of a model that are no copies themselves."""
    quoted = connection.ops.quote_name
    columns = [quoted(str(field.column)) for field in model._meta.concrete_fields]
    values = [changed.get(name, changed.get(name.strip('"'), name)) for name in columns]
    values = [EARLIER[connection.vendor] if one == "earlier" else one for one in values]
    table = quoted(model._meta.db_table)
    return (
        "WITH RECURSIVE copy(n) AS "
        "(SELECT %s UNION ALL SELECT n + 1 FROM copy WHERE n < %s) "
        f"INSERT INTO {table} ({', '.join(columns)}) "
        f"SELECT {', '.join(values)} FROM {table}, copy WHERE id < %s"
    )
