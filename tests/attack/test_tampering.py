"""Somebody with every right in the database changes what was done, and is found out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from raadslag.ledger import queries
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.audit import audited
from raadslag.ledger.commitment import commitment, leaf_of
from raadslag.ledger.models import Checkpoint, Entry, Node
from raadslag.ledger.registry import FINDERS
from raadslag.ledger.states import EntryKind
from raadslag.rules.merkle import grown, leaf_hash
from tests.ledger.book import SAID, document, fact, found

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A log of facts and documents; its checkpoint, as a member keeps it in the mail."""
    settings.LOG_KEY = tmp_path / "log-key.pem"
    monkeypatch.setitem(FINDERS, EntryKind.DOCUMENT, found)
    SAID.clear()
    for number in range(6):
        fact()
        document(f"{number:064}", {"sha256": f"{number:064}", "text": f"Beslutning {number}"})
    made = checkpoint(now=NOW)
    assert made is not None
    yield made.note
    SAID.clear()


def sql(statement: str, *values: str | int | bytes | None) -> None:
    """What the attacker types."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def one_word_in_a_fact() -> None:
    sql("UPDATE raadslag_fact SET reason = 'derfor' WHERE verb = 'tests.act'")


def a_fact_taken_out() -> None:
    sql("DELETE FROM raadslag_fact WHERE id = (SELECT min(id) FROM raadslag_fact)")


def a_fact_put_in() -> None:
    sql("UPDATE raadslag_reach SET facts = (SELECT max(id) + 5 FROM raadslag_fact)")
    sql(
        "INSERT INTO raadslag_fact (id, at, actor, user_id, verb, subject_type, subject_id, "
        "reason, details) SELECT max(id) + 1, max(at), 'x', NULL, 'minutes.seal', 'Minutes', 1, "
        "'', '{}' FROM raadslag_fact"
    )


def one_word_in_a_text() -> None:
    SAID[f"{3:064}"] = {"sha256": f"{3:064}", "text": "Beslutning 4"}


def a_text_taken_out() -> None:
    del SAID[f"{3:064}"]


def the_salt_taken_away_with_the_text_changed() -> None:
    one_word_in_a_text()
    sql("UPDATE raadslag_entry SET salt = NULL WHERE key = %s", f"{3:064}")


def a_commitment_made_anew() -> None:
    one_word_in_a_text()
    entry = Entry.objects.get(key=f"{3:064}")
    assert entry.salt is not None
    anew = commitment(bytes(entry.salt), SAID[f"{3:064}"])
    sql("UPDATE raadslag_entry SET commitment = %s WHERE id = %s", anew, entry.pk)


def two_entries_exchanged() -> None:
    first, other = Entry.objects.order_by("index")[2:4]
    sql('UPDATE raadslag_entry SET "index" = NULL WHERE id = %s', first.pk)
    sql('UPDATE raadslag_entry SET "index" = %s WHERE id = %s', first.index, other.pk)
    sql('UPDATE raadslag_entry SET "index" = %s WHERE id = %s', other.index, first.pk)


def an_entry_taken_out() -> None:
    sql('DELETE FROM raadslag_entry WHERE "index" = 4')


def the_last_entry_taken_out() -> None:
    sql('DELETE FROM raadslag_entry WHERE "index" = (SELECT max("index") FROM raadslag_entry)')


def an_entry_put_in() -> None:
    document("f" * 64)
    sql(
        'UPDATE raadslag_entry SET "index" = (SELECT max("index") + 1 FROM raadslag_entry) '
        'WHERE "index" IS NULL'
    )


def a_node_changed() -> None:
    sql("UPDATE raadslag_node SET hash = %s WHERE level = 1 AND number = 0", bytes(32))


def a_root_changed() -> None:
    sql("UPDATE raadslag_checkpoint SET root = %s", bytes(32))


def a_checkpoint_of_ones_own() -> None:
    note = Checkpoint.objects.get().note
    sql("UPDATE raadslag_checkpoint SET note = %s", note.replace("\n14\n", "\n13\n"))
    sql("UPDATE raadslag_checkpoint SET size = 13")


def everything_made_anew() -> None:
    """One word, its commitment, and every hash above it, with no key to sign with."""
    a_commitment_made_anew()
    leaves = [leaf_hash(leaf_of(one)) for one in Entry.objects.order_by("index")]
    for level, number, one in grown([], 0, leaves)[0]:
        Node.objects.filter(level=level, number=number).update(hash=one)
    sql("UPDATE raadslag_checkpoint SET root = %s", queries.root(len(leaves)))


ATTACKS: list[Callable[[], None]] = [
    one_word_in_a_fact,
    a_fact_taken_out,
    a_fact_put_in,
    one_word_in_a_text,
    a_text_taken_out,
    the_salt_taken_away_with_the_text_changed,
    a_commitment_made_anew,
    two_entries_exchanged,
    an_entry_taken_out,
    the_last_entry_taken_out,
    an_entry_put_in,
    a_node_changed,
    a_root_changed,
    a_checkpoint_of_ones_own,
    everything_made_anew,
]


def test_a_log_let_alone_is_whole(kept: str) -> None:
    audit = audited([kept])

    assert (audit.faults, audit.entries, audit.checkpoints) == ([], 14, 1)


def test_every_attack_is_found(kept: str) -> None:
    found, said = {}, dict(SAID)

    for attack in ATTACKS:
        with transaction.atomic():
            attack()
            found[attack.__name__] = audited().faults
            transaction.set_rollback(True)
        SAID.clear()
        SAID.update(said)

    assert {name for name, faults in found.items() if not faults} == set()
    assert audited().faults == []


def test_a_whole_log_of_ones_own_is_found_by_what_members_keep(
    kept: str, settings: Settings, tmp_path: Path
) -> None:
    """All is written anew, with a key of the attacker's own in the place of the real one."""
    for table in ("checkpoint", "node", "entry", "reach", "logkey"):
        sql(f"DELETE FROM raadslag_{table}")
    sql("DELETE FROM raadslag_fact WHERE verb = 'ledger.take_in'")
    one_word_in_a_text()
    settings.LOG_KEY = tmp_path / "another.pem"
    for key in list(SAID):
        document(key, SAID[key])
    checkpoint(now=NOW)

    without, with_it = audited().faults, audited([kept]).faults

    assert without == []
    assert len(with_it) == 2  # not signed by this log, and not what it says


def test_only_what_is_new_is_gone_through_from_a_checkpoint(kept: str) -> None:
    fact()
    checkpoint(now=NOW)
    seen: list[int] = []
    whole = audited(since=kept, step=lambda done, total: seen.append(done))
    sql("UPDATE raadslag_node SET hash = %s WHERE level = 3 AND number = 0", b"x" * 32)

    broken = audited(since=kept)

    assert (whole.faults, whole.entries) == ([], queries.size())
    assert seen == [queries.size()]
    assert any("blev kontrolleret sidst" in one for one in broken.faults)
