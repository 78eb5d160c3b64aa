"""What a publication says, as the log commits to it; and the PDFs that go with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import IO

from django.db.models import QuerySet

from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.ledger.actions import append, erase
from raadslag.ledger.registry import committed, inspected
from raadslag.ledger.states import EntryKind
from raadslag.publications.models import Publication, PublicFile, PublicItem
from raadslag.publications.rows import decision_in_short
from raadslag.publications.standing import misshown
from raadslag.publications.states import PublicationState
from raadslag.rules.canonical import canonical

PIECE = 1 << 20  # bytes of a document read at a time
COLUMNS = (
    "position",
    "number",
    "slug",
    "title",
    "closed",
    "case_number",
    "kle_topic",
    "kle_facet",
    "outcome",
    "content",
    "removed",
    "gone",
    "silence",
)


def enter(publications: Iterable[Publication], kind: str = EntryKind.PUBLICATION) -> None:
    """Commit to what publications now say; a part of the verb that made it so."""
    rows = list(publications)
    said = _said([one.pk for one in rows])
    for one in rows:
        append(kind=kind, key=str(one.pk), content=said[str(one.pk)])


def _said(keys: Sequence[int]) -> dict[str, object]:
    """The checksum of all a publication says, by its key; two queries for any number."""
    items: dict[int, list[dict[str, object]]] = defaultdict(list)
    files: dict[int, list[list[object]]] = defaultdict(list)
    for item, *file in (
        PublicFile.objects.filter(item__publication__in=keys)
        .order_by("item", "pk")
        .values_list("item", "sha256", "title", "redaction")
    ):
        files[item].append(list(file))
    rows = PublicItem.objects.filter(publication__in=keys).order_by("publication", "position")
    for row in rows.values("pk", "publication", *COLUMNS):
        of, pk = row.pop("publication"), row.pop("pk")
        items[of].append({**row, "files": files[pk]})
    found = Publication.objects.filter(pk__in=keys)
    return {str(one.pk): {"sha256": _digest(one, items[one.pk])} for one in found}


def _digest(publication: Publication, items: list[dict[str, object]]) -> str:
    said = {
        "meeting": publication.meeting_id,
        "kind": publication.kind,
        "version": publication.version,
        "sha256": publication.sha256,
        "attendance": publication.attendance,
        "record": publication.record,
        "withdrawn": publication.withdrawn_reason if publication.withdrawn_at else None,
        "items": items,
    }
    return sha256(canonical(said)).hexdigest()


def enter_anew(publications: Iterable[Publication]) -> None:
    """Commit to what is left after something was taken out, so that it cannot be guessed.

    The salts of what was committed to before are forgotten. A part of redacting.
    """
    rows = list(publications)
    for one in rows:
        erase(kind=EntryKind.PUBLICATION, key=str(one.pk))
        erase(kind=EntryKind.REDACTION, key=str(one.pk))
    enter(rows, EntryKind.REDACTION)


def enter_document(checksum: str) -> None:
    """Commit to the bytes of a PDF; a part of the verb that offers it."""
    append(kind=EntryKind.DOCUMENT, key=checksum, content={"sha256": checksum})


def _publications(keys: Sequence[str]) -> dict[str, object]:
    return _said([int(one) for one in keys])


def _documents(keys: Sequence[str]) -> dict[str, object]:
    """A document is known by its checksum, wherever its copies are."""
    return {key: {"sha256": key} for key in keys}


def _all_publications() -> Iterator[str]:
    return map(str, Publication.objects.order_by("pk").values_list("pk", flat=True).iterator())


def _all_documents() -> Iterator[str]:
    """Every PDF that is offered to the public, and the JSON in it, the oldest first, each once."""
    offered = Publication.objects.exclude(document="").order_by("pk")
    pairs = offered.values_list("document", "carried")
    return iter(dict.fromkeys(one for pair in pairs for one in pair if one))


def _changed_documents() -> Iterator[str]:
    """PDFs whose bytes are others than their checksum says."""
    for stored in StoredFile.objects.filter(sha256__in=_offered_now()).iterator():
        try:
            with open_file(stored) as opened:
                same = _checksum(opened) == stored.sha256
        except FileNotFoundError:
            yield f"Dokumentet {stored.sha256} ligger ikke i lageret."
            continue
        if not same:
            yield f"Dokumentet {stored.sha256} er ændret i lageret."


def _checksum(opened: IO[bytes]) -> str:
    digest = sha256()
    while some := opened.read(PIECE):
        digest.update(some)
    return digest.hexdigest()


def _offered_now() -> QuerySet[Publication, str]:
    standing = Publication.objects.filter(state=PublicationState.CURRENT)
    return standing.exclude(document="").values_list("document", flat=True)


def _changed_lists() -> Iterator[str]:
    """Items whose decision in lists is another than the one on their page."""
    rows = PublicItem.objects.order_by("pk").values_list("pk", "publication", "glance", "content")
    for pk, publication, glance, content in rows.iterator():
        if glance.get("decision", "") != decision_in_short(content.get("decision")):
            yield (
                f"Beslutningen i lister over punkt {pk} i offentliggørelse {publication} "
                "er en anden end på punktets side."
            )


for _kind in (EntryKind.REDACTION, EntryKind.WITHDRAWAL):
    committed(_kind, _publications)
committed(EntryKind.PUBLICATION, _publications, _all_publications)
committed(EntryKind.DOCUMENT, _documents, _all_documents)
inspected(EntryKind.PUBLICATION, _changed_lists)
inspected(EntryKind.WITHDRAWAL, misshown)
inspected(EntryKind.DOCUMENT, _changed_documents)
