"""Somebody with every right in the database changes sealed minutes and what is public of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.journal.actor import system
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.audit import audited
from raadslag.ledger.models import Entry, Reach
from raadslag.minutes.actions import correct
from raadslag.publications.actions import attach_document
from raadslag.publications.actions.release import release
from tests.attack.tampering import copied, found_of, replaced, typed
from tests.minutes.written import DAWN, sealed
from tests.web.portal.published import minuted, town

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PDF, FORGED = b"%PDF-1.7 referat", b"%PDF-1.7 et andet referat"


ATTACKS: dict[str, Callable[[], None]] = {
    "a word of the sealed text": replaced("minutescopy", "text", "Ny kaj", "Ny havn"),
    "another text put over the sealed one": copied("minutescopy", number="number + 1"),
    "a word of a correction": typed("UPDATE raadslag_correction SET reason = 'Derfor.'"),
    "a correction put in": copied("correction", number="number + 1"),
    "a correction taken out": typed("DELETE FROM raadslag_correction"),
    "a word of the public side": replaced("publicitem", "content", "kaj", "havn"),
    "a title of the public side": typed("UPDATE raadslag_publicitem SET title = 'Ny havn'"),
    "the decision in lists": typed(
        "UPDATE raadslag_publicitem SET glance = %s", '{"decision": "Afvist."}'
    ),
    "who was there": typed("UPDATE raadslag_publication SET attendance = '[]'"),
    "a publication put in": copied(
        "publication", version="version + 1", state="'superseded'", document="''"
    ),
    "an item hidden": typed("UPDATE raadslag_publicitem SET shown = %s", "0"),
    "a release called superseded": typed("UPDATE raadslag_publication SET state = 'superseded'"),
    "a release called withdrawn": typed("UPDATE raadslag_publication SET state = 'withdrawn'"),
    "a meeting's minutes hung off": typed("UPDATE raadslag_publicmeeting SET minutes_id = NULL"),
    "another PDF offered": typed("UPDATE raadslag_publication SET document = %s", "f" * 64),
}


@pytest.fixture
def pdf(store: Path, tmp_path: Path, settings: Settings) -> StoredFile:
    """Minutes that are sealed, corrected and public with their PDF, all in the log."""
    settings.LOG_KEY = tmp_path / "log-key.pem"
    record = sealed(2)
    correct(
        minutes=record.minutes,
        item=record.hall.item,
        text="Kajen hedder Østkajen.",
        reason="Forkert navn.",
        now=DAWN,
        actor=record.erik,
    )
    meeting = record.hall.sitting.meeting
    public = release(meeting=meeting, kind="minutes", actor=record.erik)
    file = keep(PDF)
    attach_document(publication=public, file=file, actor=system("prøve"))
    checkpoint(now=NOW)
    return file


def test_every_attack_on_what_rooms_hold_is_found(pdf: StoredFile) -> None:
    before = audited().faults

    found = found_of(ATTACKS, NOW)

    assert before == []
    assert {name for name, faults in found.items() if not faults} == set()


def test_other_bytes_in_the_place_of_a_document_are_found(pdf: StoredFile, store: Path) -> None:
    [kept] = [one for one in store.rglob("*") if one.is_file() and one.read_bytes() == PDF]
    kept.chmod(0o600)

    kept.write_bytes(FORGED)
    changed = audited().faults
    kept.unlink()
    gone = audited().faults

    assert changed == [f"Dokumentet {pdf.sha256} er ændret i lageret."]
    assert gone == [f"Dokumentet {pdf.sha256} ligger ikke i lageret."]


def test_what_was_public_before_the_log_is_taken_in_once(
    settings: Settings, tmp_path: Path
) -> None:
    settings.LOG_KEY = tmp_path / "log-key.pem"
    place = town().jobs
    old = [minuted(place, datetime(2025, month, 4, tzinfo=UTC).date()) for month in (1, 2)]
    checkpoint(now=NOW)
    late = minuted(place, datetime(2025, 3, 4, tzinfo=UTC).date())  # behind the back of the verbs
    checkpoint(now=NOW)

    entered = Entry.objects.filter(kind="publication").order_by("index")

    assert [one.key for one in entered] == [str(one.pk) for one in old]
    assert Reach.objects.get().size == Entry.objects.exclude(index=None).count()
    assert audited().faults == [
        f"{what} er sat ind uden om logbogen; den er ikke ført der."
        for what in (f"Offentliggørelse {late.pk}", f"Møde i kalenderen {late.meeting_id}")
    ]
