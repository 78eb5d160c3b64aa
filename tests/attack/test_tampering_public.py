"""Somebody with every right in the database changes what the public is shown beside the texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from raadslag.agendas.models import AgendaItem
from raadslag.cases.entries import AttachmentEntry
from raadslag.files.actions import keep
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.audit import audited
from raadslag.ledger.models import Entry, Reach
from raadslag.publications.actions import darken, release
from raadslag.publications.models import PublicFile, PublicItem
from tests.attack.tampering import copied, found_of, replaced, sql, typed
from tests.cast import SYSTEM, entry, house, meeting_of
from tests.publications.test_release import shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
AGAIN = "UPDATE raadslag_reach SET kinds = '[]'"


def put_in_and_taken_in() -> None:
    """A person put in, and the log made to forget that it took the register in."""
    copied("publicperson", slug="'en-anden'", name="'En Anden'")()
    sql(AGAIN)


ATTACKS: dict[str, Callable[[], None]] = {
    "a meeting's day": typed("UPDATE raadslag_publicmeeting SET \"on\" = '2026-01-20'"),
    "its address": typed("UPDATE raadslag_publicmeeting SET slug = '2026-01-20'"),
    "its hour": typed("UPDATE raadslag_publicmeeting SET starts = '08:00:00'"),
    "its place": typed("UPDATE raadslag_publicmeeting SET location = 'Et andet sted'"),
    "that it is called off": typed("UPDATE raadslag_publicmeeting SET cancelled = %s", "1"),
    "why it is virtual": typed("UPDATE raadslag_publicmeeting SET virtual_reason = 'Storm'"),
    "a meeting put in": copied("publicmeeting", slug="'x'", meeting_id="9", agenda_id="NULL"),
    "who sits in a body": replaced("publicorganization", "members", "Anna Holm", "Eva Holm"),
    "what a body is called": typed("UPDATE raadslag_publicorganization SET name = 'Rådet'"),
    "a politician's name": typed("UPDATE raadslag_publicperson SET name = 'Eva Holm'"),
    "a politician's seats": typed("UPDATE raadslag_publicperson SET seats = '[]'"),
    "a politician put in": copied("publicperson", slug="'en-anden'"),
    "a politician put in and taken in": put_in_and_taken_in,
    "the municipality's host": typed("UPDATE raadslag_publicbody SET host = 'falsk.dk'"),
}


@pytest.fixture
def public(tmp_path: Path, settings: Settings) -> None:
    """An agenda of two items; one has been closed since, with its document, and darkened."""
    settings.LOG_KEY = tmp_path / "log-key.pem"
    home = house()
    meeting = meeting_of(home.committee)
    checkpoint(now=NOW)  # the log begins before anything is public
    papers = (AttachmentEntry("Skitse", file=keep(b"%PDF-1.7 skitse")),)
    shown(home, meeting, "agenda", entry("1", "Ny kaj"), entry("2", "Salg", attachments=papers))
    AgendaItem.objects.filter(number="2").update(closed=True, public_title="Lukket sag")
    darken(meeting=meeting, actor=SYSTEM)
    checkpoint(now=NOW)


@pytest.mark.usefixtures("public")
def test_every_attack_on_the_calendar_and_the_register_is_found() -> None:
    before = audited().faults

    found = found_of(ATTACKS, NOW)

    assert before == []
    assert {name for name, faults in found.items() if not faults} == set()


@pytest.mark.usefixtures("public")
def test_what_was_not_darkened_by_an_act_is_found_and_what_was_stays_dark() -> None:
    open_, dark = PublicItem.objects.order_by("number").values_list("pk", flat=True)
    file = PublicFile.objects.get().pk

    sql(f"UPDATE raadslag_publicitem SET shown = NOT shown WHERE id IN ({open_}, {dark})")
    sql("UPDATE raadslag_publicfile SET hushed = NOT hushed")

    assert audited().faults == [
        f"Punkt {dark} vises igen, men det er skjult, fordi det er lukket.",
        f"Punkt {open_} vises ikke, uden at nogen har skjult det.",
        f"Bilag {file} er skjult, fordi det er lukket, men fortælles igen.",
    ]


def test_what_comes_back_by_an_act_and_the_next_release_leave_no_fault(
    tmp_path: Path, settings: Settings
) -> None:
    settings.LOG_KEY = tmp_path / "log-key.pem"
    home = house()
    meeting = meeting_of(home.committee)
    shown(home, meeting, "agenda", entry("1", "Ny kaj"), entry("2", "Salg"))
    AgendaItem.objects.filter(number="2").update(closed=True, public_title="Lukket sag")
    darken(meeting=meeting, actor=SYSTEM)
    dark = audited_at(NOW)
    AgendaItem.objects.filter(number="2").update(closed=False)

    release(meeting=meeting, kind="agenda", actor=SYSTEM)
    back = audited_at(NOW)
    AgendaItem.objects.filter(number="1").update(closed=True, public_title="Lukket sag")
    release(meeting=meeting, kind="agenda", actor=SYSTEM)

    assert (dark, back, audited_at(NOW)) == ([], [], [])
    assert set(PublicItem.objects.filter(shown=True).values_list("closed", flat=True)) == {
        True,
        False,
    }


def audited_at(now: datetime) -> list[str]:
    """What is wrong once everything has its place."""
    checkpoint(now=now)
    return audited().faults


def test_a_log_from_before_takes_the_calendar_and_the_register_in_once(
    tmp_path: Path, settings: Settings
) -> None:
    settings.LOG_KEY = tmp_path / "log-key.pem"
    Reach.objects.create(pk=1)  # as an earlier version began it
    home = house()
    shown(home, meeting_of(home.committee), "agenda", entry("1", "Ny kaj"))
    Entry.objects.filter(kind__in=("meeting", "register")).delete()  # which it did not know

    before = audited_at(NOW)
    copied("publicperson", slug="'en-anden'")()

    assert before == []
    assert len(audited_at(NOW)) == 1
