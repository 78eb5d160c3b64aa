"""What is indexed of each item, made from publications alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import cast

from raadslag.files.models import FileText
from raadslag.publications.content import ItemContent
from raadslag.publications.models import PublicFile, PublicItem, PublicPerson
from raadslag.publications.queries.items import bare, shown
from raadslag.publications.words import texts

AT_ONCE = 500  # items read from the database in one go
LONGEST = 2_000_000  # letters of one document's attachments that are indexed
SAMPLED = 16  # items, one of which is in the sample
SAMPLE = "s"  # tag of those that are
SPREAD, WHOLE = 2_654_435_769, 1 << 32  # Fibonacci hashing: keys in a row lie far from each other


@dataclass(frozen=True, slots=True)
class Document:
    """One item as it is indexed."""

    key: int  # of the PublicItem
    meeting: int  # key of the PublicMeeting
    body: int  # key of the PublicBody
    organization: int  # key of the PublicOrganization
    on: date  # day of the meeting
    position: int  # in the meeting, from 0
    title: str
    texts: tuple[str, ...]  # case number, sections, decision, names, then attachments
    topic: str = ""  # KLE topic
    outcome: str = ""
    people: tuple[int, ...] = ()  # keys of the PublicPersons named in it
    attached: bool = False

    @property
    def tags(self) -> Iterator[str]:
        """What it can be chosen by."""
        yield from (f"b{self.body}", f"o{self.organization}", f"y{self.on.year}")
        groups = self.topic.split(".") if self.topic else []
        yield from (f"k{'.'.join(groups[:at])}" for at in range(1, len(groups) + 1))
        yield from (f"p{one}" for one in self.people)
        if self.outcome:
            yield f"r{self.outcome}"
        if self.attached:
            yield "a1"
        if self.key * SPREAD % WHOLE < WHOLE // SAMPLED:
            yield SAMPLE

    @property
    def recent(self) -> int:
        """A number that is larger the later it was, and the earlier in its meeting."""
        place = (self.meeting & 0xFFFFF) << 12 | max(0, 4095 - self.position)
        return self.on.toordinal() << 32 | place


def documents(meetings: Iterable[int], unread: Collection[str] = ()) -> Iterator[Document]:
    """What the public may see now of some meetings.

    Args:
        meetings: Their keys.
        unread: Checksums of attachments whose words are left out.
    """
    rows = shown().filter(meeting__in=list(meetings)).select_related("meeting__organization")
    yield from _documents(list(rows), unread)


def all_documents() -> Iterator[Document]:
    """What the public may see now, in the order it was released."""
    last = 0
    while True:
        rows = shown().filter(pk__gt=last).select_related("meeting__organization")
        found = list(rows.order_by("pk")[:AT_ONCE])
        if not found:
            return
        last = found[-1].pk
        yield from _documents(found)


def count() -> int:
    """How many items the public may see now."""
    return shown().count()


def _documents(rows: list[PublicItem], unread: Collection[str] = ()) -> Iterator[Document]:
    files = _files(rows, unread)
    people = _people({row.meeting.organization.body_id for row in rows})
    for row in rows:
        yield _document(bare(row), files.get(row.pk, []), people)


def _document(
    row: PublicItem, attached: list[str], people: Mapping[int, list[tuple[str, int]]]
) -> Document:
    content = cast(ItemContent, row.content)
    told = [one for one in texts(content) if one]
    organization = row.meeting.organization
    folded = " ".join([row.title, *told]).casefold()
    return Document(
        key=row.pk,
        meeting=row.meeting_id,
        body=organization.body_id,
        organization=organization.pk,
        on=row.meeting.on,
        position=row.position,
        title=row.title,
        texts=tuple(one for one in (row.case_number, *told, *attached) if one),
        topic=row.kle_topic,
        outcome=row.outcome,
        people=tuple(key for name, key in people[organization.body_id] if _named(name, folded)),
        attached=bool(content["attachments"]),
    )


def _named(name: str, text: str) -> bool:
    """Whether a name stands in a text by itself, or with an s: »marianne« names no »anne«."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        after = text[end + 1 : end + 2] if text[end : end + 1] == "s" else text[end : end + 1]
        if not (text[max(0, at - 1) : at].isalnum() or after.isalnum()):
            return True
        at = text.find(name, at + 1)
    return False


def released_files(rows: Iterable[PublicItem]) -> dict[int, list[PublicFile]]:
    """The documents of open items that the public may fetch, by item."""
    found: dict[int, list[PublicFile]] = defaultdict(list)
    keys = [row.pk for row in rows if not row.closed]
    files = PublicFile.objects.filter(item__in=keys, redaction=None, hushed=False)
    for one in files.order_by("pk"):
        found[one.item_id].append(one)
    return found


def scanned_files(rows: Iterable[PublicItem]) -> dict[int, set[str]]:
    """By item, the checksums of its documents with pages whose words nobody knows."""
    found: dict[int, set[str]] = defaultdict(set)
    keys = [row.pk for row in rows if not row.closed]
    files = PublicFile.objects.filter(item__in=keys, redaction=None, hushed=False)
    sums = FileText.objects.filter(scanned=True).values("file__sha256")
    for item, sha256 in files.filter(sha256__in=sums).values_list("item", "sha256"):
        found[item].add(sha256)
    return found


def texts_of(files: Iterable[PublicFile]) -> dict[str, FileText]:
    """What those documents say, by checksum, as far as it has been read."""
    sums = {one.sha256 for one in files if one.sha256}
    rows = FileText.objects.filter(file__sha256__in=sums).exclude(read_at=None)
    return {one.file.sha256: one for one in rows.select_related("file")}


def _files(rows: list[PublicItem], unread: Collection[str]) -> dict[int, list[str]]:
    found = released_files(rows)
    files = chain.from_iterable(found.values())
    read = texts_of(one for one in files if one.sha256 not in unread)
    return {
        item: [
            piece for one in files if one.sha256 in read for piece in _cut(read[one.sha256].pages)
        ]
        for item, files in found.items()
    }


def _cut(pages: list[str]) -> Iterator[str]:
    left = LONGEST
    for page in pages:
        if left <= 0:
            return
        yield page[:left]
        left -= len(page)


def _people(bodies: set[int]) -> dict[int, list[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = {body: [] for body in bodies}
    for one in PublicPerson.objects.filter(body__in=bodies).only("body_id", "name"):
        found[one.body_id].append((one.name.casefold(), one.pk))
    return found
