"""The public side of minutes that were sealed here."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from raadslag.agendas.actions import draw
from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import standing_items
from raadslag.cases.models import Attachment, Paper
from raadslag.decisions.actions import close
from raadslag.decisions.models import Decision
from raadslag.files.actions import keep
from raadslag.minutes.actions import add_note, correct, mend_presence
from raadslag.minutes.models import MinutesCopy
from raadslag.publications.actions.release import release
from raadslag.publications.limits.actions import hold_for_parties
from raadslag.publications.models import PublicItem
from raadslag.publications.privacy import PrivateContent
from raadslag.sittings.actions import open_sitting, roll_call
from raadslag.sittings.models import Recusal
from raadslag.sittings.states import PresenceKind
from tests.cast import Office, office
from tests.decisions.hall import Hall, seated
from tests.desk import agenda, attached, paper, queued, sent
from tests.minutes.written import DAWN, Record, drafted, sealed
from tests.publications.told import told
from tests.sittings.room import at

pytestmark = pytest.mark.django_db
LATER = at(12, days=9)


def out(record: Record) -> PublicItem:
    """The first item, as the public sees it once the minutes are released."""
    release(meeting=record.hall.sitting.meeting, kind="minutes", actor=record.erik)
    return PublicItem.objects.filter(shown=True).order_by("position")[0]


def recused() -> Record:
    """A meeting at which Bo stepped aside, its minutes sealed."""
    record = drafted(3)
    bo, item = record.hall.people[1], record.hall.item
    Recusal.objects.create(item=item, person=bo, origin="declared", finding="free", asked_at=DAWN)
    record.compose()
    record.ask()
    record.approve()
    return record


def test_the_public_is_told_what_was_sealed_whatever_has_been_changed_since() -> None:
    record = sealed(2)
    Decision.objects.update(text="Afvist.", html="<p>Afvist.</p>", outcome="rejected")

    item = out(record)

    assert (item.content["decision"]["text"], item.outcome) == ("Tiltrådt.", "adopted")


def test_the_public_reads_what_else_the_minutes_tell_of_an_open_item() -> None:
    item = out(recused())

    assert item.content["notes"] == [
        "Bo Lund (C) rejste spørgsmålet om sin egen habilitet i punkt 1.",
        "Havneudvalget besluttede, at Bo Lund (C) ikke er inhabil og kan deltage.",
    ]
    assert "bo lund" in told(item)


def test_a_decision_that_waits_for_the_parties_takes_its_notes_with_it() -> None:
    record = recused()
    hold_for_parties(item=record.hall.item, now=LATER, actor=record.erik)

    item = out(record)

    assert (item.content["decision"], "notes" in item.content) == (None, False)


def test_of_a_closed_item_the_public_is_told_its_public_decision_alone() -> None:
    record = sealed(2, closed=True)
    said: Any = {
        "minutes": record.minutes,
        "item": record.hall.item,
        "now": LATER,
        "actor": record.erik,
    }
    correct(text="Beløbet er 7.", reason="hemmeligt", public_text="Beløbet er rettet.", **said)
    correct(text="Navnet er K.", reason="hemmeligt", **said)

    item = out(record)

    told = {key: value for key, value in item.content.items() if value}
    assert (item.title, item.case_number) == ("Personsag", "")
    assert told == {
        "decision": {
            "text": "Sagen er afgjort.",
            "html": "",
            "recommends_to": "",
            "referred_to": "",
        },
        "corrections": [
            {
                "number": 1,
                "on": LATER.date().isoformat(),
                "text": "Beløbet er rettet.",
                "reason": "",
            }
        ],
    }


def test_what_has_been_closed_since_is_closed() -> None:
    record = sealed(2)
    AgendaItem.objects.update(closed=True, public_title="Personsag")

    item = out(record)

    assert (item.title, item.content["sections"], item.content["decision"]) == (
        "Personsag",
        [],
        None,
    )


def test_a_correction_comes_out_in_a_new_version_with_its_reason() -> None:
    record = sealed(2)
    first = out(record)
    correct(
        minutes=record.minutes,
        item=record.hall.item,
        text="Det var Bo.",
        reason="forkert navn",
        now=LATER,
        actor=record.erik,
    )

    second = out(record)

    assert (first.publication.version, second.publication.version) == (1, 2)
    assert second.content["decision"] == first.content["decision"]
    assert [one["reason"] for one in second.content["corrections"]] == ["forkert navn"]


def test_a_cpr_number_in_a_correction_is_never_released() -> None:
    record = sealed(2)
    said: Any = {
        "minutes": record.minutes,
        "item": record.hall.item,
        "now": LATER,
        "actor": record.erik,
    }
    correct(text="070761-4285 er rettet.", reason="fejl", **said)

    with pytest.raises(PrivateContent):
        out(record)


def test_a_draft_is_not_what_the_public_is_told() -> None:
    record = drafted(2)
    MinutesCopy.objects.update(text={})

    item = out(record)

    assert item.content["decision"]["text"] == "Tiltrådt."


def test_the_meeting_as_a_whole_is_told_with_its_corrections() -> None:
    record = drafted(3)
    minutes, erik = record.minutes, record.erik
    mend_presence(
        minutes=minutes,
        person=record.hall.people[1],
        kind=PresenceKind.LEFT,
        hour=time(14, 30),
        now=DAWN,
        actor=erik,
    )
    add_note(minutes=minutes, note="Mødet begyndte sent.", now=DAWN, actor=erik)
    record.ask()
    record.approve()
    correct(minutes=record.minutes, text="Kl. 14.31.", reason="fejl", now=LATER, actor=erik)

    told = out(record).publication.record

    assert told == {
        "opened_at": "2026-03-17T13:30+01:00",
        "closed_at": "2026-03-17T15:10+01:00",
        "lines": ["Bo Lund (C) forlod mødet kl. 14.30 under punkt 1."],
        "note": "Mødet begyndte sent.",
        "sealed_on": "2026-03-18",
        "corrections": [
            {"number": 1, "on": LATER.date().isoformat(), "text": "Kl. 14.31.", "reason": "fejl"}
        ],
    }


def test_the_citizen_reads_it_on_the_page_of_the_meeting(client: Client) -> None:
    record = sealed(2)
    correct(minutes=record.minutes, text="Det var Bo.", reason="x", now=LATER, actor=record.erik)
    out(record)

    page = client.get("/udvalg/havneudvalget/2026-03-17/").content.decode()

    assert all(one in page for one in ("Rettelse 1", "Det var Bo.", "Referatet blev forseglet"))


def test_a_cpr_number_in_the_note_is_never_released() -> None:
    record = drafted(2)
    add_note(minutes=record.minutes, note="070761-4285", now=DAWN, actor=record.erik)
    record.ask()
    record.approve()

    with pytest.raises(PrivateContent, match="noter"):
        out(record)


def test_a_document_replaced_since_is_the_one_that_was_sealed(store: Path) -> None:
    desk = office()
    old, new = keep(b"gammelt kort"), keep(b"nyt kort")
    made = paper(desk, "Ny kaj")
    attached(desk, made, "Kort", old)
    attached(desk, made, "Tilbud", keep(b"tilbud"))
    record = sealed_of(desk, made)
    Attachment.objects.filter(title="Kort").update(file=new, title="Andet")
    Attachment.objects.filter(title="Tilbud").update(classification="closed")

    item = out(record)

    assert [(one["title"], one["sha256"]) for one in item.content["attachments"]] == [
        ("Kort", old.sha256)
    ]
    assert list(item.publicfile_set.values_list("sha256", flat=True)) == [old.sha256]


def sealed_of(desk: Office, made: Paper) -> Record:
    """Sealed minutes of a meeting that dealt with one paper."""
    people = seated(desk, desk.house.committee, 2)
    on = agenda(desk)
    draw(agenda=on, consultation=queued(desk, made=made), actor=desk.erik)
    sent(desk, on)
    sitting = open_sitting(meeting=on.meeting, now=at(13, 30), actor=desk.erik)
    roll_call(sitting=sitting, present=people, now=at(13, 31), actor=desk.erik)
    found = Hall(desk, sitting, standing_items(on), people)
    found.up()
    found.decide()
    close(sitting=sitting, now=at(15), actor=desk.erik)
    record = Record(found)
    record.compose()
    record.ask()
    record.approve()
    return record
