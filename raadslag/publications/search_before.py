"""The search for CPR numbers in what is about to become public, documents among it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from raadslag.files.models import FileText
from raadslag.meetings.models import Meeting
from raadslag.publications.compose import ComposedItem
from raadslag.publications.content import seal
from raadslag.publications.privacy import PrivateContent
from raadslag.publications.record import public_record, record_texts
from raadslag.publications.rows import columns_of
from raadslag.publications.states import PublicationKind
from raadslag.publications.words import all_texts, folded
from raadslag.rules.cpr import suspects
from raadslag.rules.private import findings_in_file

People = Mapping[str, Sequence[Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where something reads as a CPR number, and a fingerprint to know it again by."""

    where: str
    digest: str


def marks(items: Sequence[ComposedItem], meeting: Meeting, present: People | None) -> list[Mark]:
    """Every place in the texts of a release that reads as a CPR number; two queries at most."""
    found = [mark for one in items for mark in _in_item(one)]
    people = [one["name"] for side in (present or {}).values() for one in side]
    told = record_texts(public_record(meeting, PublicationKind.MINUTES))
    around = (meeting.location, meeting.virtual_reason, *people, *told)
    return [*found, *_in_texts("Mødets sted, deltagerliste eller noter", around)]


def document_marks(items: Sequence[ComposedItem]) -> list[Mark]:
    """The same in the documents that come out with it, as far as they have been read."""
    files = {one.file_id for made in items for one in made.attachments if one.file_id}
    read = FileText.objects.filter(file__in=files).exclude(read_at=None).select_related("file")
    texts = {one.file_id: one for one in read}
    return [mark for made in items for mark in _in_documents(made, texts)]


def refuse(found: Sequence[Mark], cleared: Collection[str] = ()) -> None:
    """Let nothing out that reads as a CPR number, but what someone found to be none.

    Raises:
        PrivateContent: Something does.
    """
    places = list(dict.fromkeys(one.where for one in found if one.digest not in cleared))
    if not places:
        return
    numbers = [one.removeprefix(ITEM) for one in places if one.startswith(ITEM)]
    said = [f"{ITEM}{', '.join(numbers)}"] if numbers else []
    said += [one for one in places if not one.startswith(ITEM)]
    raise PrivateContent(where=" og ".join(said))


ITEM = "Punkt "


def _in_item(one: ComposedItem) -> Iterator[Mark]:
    columns = columns_of(one)
    seen = (columns["title"], columns["number"], columns["case_number"], *all_texts(one.content))
    return _in_texts(ITEM + named(one), seen)


def named(one: ComposedItem) -> str:
    """The item's number as printed, else its place."""
    return one.item.number or str(one.item.position + 1)


def _in_texts(where: str, texts: Sequence[str]) -> Iterator[Mark]:
    for text in texts:
        plain = folded(text)
        yield from (Mark(where, seal(plain[one.start : one.end])) for one in suspects(plain))


def _in_documents(made: ComposedItem, texts: Mapping[int, FileText]) -> Iterator[Mark]:
    for one in made.attachments:
        read = texts.get(one.file_id or 0)
        if read is None:
            continue
        found = findings_in_file(
            name="", pages=read.pages, places=read.places, metadata=read.metadata
        )
        where = f"Bilaget »{one.title}« til punkt {named(made)}"
        for each in found:
            if not each.soft:
                yield Mark(where, seal([read.file.sha256, each.where, each.excerpt]))
