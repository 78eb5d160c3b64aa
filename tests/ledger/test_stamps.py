"""Checkpoints timestamped by an authority outside the house."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import Settings

from raadslag.errands.log import ERRANDS
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.audit import audited
from raadslag.ledger.bundle import bundle
from raadslag.ledger.models import Checkpoint
from raadslag.ledger.stamps import NotStamped, stamped_at
from tests.ledger import authority
from tests.ledger.book import document, fact

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)
STAMPS = next(one for one in ERRANDS if one.name == "timestamps")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where an authority has its keys."""
    place = tmp_path_factory.mktemp("authority")
    authority.made(place)
    return place


def test_a_checkpoint_is_timestamped_once(folder: Path, settings: Settings) -> None:
    fact()
    settings.TIMESTAMP_ROOT = folder / "root.pem"

    with authority.authority(folder) as settings.TIMESTAMP_URL:
        made = checkpoint(now=NOW)
        did = [STAMPS.run_one(NOW), STAMPS.run_one(NOW)]

    kept = Checkpoint.objects.get()
    assert made is not None
    assert (did, kept.stamp_problem) == ([True, False], "")
    assert kept.stamp is not None
    assert abs(stamped_at(bytes(kept.stamp), kept.note) - datetime.now(UTC)) < timedelta(minutes=5)
    with pytest.raises(NotStamped, match="passer ikke"):
        stamped_at(bytes(kept.stamp), kept.note + " ")


def test_a_timestamp_of_somebody_else_is_not_taken(
    folder: Path, settings: Settings, tmp_path: Path
) -> None:
    fact()
    settings.TIMESTAMP_ROOT = authority.made(tmp_path)

    with authority.authority(folder) as settings.TIMESTAMP_URL:
        checkpoint(now=NOW)
        STAMPS.run_one(NOW)

    kept = Checkpoint.objects.get()
    assert kept.stamp is None
    assert "passer ikke" in kept.stamp_problem


def test_a_timestamp_is_checked_with_the_log_and_away_from_it(
    folder: Path, settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document("c" * 64)
    root, bevis = folder / "root.pem", tmp_path / "bevis.json"
    settings.TIMESTAMP_ROOT = root
    with authority.authority(folder) as settings.TIMESTAMP_URL:
        checkpoint(now=NOW)
        bevis.write_text(json.dumps(bundle("document", "c" * 64)))
        without = ended(bevis, root)
        STAMPS.run_one(NOW)
    bevis.write_text(json.dumps(bundle("document", "c" * 64)))
    stranger = authority.made(tmp_path)
    whole = audited().faults
    stamp = bytes(Checkpoint.objects.get().stamp or b"")
    Checkpoint.objects.update(stamp=stamp[:-1] + bytes([stamp[-1] ^ 1]))  # of its signature

    codes = [without, ended(bevis, root), ended(bevis, stranger), ended(bevis, tmp_path / "x")]
    changed = audited().faults

    assert codes == [2, 0, 1, 2]
    assert "Kontrolpunktet er tidsstemplet udefra" in capsys.readouterr().out
    assert (whole, len(changed)) == ([], 1)


def ended(proof: Path, root: Path) -> int:
    """What checking a proof with its timestamp ends with."""
    try:
        call_command("verify", str(proof), "--timestamp-root", str(root))
    except SystemExit as stopped:
        return int(stopped.code or 0)
    return 0


def test_an_authority_that_is_away_is_asked_again_later(settings: Settings, folder: Path) -> None:
    fact()
    settings.TIMESTAMP_ROOT = folder / "root.pem"
    settings.TIMESTAMP_URL = "http://127.0.0.1:9/"
    checkpoint(now=NOW)

    soon, later = NOW + timedelta(minutes=1), NOW + timedelta(minutes=6)
    did = [STAMPS.run_one(one) for one in (NOW, soon, later)]

    assert did == [True, False, True]
    assert "kunne ikke hentes" in Checkpoint.objects.get().stamp_problem


def test_without_an_authority_nothing_is_owed(settings: Settings) -> None:
    fact()
    checkpoint(now=NOW)

    assert STAMPS.run_one(NOW) is False
