"""The public side of minutes that were sealed here."""

from __future__ import annotations

from typing import Any

import pytest

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.models import Decision
from raadslag.minutes.actions import correct
from raadslag.minutes.models import MinutesCopy
from raadslag.publications.actions.release import release
from raadslag.publications.limits.actions import hold_for_parties
from raadslag.publications.models import PublicItem
from raadslag.publications.privacy import PrivateContent
from raadslag.sittings.models import Recusal
from tests.minutes.written import DAWN, Record, drafted, sealed
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
    assert "bo lund" in item.search_text


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
