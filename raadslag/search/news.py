"""What is new of a search: for feeds by the index, for letters by one of the news alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from raadslag.publications.models import Publication, PublicBody, PublicItem
from raadslag.publications.queries.items import shown
from raadslag.publications.queries.news import news_among
from raadslag.publications.states import PublicationState
from raadslag.search.analysis import beginner
from raadslag.search.asked import Asked
from raadslag.search.asking import query_of
from raadslag.search.changes import now_mark
from raadslag.search.clauses import clauses
from raadslag.search.documents import documents
from raadslag.search.engine import Reading, Writing, reading
from raadslag.search.find import narrowed, root

FEW = 500  # items found that are all looked up, to say which were released last
AT_ONCE = 200  # releases asked about together when more are found
MOST = 10_000  # items found among some releases
SMALL_HEAP = 16_000_000  # bytes


def latest(asked: Asked, body: PublicBody, most: int) -> list[PublicItem] | None:
    """What a search finds, the latest released first; none before there is an index."""
    index = reading(root())
    if index is None:
        return None
    found = _keys(asked, body, index, FEW + 1)
    if len(found) <= FEW:
        return list(news_among(body, found)[:most])
    return _latest_of_many(asked, body, index, most)


def _latest_of_many(asked: Asked, body: PublicBody, index: Reading, most: int) -> list[PublicItem]:
    """The same from the latest releases backwards: common words are found soon."""
    current = Publication.objects.filter(
        state=PublicationState.CURRENT, meeting__organization__body=body
    )
    releases = list(current.order_by("-sealed_at", "-pk").values_list("pk", "meeting"))
    found: list[PublicItem] = []
    for at in range(0, len(releases), AT_ONCE):
        some = dict(releases[at : at + AT_ONCE])
        keys = _keys(asked, body, index, MOST, tuple(sorted(set(some.values()))))
        found += news_among(body, keys).filter(publication__in=some)[:most]
        if len(found) >= most:
            break
    return found[:most]


class News:
    """Some releases, ready to be asked which of their items a search finds."""

    def __init__(self, index: Reading, releases: Collection[int]) -> None:
        self._index, self._releases = index, releases

    def found(self, asked: Asked, body: PublicBody) -> list[int]:
        """The keys of those items."""
        keys = _keys(asked, body, self._index, MOST)
        rows = shown().filter(pk__in=keys, publication__in=self._releases)
        return list(rows.values_list("pk", flat=True))


@contextmanager
def news_of(releases: Sequence[Publication], unread: Collection[str] = ()) -> Iterator[News]:
    """An index of what the public may see of some releases at this moment, and no more.

    It is made on the spot, with the vocabulary of the index in force: so nobody who follows a
    search misses anything while that index is behind, or is made anew.

    Args:
        releases: What is indexed.
        unread: Checksums of attachments whose words are left out.
    """
    known = reading(root())
    analyzer = known.analyzer if known is not None else beginner()
    mark = now_mark()
    with TemporaryDirectory(prefix="raadslag-news-") as folder:
        writing = Writing(Path(folder), analyzer, heap=SMALL_HEAP)
        writing.index(documents({one.meeting_id for one in releases}, unread))
        writing.keep(mark)
        writing.close()
        yield News(Reading(Path(folder), analyzer), [one.pk for one in releases])


def _keys(
    asked: Asked, body: PublicBody, index: Reading, most: int, meetings: tuple[int, ...] = ()
) -> list[int]:
    wanted = clauses(asked.question)
    if not wanted and not asked.chosen:
        return []
    within = replace(narrowed(asked, body, index), meetings=meetings)
    _, keys = index.page(query_of(wanted, within, index), most, latest=True)
    return keys
