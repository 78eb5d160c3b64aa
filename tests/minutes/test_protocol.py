"""The text, written from what was noted of the meeting."""

from __future__ import annotations

from typing import cast

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions import close, make_statement, refer
from raadslag.decisions.models import Decision
from raadslag.minutes.content import Protocol
from raadslag.minutes.notes import notes_of
from raadslag.minutes.protocol import protocol_of
from raadslag.sittings.actions import ask_recusal, decide_recusal, note_presence, regret
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import PresenceKind
from tests.decisions.hall import hall
from tests.desk import council
from tests.minutes.written import Record, drafted, held
from tests.sittings.room import at

pytestmark = pytest.mark.django_db


def text_of(record: Record) -> Protocol:
    """The latest text."""
    return cast(Protocol, record.copy.text)


def test_the_head_and_the_decision_are_told() -> None:
    text = text_of(drafted(2))

    item = text["items"][0]
    assert text["meeting"]["opened_at"] == "2026-03-17T13:30+01:00"
    assert text["meeting"]["closed_at"] == "2026-03-17T15:10+01:00"
    assert [one["name"] for one in text["attendance"]["present"]] == ["Anna Holm", "Bo Lund"]
    assert text["attendance"]["present"][0]["role"] == "chair"
    assert (item["title"], item["outcome"], item["closed"]) == ("Ny kaj", "adopted", False)
    decision = item["content"]["decision"]
    assert decision is not None and decision["text"] == "Tiltrådt."
    assert item["spans"] == [{"begins": "2026-03-17T13:40+01:00", "ends": "2026-03-17T15:10+01:00"}]


def test_who_stepped_aside_left_and_dissented_is_told() -> None:
    found = hall(4)
    council(found.desk)
    item, bo = found.item, found.people[1]
    recusal = ask_recusal(
        item=item, person=bo, reason="hans søster ejer kajen", now=at(13, 42), actor=found.erik
    )
    decide_recusal(recusal=recusal, recused=True, now=at(13, 45), actor=found.erik)
    make_statement(
        item=item, kind="dissent", text="Kajen bør vente.", now=at(13, 50), actor=found.member(2)
    )
    refer(item=item, now=at(13, 55), actor=found.member(3))
    found.decide()
    close(sitting=found.sitting, now=at(15), actor=found.erik)
    record = Record(found)
    record.compose()

    told = text_of(record)["items"][0]

    assert [(one["who"], one["finding"]) for one in told["recusals"]] == [("Bo Lund", "recused")]
    assert "hans søster ejer kajen" in told["recusals"][0]["text"]
    assert [one["who"] for one in told["referrals"]] == ["Dina Vig (A)"]
    assert told["content"]["dissent"][0]["scope"] == "Kajen bør vente."
    assert notes_of(told)[-1] == (
        "Dina Vig (A) begærede punkt 1 indbragt for byrådet, jf. kommunestyrelsesloven § 23."
    )


def test_who_was_away_and_who_came_late_is_told() -> None:
    found = hall(4)
    for person in found.people[2:]:
        found.sitting.presence_set.filter(person=person).delete()
    carl, dina = found.people[2], found.people[3]
    note_presence(
        sitting=found.sitting,
        person=carl,
        kind=PresenceKind.ARRIVED,
        now=at(13, 50),
        actor=found.erik,
    )
    regret(meeting=found.sitting.meeting, person=dina, now=at(13, 51), actor=found.erik)
    found.decide()
    close(sitting=found.sitting, now=at(15), actor=found.erik)
    record = Record(found)
    record.compose()

    people = text_of(record)["attendance"]

    assert [(one["name"], one["reason"]) for one in people["absent"]] == [("Dina Vig", "regret")]
    assert people["lines"] == ["Carl Vig (Ø) kom kl. 13.50 under punkt 1."]
    assert text_of(record)["items"][0]["away"] == "Carl Vig (Ø) deltog i en del af punkt 1."


def test_a_decision_that_is_being_written_is_left_out() -> None:
    record = held(2)
    Decision.objects.update(draft=True)

    record.compose()

    assert text_of(record)["items"][0]["content"]["decision"] is None


def test_the_queries_do_not_grow_with_the_items() -> None:
    record = held(3, "Ny kaj", "Molen", "Slæbestedet")
    rows = Sitting.objects.select_related("meeting__organization__body")
    sitting = rows.get(pk=record.hall.sitting.pk)

    with CaptureQueriesContext(connection) as three:
        protocol_of(sitting)
    AgendaItem.objects.exclude(pk=record.hall.item.pk).update(since=0)
    with CaptureQueriesContext(connection) as one:
        protocol_of(sitting)

    assert len(three) == len(one)
