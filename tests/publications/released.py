"""A released agenda with a document for tests of what the public may see."""

from __future__ import annotations

from raadslag.agendas.models import Agenda
from raadslag.decisions.actions import resolve
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.publications.actions import release
from raadslag.publications.models import Publication, PublicItem
from raadslag.publications.redactions.actions import redact
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.queries import Thing, public_items, things_in
from tests.cast import SYSTEM, Office
from tests.desk import NOW, agenda, attached, drawn, paper, queued, sent

WHY = "indeholdt personoplysninger"


def document(words: str = "Kajens tegning") -> StoredFile:
    """A stored document."""
    return keep(f"%PDF-1.7 {words}".encode())


def out(desk: Office, *files: StoredFile, title: str = "Kajen") -> Agenda:
    """An issued agenda of one item, "Kajen synker.", with these documents."""
    made = agenda(desk)
    one = paper(desk, title, text="Kajen synker.")
    for number, file in enumerate(files, 1):
        attached(desk, one, f"Tegning {number}", file)
    drawn(desk, made, queued(desk, made=one))
    sent(desk, made)
    return made


def thing(made: Agenda, scope: str) -> Thing:
    """The first thing of that kind the public can see of the meeting."""
    found = things_in(public_items(made.meeting_id))
    return next(one for one in found if one.scope == scope)


def taken_out(desk: Office, made: Agenda, scope: str, **values: object) -> Redaction:
    """The first thing of that kind, taken out by Erik."""
    given = {"reason": WHY, "now": NOW, **values}
    return redact(thing=thing(made, scope), actor=desk.erik, **given)  # type: ignore[arg-type]


def minuted(desk: Office, made: Agenda, text: str = "Indstillingen er tiltrådt.") -> Publication:
    """The minutes of the meeting, in which each item was decided so."""
    for item in made.agendaitem_set.filter(gone=False):
        resolve(item=item, text=text, outcome="adopted", now=NOW, actor=desk.erik)
    return release(meeting=made.meeting, kind="minutes", actor=SYSTEM)


def seen() -> PublicItem:
    """The one item the public is shown."""
    return PublicItem.objects.get(shown=True, publication__state="current")
