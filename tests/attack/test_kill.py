"""An import killed in the middle leaves whole meetings, and is taken up again."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from raadslag.demonstration import generate
from raadslag.exchange.firstagenda import write_text
from tests.template import DATABASE, migrated

MEETINGS = 12
KILLS = 5
DUMP = """
import json, django
django.setup()
from raadslag.agendas.models import AgendaItem
from raadslag.cases.models import Attachment
from raadslag.decisions.models import Decision
from raadslag.meetings.models import Meeting
from raadslag.publications.models import Citation, PublicItem, PublicMeeting, Publication
shown = PublicMeeting.objects.exclude(minutes=None).values("meeting_id")
items = AgendaItem.objects.values_list("agenda__meeting__slug", "slug", "title")
sealed = Publication.objects.values_list("meeting__slug", "version", "sha256")
print(json.dumps({
    "bare": Meeting.objects.exclude(pk__in=shown).count(),
    "meetings": sorted(map(str, Meeting.objects.select_related("organization"))),
    "items": sorted(map(list, items)),
    "decisions": Decision.objects.count(),
    "attachments": Attachment.objects.count(),
    "public": sorted(map(list, sealed)),
    "shown": PublicItem.objects.filter(shown=True).count(),
    "links": Citation.objects.exclude(cited_meeting=None).count(),
}))
"""


def command(data: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """A command in a house of its own, on SQLite."""
    environment = {**os.environ, "RAADSLAG_DATA": str(data), "DATABASE_URL": ""}
    environment["DJANGO_SETTINGS_MODULE"] = "raadslag.config.settings"
    return subprocess.Popen(
        [sys.executable, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def done(data: Path, *arguments: str) -> bytes:
    """What the command says, when it has ended well."""
    process = command(data, *arguments)
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return said


def house(folder: Path) -> Path:
    """An empty house."""
    folder.mkdir()
    migrated(folder / DATABASE)
    return folder


def test_import_killed_at_random_ends_like_one_undisturbed(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    for number, meeting in enumerate(generate.many(MEETINGS, items=4, seed=7)):
        (documents / f"{number:02}.txt").write_bytes(write_text.write(meeting))
    calm, torn = house(tmp_path / "calm"), house(tmp_path / "torn")
    wanted = ("-m", "raadslag", "import", str(documents))
    done(calm, *wanted)
    chance = random.Random(13)

    for _ in range(KILLS):
        process = command(torn, *wanted)
        time.sleep(chance.uniform(0.6, 2.4))
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert b'"bare": 0' in done(torn, "-c", DUMP)  # no meeting is half there
    done(torn, *wanted)

    assert done(torn, "-c", DUMP) == done(calm, "-c", DUMP)
