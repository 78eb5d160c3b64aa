"""Proofs as they are handed out, and what they show away from the house."""

import json

import pytest

from raadslag.ledger import queries
from raadslag.ledger.actions import checkpoint, erase
from raadslag.ledger.bundle import bundle
from raadslag.ledger.check import NoProof, NotProved, proved
from raadslag.ledger.faults import NotEntered
from raadslag.ledger.models import Entry
from raadslag.ledger.states import EntryKind
from raadslag.rules.checkpoint import Checkpoint
from tests.ledger.book import NOW, document, fact

pytestmark = pytest.mark.django_db
ONE, OTHER = "a" * 64, "b" * 64


@pytest.fixture
def handed() -> dict[str, object]:
    """The proof of a document, as it travels."""
    for number in range(5):
        fact()
        document(f"{number:064}")
    document(ONE)
    checkpoint(now=NOW)
    travelled: dict[str, object] = json.loads(json.dumps(bundle(EntryKind.DOCUMENT, ONE)))
    return travelled


def test_a_proof_holds_for_its_document(handed: dict[str, object]) -> None:
    key = queries.log_keys()[0].written

    shown = proved(handed, sha256=ONE, keys=[key], outside=str(handed["checkpoint"]))

    assert (shown.key, shown.kind, shown.trusted) == (ONE, "document", True)
    assert shown.checkpoint == Checkpoint("proeve.dk/log", 13, queries.root(13))


def test_a_key_in_the_proof_itself_is_not_called_trusted(handed: dict[str, object]) -> None:
    assert proved(handed, sha256=ONE).trusted is False


def test_a_proof_holds_for_nothing_else(handed: dict[str, object]) -> None:
    changed: list[dict[str, object]] = [
        {"content": {"sha256": OTHER}},
        {"salt": "00" * 32},
        {"index": 3},
        {"proof": handed["proof"][:-1]},  # type: ignore[index]
        {"checkpoint": str(handed["checkpoint"]).replace("\n13\n", "\n14\n")},
        {"keys": ["proeve.dk/log+fac4a03c+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]},
        {"entry": handed["entry"] | {"at": "2020-01-01T00:00:00Z"}},  # type: ignore[operator]
    ]

    for change in changed:
        with pytest.raises(NotProved):
            proved(handed | change)
    with pytest.raises(NotProved, match="andet end det"):
        proved(handed, sha256=OTHER)


@pytest.mark.parametrize(
    "told", [None, [], {}, {"format": "x"}, {"format": "raadslag-proof/1"}, "bevis"]
)
def test_what_is_no_proof_says_so(told: object) -> None:
    with pytest.raises(NoProof):
        proved(told)


def test_a_proof_against_an_older_checkpoint(handed: dict[str, object]) -> None:
    fact()
    checkpoint(now=NOW)

    newer, older = bundle(EntryKind.DOCUMENT, ONE), bundle(EntryKind.DOCUMENT, ONE, 13)

    assert older["checkpoint"] == handed["checkpoint"]
    with pytest.raises(NoProof, match="stoerrelse=13"):
        proved(newer, outside=str(handed["checkpoint"]))
    assert proved(older, outside=str(handed["checkpoint"])).key == ONE


def test_of_what_is_closed_no_proof_is_given(handed: dict[str, object]) -> None:
    first = Entry.objects.filter(kind=EntryKind.FACT).earliest("pk")

    for kind, key in ((EntryKind.FACT, first.key), (EntryKind.PROTOCOL, "1"), ("x", "1")):
        with pytest.raises(NotEntered):
            bundle(kind, key)


def test_of_what_is_erased_no_proof_is_given(handed: dict[str, object]) -> None:
    erase(kind=EntryKind.DOCUMENT, key=ONE)

    with pytest.raises(NotEntered):
        bundle(EntryKind.DOCUMENT, ONE)


def test_a_proof_reads_as_many_hashes_as_the_log_is_long_in_digits() -> None:
    for number in range(64):
        document(f"{number:064}")
    made = checkpoint(now=NOW)

    assert made is not None
    assert len(queries.inclusion(10, made.size)) <= 7
