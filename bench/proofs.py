"""A log of a million entries, and what proving and adding cost in it; runs within Django."""

from __future__ import annotations

import random
from typing import TypedDict

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.timing import seconds
from raadslag.ledger import queries
from raadslag.ledger.actions import append, sequence
from raadslag.ledger.models import Node, Reach
from raadslag.ledger.registry import LISTERS
from raadslag.rules.merkle import complete, grown, included, inclusion_path, leaf_hash, proof

CHUNK = 20_000
TRIES = 50


class Proving(TypedDict):
    """What a log of some length costs."""

    hashes: int  # in the longest of the proofs
    rows: int  # read for it
    queries: int  # for one proof
    proof: float  # seconds for one
    add: float  # seconds to give one entry its place
    adding: int  # queries for that


def proving(sizes: list[int]) -> list[Proving]:
    """Grow the log to each size, and prove and add in it."""
    frontier: list[bytes] = []
    there, found = 0, []
    Reach.objects.get_or_create(pk=1, defaults={"kinds": list(LISTERS)})
    for size in sizes:
        frontier = _grow(frontier, there, size)
        found.append(_measured(size))
        there = size + 1
        frontier = queries.hashes(list(complete(0, there)))
    return found


def _grow(frontier: list[bytes], start: int, size: int) -> list[bytes]:
    for at in range(start, size, CHUNK):
        end = min(at + CHUNK, size)
        leaves = (leaf_hash(str(number).encode()) for number in range(at, end))
        made, frontier = grown(frontier, at, leaves)
        rows = [(level, number, one) for level, number, one in made]
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO raadslag_node (level, number, hash) VALUES (%s, %s, %s)", rows
            )
    Reach.objects.update(size=size)
    return frontier


def _measured(size: int) -> Proving:
    root = queries.root(size)
    chosen = [random.Random(7 + n).randrange(size) for n in range(TRIES)]
    longest, rows = 0, 0
    for index in chosen:
        path = inclusion_path(index, size)
        hashes = proof(path, queries.hashes)
        leaf = bytes(Node.objects.get(level=0, number=index).hash)
        if not included(leaf, index, size, hashes, root):
            raise RuntimeError(f"the proof of {index} does not hold")
        longest = max(longest, len(hashes))
        rows = max(rows, sum(len(step) for step in path))
    with CaptureQueriesContext(connection) as asked:
        queries.inclusion(chosen[0], size)
    took = min(seconds(lambda: queries.inclusion(chosen[0], size)) for _ in range(TRIES))
    with transaction.atomic():
        append(kind="document", key=f"{size}", content={"sha256": f"{size}"})
    with CaptureQueriesContext(connection) as added:
        add = seconds(lambda: sequence(now=timezone.now()))
    return {
        "hashes": longest,
        "rows": rows,
        "queries": len(asked),
        "proof": took,
        "add": add,
        "adding": len(added),
    }
