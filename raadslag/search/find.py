"""Finding: what a search gives, checked against what is public now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from django.conf import settings

from raadslag.publications.models import PublicBody, PublicItem, PublicOrganization, PublicPerson
from raadslag.publications.queries.items import bare, shown
from raadslag.search.address import FURTHEST
from raadslag.search.asked import Asked, Order
from raadslag.search.asking import Within, loose_parts, query_of, some_of
from raadslag.search.changes import hidden
from raadslag.search.clauses import Clause, clauses
from raadslag.search.corrections import corrected
from raadslag.search.counts import Counts, counts
from raadslag.search.documents import scanned_files
from raadslag.search.engine import Reading, reading
from raadslag.search.snippets import (
    InDocument,
    Piece,
    Sought,
    beginning,
    excerpt_of,
    in_documents,
    marked,
    sought,
    told,
)

PAGE = 20
FEW = 3  # items found; when there are fewer, others are offered
NEAREST = 10  # offered of those that have some of the words
SEVERAL = 2  # words of which some may be missing


@dataclass(frozen=True, slots=True)
class Hit:
    """One item found, and why."""

    item: PublicItem
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]
    document: InDocument | None = None  # when the words stand in a document alone
    scanned: int = 0  # documents with pages whose words nobody knows


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found."""

    asked: Asked
    ready: bool = True  # whether there is an index to look in
    hits: tuple[Hit, ...] = ()
    total: int = 0
    counts: Counts = field(default_factory=Counts)
    corrected: str = ""  # the question with its spelling mended, when that finds something
    elsewhere: int = 0  # when nothing is found: how many there are without what is chosen
    nearest: tuple[Hit, ...] = ()  # when few have all the words: what else has most of them

    @property
    def pages(self) -> int:
        """How many pages can be turned to."""
        return min(FURTHEST, max(1, -(-self.total // PAGE)))


def root() -> Path:
    """The folder of indexes."""
    return Path(settings.SEARCH_INDEX)


def find(asked: Asked, body: PublicBody | None, *, counted: bool = True) -> Found:
    """What a search finds in a municipality, or with none in all of them.

    Args:
        asked: The search.
        body: The municipality.
        counted: Whether the values of each choice are counted too.
    """
    index = reading(root())
    if index is None:
        return Found(asked, ready=False)
    wanted = clauses(asked.question)
    if not wanted and not asked.chosen:
        return Found(asked)
    within = narrowed(asked, body, index)
    query = query_of(wanted, within, index)
    start = (asked.page - 1) * PAGE
    total, keys = index.page(query, PAGE, start=start, latest=asked.order is Order.DATE)
    found = Found(
        asked,
        hits=tuple(_hits(keys, sought(wanted, index.analyzer))),
        total=total,
        counts=counts(query, total, index) if counted else Counts(),
        nearest=_nearest(wanted, within, index, keys) if total < FEW else (),
    )
    return found if total else _helped(found, wanted, within, index, body)


def _helped(
    found: Found, wanted: list[Clause], within: Within, index: Reading, body: PublicBody | None
) -> Found:
    """The same with what leads on from nothing: a mended spelling, or what is not chosen."""
    mended = _mended(found.asked, wanted, within, index)
    if mended or not (found.asked.chosen and wanted):
        return replace(found, corrected=mended)
    bare = narrowed(found.asked.without_choices(), body, index)
    return replace(found, elsewhere=index.page(query_of(wanted, bare, index), 1)[0])


def narrowed(asked: Asked, body: PublicBody | None, index: Reading) -> Within:
    """What the choices of a search mean in the index; what there is not is not chosen."""
    tags = [f"b{body.pk}"] if body is not None else []
    bodies = PublicOrganization.objects.filter(slug=asked.organization)
    people = PublicPerson.objects.filter(slug=asked.person)
    if body is not None:
        bodies, people = bodies.filter(body=body), people.filter(body=body)
    if asked.organization:
        tags += [f"o{one}" for one in bodies.values_list("pk", flat=True)[:1]]
    if asked.person:
        tags += [f"p{one}" for one in people.values_list("pk", flat=True)[:1]]
    tags += [f"y{asked.year}"] if asked.year else []
    tags += [f"k{asked.topic}"] if asked.topic else []
    tags += [f"r{asked.outcome}"] if asked.outcome else []
    tags += ["a1"] if asked.attached else []
    assert index.mark is not None  # an index without one is not read
    return Within(tuple(tags), asked.since, asked.until, hidden(index.mark))


def _hits(keys: Sequence[int], words: Sought) -> list[Hit]:
    """The items in their order; what is not public now is not among them."""
    rows = shown().filter(pk__in=keys).select_related("meeting__organization__body")
    found = rows.defer("meeting__organization__members")
    by_key = {one.pk: bare(one) for one in found}
    items = [by_key[key] for key in keys if key in by_key]
    pieces = {one.pk: excerpt_of(one, words) for one in items}
    silent = [one for one in items if pieces[one.pk] is None]
    documents = in_documents(silent, words) if silent and words.stems else {}
    scanned = scanned_files(items)
    return [
        replace(
            _hit(one, pieces[one.pk], documents.get(one.pk), words),
            scanned=len(scanned.get(one.pk, ())),
        )
        for one in items
    ]


def _hit(
    item: PublicItem,
    piece: tuple[Piece, ...] | None,
    document: tuple[InDocument, tuple[Piece, ...]] | None,
    words: Sought,
) -> Hit:
    title = marked(item.title, words)
    if piece is None and document is not None:
        return Hit(item, title, document[1], document[0])
    return Hit(item, title, piece or beginning(told(item)))


def _nearest(
    wanted: Sequence[Clause], within: Within, index: Reading, found: Sequence[int]
) -> tuple[Hit, ...]:
    """What else has most of the words, or of the parts of one, when there are several."""
    words = [one for one in wanted if not one.unwanted]
    if len(words) + sum(len(loose_parts(one, index)) for one in words) < SEVERAL:
        return ()
    _, keys = index.page(some_of(wanted, within, index), NEAREST + FEW)
    others = [one for one in keys if one not in found][:NEAREST]
    return tuple(_hits(others, sought(wanted, index.analyzer)))


def _mended(asked: Asked, wanted: list[Clause], within: Within, index: Reading) -> str:
    """The question with its spelling mended, when that finds something."""
    for question in corrected(asked.question, wanted, index, within):
        again = query_of(clauses(question), within, index)
        if index.page(again, 1)[0]:
            return question
    return ""
