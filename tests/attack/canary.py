"""A meeting with a canary word in everything that is not for the public."""

from dataclasses import replace
from pathlib import Path

from django.conf import settings

from raadslag.exchange.importing.actions import Arrival, begin, carry_out
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.plan import plan
from raadslag.exchange.meeting import (
    Attachment,
    Decision,
    Dissent,
    Item,
    Kle,
    Meeting,
    Proposal,
    Reference,
    Routing,
    Section,
    Source,
    Stage,
    Vote,
    When,
)
from tests.cast import SYSTEM
from tests.search.indexed import indexed

CANARY = "kanariefuglØ"
MEETING = "/udvalg/havneudvalget/2026-01-13/"
CHOICES = Choices(municipality="Prøvekøbing Kommune")


def section(text: str) -> Section:
    """A section of one paragraph."""
    return Section("Resume", 1, text, f"<p>{text}</p>")


SECRET = Item(
    number="2",
    title=f"Salg til {CANARY}",
    closed=True,
    case_number=f"{CANARY}-1-26",
    kle=Kle("82.02.00", "G01"),
    caseworker=CANARY,
    routing=Routing((CANARY, "HAV"), (CANARY,)),
    sections=(section(CANARY),),
    proposals=(Proposal(CANARY, "recommendation", (CANARY,)),),
    decision=Decision(f"Tiltrådt, {CANARY} får det.", f"<p>{CANARY}</p>", "adopted", CANARY),
    dissent=(Dissent(CANARY, "against", CANARY),),
    votes=(Vote(CANARY, 3, 2, None, (CANARY,), (CANARY,)),),
    history=(Stage(CANARY, "2025-12-01", "4", CANARY),),
    references=(Reference(CANARY, CANARY, "2025-12-01", None, "4"),),
    attachments=(Attachment(f"{CANARY}.pdf", True, "bilag/hemmelig.txt"),),
)
OPEN = Item(
    number="1",
    title="Kajens kant",
    case_number="82.00.00-P20-4-26",
    caseworker=CANARY,
    sections=(section("Kajen synker."),),
    decision=Decision("Godkendt.", "<p>Godkendt.</p>", "approved"),
    attachments=(
        Attachment("Kort over kajen", True, "bilag/kort.txt"),
        Attachment(f"Tilbud fra {CANARY}", False, "bilag/hemmelig.txt"),
    ),
)
HIDDEN = Meeting(
    source=Source("m.json", "application/json", "0" * 64, "firstagenda-api"),
    kind="minutes",
    municipality="Prøvekøbing Kommune",
    body="Havneudvalget",
    meeting=When("2026-01-13", "13:30", None, "Lokale 2"),
    items=(OPEN, SECRET),
)


def brought_in(folder: Path, meeting: Meeting = HIDDEN) -> None:
    """The meeting imported from a folder with its attachments beside."""
    (folder / "bilag").mkdir(exist_ok=True)
    (folder / "bilag" / "hemmelig.txt").write_text(f"Prisen er {CANARY}", encoding="utf-8")
    (folder / "bilag" / "kort.txt").write_text("Et kort", encoding="utf-8")
    path = folder / "m.json"
    path.write_text(meeting.to_json(), encoding="utf-8")
    planned = plan(meeting, CHOICES)
    carry_out(
        run=begin(actor=SYSTEM),
        arrival=Arrival(path, meeting.content_hash(), meeting),
        planned=planned,
        choices=CHOICES,
        actor=SYSTEM,
    )
    indexed(Path(settings.SEARCH_INDEX))


def laid_open() -> Meeting:
    """The same meeting with the secret item open."""
    return replace(HIDDEN, items=(OPEN, replace(SECRET, closed=False)))
