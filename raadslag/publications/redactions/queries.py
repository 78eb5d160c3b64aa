"""Questions about what was taken out of the public side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from raadslag.publications.models import PublicFile, PublicItem
from raadslag.publications.queries.items import shown
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.states import RedactionState, Scope
from raadslag.publications.states import PublicationState


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that can be taken out: a scope of an item, or one of its documents."""

    item: PublicItem
    scope: Scope
    name: str
    sha256: str = ""

    @property
    def key(self) -> str:
        """How a form names it."""
        inner = self.sha256 or self.name
        return f"{self.item.pk}:{self.scope}" + (f":{inner}" if self.scope == "document" else "")


def redactions_of(meeting_id: int) -> QuerySet[Redaction]:
    """What was taken out of the meeting of that key, the latest first."""
    rows = Redaction.objects.filter(meeting__meeting_id=meeting_id)
    return rows.select_related("meeting__organization")


def undecided(meeting_id: int) -> QuerySet[Redaction]:
    """What was taken out of a meeting, and nobody has said whether it may come back."""
    return redactions_of(meeting_id).filter(state=RedactionState.STANDING)


def let_back_since(meeting_id: int) -> bool:
    """Whether something may come back that the release in force still lacks."""
    rows = PublicItem.objects.filter(
        meeting__meeting_id=meeting_id, publication__state=PublicationState.CURRENT
    ).exclude(removed=[])
    lifted = redactions_of(meeting_id).filter(state=RedactionState.LIFTED)
    return lifted.exists() and rows.exists()


def elsewhere(
    body_slug: str, meeting_id: int, *, sha256s: Collection[str], cases: Collection[int]
) -> list[Redaction]:
    """What is kept out of other meetings of a municipality: these documents, texts of these cases.

    Args:
        body_slug: The municipality.
        meeting_id: Key of the meeting that is not asked about.
        sha256s: Checksums of documents.
        cases: Keys of cases.
    """
    rows = Redaction.objects.exclude(meeting__meeting_id=meeting_id).exclude(
        state=RedactionState.LIFTED
    )
    documents = Q(scope=Scope.DOCUMENT, sha256__in=[one for one in sha256s if one])
    texts = Q(case_key__in=cases) & ~Q(scope=Scope.DOCUMENT)
    known = rows.filter(documents | texts, meeting__organization__body__slug=body_slug)
    return list(known.select_related("meeting__organization"))


def silenced(cases: Collection[int]) -> set[tuple[int, str, str]]:
    """Decisions taken out anywhere: key of the case, address of the body, ISO date."""
    rows = Redaction.objects.filter(case_key__in=cases, scope__in=(Scope.DECISION, Scope.ITEM))
    places = rows.exclude(state=RedactionState.LIFTED).values_list(
        "case_key", "meeting__organization__slug", "meeting__on"
    )
    return {(case, slug, on.isoformat()) for case, slug, on in places if case is not None}


def masked_stages(cases: Collection[int]) -> dict[tuple[int, str, str], list[str]]:
    """Words masked in decisions: by key of the case, address of the body, ISO date."""
    rows = Redaction.objects.filter(case_key__in=cases, scope=Scope.WORDS)
    found: dict[tuple[int, str, str], list[str]] = {}
    for case, slug, on, words in rows.exclude(state=RedactionState.LIFTED).values_list(
        "case_key", "meeting__organization__slug", "meeting__on", "words"
    ):
        if case is not None:
            found.setdefault((case, slug, on.isoformat()), []).extend(words)
    return found


def things_in(items: Iterable[PublicItem]) -> list[Thing]:
    """What can be taken out of the items the public sees now, in their order."""
    return [thing for item in items if not item.gone for thing in _things(item)]


def _things(item: PublicItem) -> list[Thing]:
    content = item.content
    found = [Thing(item, Scope.ITEM, item.title)]
    if content["sections"] or content["proposals"] or content["history"]:
        found.append(Thing(item, Scope.TEXT, item.title))
    if content["decision"]:
        found.append(Thing(item, Scope.DECISION, item.title))
    found += [
        Thing(item, Scope.DOCUMENT, one["title"], one["sha256"]) for one in content["attachments"]
    ]
    found.append(Thing(item, Scope.WORDS, item.title))
    return found


def public_items(meeting_id: int) -> list[PublicItem]:
    """The items of a meeting as the public sees them now."""
    rows = shown().filter(meeting__meeting_id=meeting_id).order_by("position")
    return list(rows.select_related("meeting__organization"))


def twins(item: PublicItem) -> QuerySet[PublicItem]:
    """The same item in every release of its meeting: by its key, else by address, case or title."""
    alike = Q(slug=item.slug) | Q(title=item.title)
    if item.case_slug:
        alike |= Q(case_slug=item.case_slug)
    if item.item_key is not None:
        alike = Q(item_key=item.item_key) | Q(item_key=None) & alike
    elsewhere = alike & ~Q(publication=item.publication_id)
    return PublicItem.objects.filter(Q(pk=item.pk) | elsewhere, meeting=item.meeting_id)


def also_open(thing: Thing) -> list[PublicItem]:
    """Other items in which the public can read the same document now."""
    if not thing.sha256:
        return []
    open_files = PublicFile.objects.filter(sha256=thing.sha256, redaction=None)
    rows = shown().filter(closed=False, pk__in=open_files.values("item"))
    return list(
        rows.exclude(pk=thing.item.pk)
        .select_related("meeting__organization")
        .defer("content")
        .order_by("-meeting__on", "position")
    )


def telling(items: Sequence[PublicItem]) -> QuerySet[PublicItem]:
    """Items of the same case in other meetings, which may tell what was decided here."""
    cases = {one.case_slug for one in items if one.case_slug}
    if not cases:
        return PublicItem.objects.none()
    first = items[0]
    return PublicItem.objects.filter(
        case_slug__in=cases, meeting__organization__body=first.meeting.organization.body_id
    ).exclude(meeting=first.meeting_id)
