"""The keys of the log: made, changed, lost."""

import os
import stat
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from raadslag.journal.actor import system
from raadslag.journal.models import Fact
from raadslag.ledger.actions import checkpoint, replace_key, rotate
from raadslag.ledger.actions.keys import present_key
from raadslag.ledger.audit import audited
from raadslag.ledger.faults import KeyMissing, KeyUnknown, NoReason
from raadslag.ledger.keys import laid, made, signed_by
from raadslag.ledger.models import LogKey
from tests.ledger.book import NOW, fact

pytestmark = pytest.mark.django_db
ANNA = system("Anna Drift")


def test_the_first_key_is_made_and_kept_from_others(settings: Settings) -> None:
    checkpoint(now=NOW)

    key = LogKey.objects.get()
    assert key.written.startswith("proeve.dk/log+")
    assert stat.S_IMODE(os.stat(settings.LOG_KEY).st_mode) == 0o600


def test_a_checkpoint_bears_the_key() -> None:
    made_one = checkpoint(now=NOW)

    assert made_one is not None
    assert signed_by(made_one.note, LogKey.objects.get().written)
    assert not signed_by(made_one.note.replace("\n2\n", "\n3\n", 1), LogKey.objects.get().written)


def test_a_changed_key_is_vouched_for(
    settings: Settings, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    before = checkpoint(now=NOW)
    with django_capture_on_commit_callbacks(execute=True):
        new = rotate(now=NOW, reason="Skiftes hvert år", actor=ANNA)
    fact()
    after = checkpoint(now=NOW)

    old = LogKey.objects.exclude(pk=new.pk).get()
    assert before is not None
    assert after is not None
    assert (old.until, new.reason) == (NOW, "Skiftes hvert år")
    assert signed_by(new.vouched, old.written)
    assert new.written in new.vouched
    assert [signed_by(before.note, old.written), signed_by(after.note, new.written)] == [True, True]
    assert audited().faults == []
    assert Fact.objects.filter(verb="ledger.rotate", actor="Anna Drift").count() == 1
    assert len(list(Path(settings.LOG_KEY).parent.glob("*.old"))) == 1


def test_a_change_cut_short_is_carried_through() -> None:
    checkpoint(now=NOW)

    rotate(now=NOW, reason="Skiftes", actor=ANNA)  # the process dies before the file is moved
    fact()
    after = checkpoint(now=NOW)

    assert after is not None
    assert signed_by(after.note, LogKey.objects.get(until=None).written)


def test_a_change_taken_back_leaves_the_old_key() -> None:
    checkpoint(now=NOW)
    written = LogKey.objects.get().written
    with transaction.atomic():
        rotate(now=NOW, reason="Skiftes", actor=ANNA)
        transaction.set_rollback(True)
    fact()

    after = checkpoint(now=NOW)

    assert after is not None
    assert signed_by(after.note, written)


def test_a_lost_key_stops_checkpoints_until_it_is_replaced(
    settings: Settings, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    checkpoint(now=NOW)
    Path(settings.LOG_KEY).unlink()

    with pytest.raises(KeyMissing, match=r"replace"):
        checkpoint(now=NOW)
    with django_capture_on_commit_callbacks(execute=True):
        replace_key(now=NOW, reason="Disken brændte", actor=ANNA)
    after = checkpoint(now=NOW)

    assert after is not None
    new = LogKey.objects.get(until=None)
    assert (new.vouched, new.reason) == ("", "Disken brændte")
    assert signed_by(after.note, new.written)
    assert audited().faults == []


def test_another_key_is_not_used(settings: Settings) -> None:
    checkpoint(now=NOW)
    Path(settings.LOG_KEY).unlink()
    laid(made(), Path(settings.LOG_KEY))

    with pytest.raises(KeyUnknown):
        present_key(NOW)


def test_a_reason_is_wanted() -> None:
    checkpoint(now=NOW)

    with pytest.raises(NoReason):
        rotate(now=NOW, reason="  ", actor=ANNA)


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    where = tmp_path / "key.pem"
    laid(made(), where)

    with pytest.raises(FileExistsError):
        laid(made(), where)
