"""Entries and facts get their places."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from raadslag.journal.actions import OutsideTransaction
from raadslag.journal.models import Fact
from raadslag.ledger import queries
from raadslag.ledger.actions import append, checkpoint, sequence
from raadslag.ledger.actions.sequence import BATCH
from raadslag.ledger.models import Checkpoint, Entry, Node, Reach
from raadslag.ledger.states import EntryKind
from raadslag.rules.merkle import included, leaf_hash
from tests.ledger.book import NOW, document, fact

pytestmark = pytest.mark.django_db


def test_everything_gets_one_place() -> None:
    facts = [fact() for _ in range(3)]
    document("a" * 64)

    counts = [sequence(now=timezone.now()), sequence(now=timezone.now())]

    rows = list(Entry.objects.order_by("index").values_list("index", "kind", "key"))
    facts.append(Fact.objects.get(verb="ledger.take_in"))
    assert counts == [5, 0]
    assert rows == [(0, "document", "a" * 64)] + [
        (at, "fact", str(one.pk)) for at, one in enumerate(facts, 1)
    ]
    assert queries.size() == 5
    assert Node.objects.count() == 8


def test_a_fact_that_shows_late_is_not_forgotten() -> None:
    said = {"at": timezone.now(), "actor": "x", "verb": "tests.late", "details": {}}
    Fact.objects.create(pk=10, subject_type="Body", subject_id=1, **said)
    sequence(now=timezone.now())
    late = Fact.objects.create(pk=9, subject_type="Body", subject_id=1, **said)

    count = sequence(now=timezone.now())

    newest = Entry.objects.order_by("-index").first()
    assert newest is not None
    assert (count, newest.key) == (1, str(late.pk))


def test_old_facts_are_not_looked_for_again() -> None:
    for _ in range(3):
        fact()

    sequence(now=timezone.now() + timedelta(hours=1))

    last = Fact.objects.get(verb="ledger.take_in")
    assert Reach.objects.get().facts == last.pk


def test_many_come_in_by_batches() -> None:
    for _ in range(BATCH // 100):
        fact()
    body = fact()
    type(body).objects.bulk_create(
        type(body)(
            at=body.at, actor="x", verb="tests.many", subject_type="Body", subject_id=1, details={}
        )
        for _ in range(BATCH * 2)
    )

    count = sequence(now=timezone.now())

    assert count == BATCH * 2 + BATCH // 100 + 2  # and that the log began
    assert queries.root(count) == queries.root(queries.size())


def test_entering_wants_a_transaction(transactional_db: None) -> None:
    with pytest.raises(OutsideTransaction):
        append(kind=EntryKind.DOCUMENT, key="a", content={})


def test_appending_costs_the_same_whatever_the_length(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(300):
        document(f"{number:064}")
    sequence(now=timezone.now())
    document("b" * 64)

    with django_assert_num_queries(10):
        sequence(now=timezone.now())


def test_a_checkpoint_proves_what_is_in_the_log() -> None:
    for number in range(20):
        document(f"{number:064}")

    made = checkpoint(now=NOW)

    assert made is not None
    entry = queries.entry_of(EntryKind.DOCUMENT, f"{7:064}")
    assert entry is not None
    assert entry.index is not None
    path = queries.inclusion(entry.index, made.size)
    node = Node.objects.get(level=0, number=entry.index)
    assert included(bytes(node.hash), entry.index, made.size, path, bytes(made.root))
    assert not included(leaf_hash(b""), entry.index, made.size, path, bytes(made.root))


def test_a_checkpoint_is_made_once_for_a_size() -> None:
    fact()

    made = [checkpoint(now=NOW), checkpoint(now=NOW)]

    assert made[0] == made[1]
    assert Checkpoint.objects.count() == 1


def test_an_empty_log_has_its_beginning_and_its_first_key_alone() -> None:
    made = checkpoint(now=NOW)

    assert made is not None
    assert made.size == 2
