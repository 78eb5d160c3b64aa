"""An archive to visit: meetings imported, or another folder of data; runs within Django."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from bench.documents import WRITERS
from raadslag.demonstration.enclosures import enclosed
from raadslag.demonstration.generate import many
from raadslag.demonstration.town import NAME
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.run import collect, run
from raadslag.exchange.meeting import Meeting
from raadslag.journal.actor import system
from raadslag.publications.models import PublicMeeting


def opened() -> None:
    """Gather the files that pages name."""
    call_command("collectstatic", interactive=False, verbosity=0)


def visited(size: int, at: int = 0) -> str:
    """Import a meeting of some size, the ``at``-th of the calendar; its address."""
    (meeting,) = islice(many(at + 1, items=size, seed=size), at, None)
    _import([meeting], files=True)
    held = PublicMeeting.objects.select_related("organization").get(on=meeting.meeting.date or "")
    return reverse("portal:meeting", args=[held.organization.slug, held.slug])


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


def switched(data: Path) -> None:
    """Go on with the database and the index of another folder of data."""
    connection.close()
    connection.settings_dict["NAME"] = str(data / Path(connection.settings_dict["NAME"]).name)
    settings.SEARCH_INDEX = data / Path(settings.SEARCH_INDEX).name
