"""Whether the public is shown what the log says is released, no more and no less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.db.models import (
    BooleanField,
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)

from raadslag.publications.darkness import Darkness, darkness
from raadslag.publications.models import Publication, PublicFile, PublicItem, PublicMeeting
from raadslag.publications.states import PublicationKind, PublicationState

RELEASE = "Offentliggørelse {pk}"


def misshown() -> Iterator[str]:
    """What is hidden, or shown, behind the back of the verbs; a sentence each.

    Versions and withdrawals are committed to in the log, and so is each act of darkening with
    what it has hidden; which release stands, and what of it is shown, follows from them.
    """
    yield from _misplaced()
    yield from _pointers()
    yield from _items()
    yield from _files()


def _newer() -> QuerySet[Publication]:
    """Later releases of the same."""
    same = {"meeting": OuterRef("meeting"), "kind": OuterRef("kind")}
    return Publication.objects.filter(**same, version__gt=OuterRef("version"))


def _misplaced() -> Iterator[str]:
    """Releases that are not where their version and their withdrawal put them."""
    wanted = Case(
        When(withdrawn_at__isnull=False, then=Value(PublicationState.WITHDRAWN)),
        When(Exists(_newer()), then=Value(PublicationState.SUPERSEDED)),
        default=Value(PublicationState.CURRENT),
    )
    rows = Publication.objects.annotate(wanted=wanted).exclude(state=F("wanted")).order_by("pk")
    for pk, state, should in rows.values_list("pk", "state", "wanted").iterator():
        named = RELEASE.format(pk=pk)
        yield f"{named} står som »{state}«, men skal efter logbogen være »{should}«."


def _pointers() -> Iterator[str]:
    """Meetings whose page leads to another release than the newest, or to none."""
    for kind in PublicationKind.values:
        newest = Publication.objects.filter(kind=kind).exclude(Exists(_newer()))
        led = PublicMeeting.objects.filter(pk=OuterRef("meeting"), **{kind: OuterRef("pk")})
        for pk in newest.exclude(Exists(led)).order_by("pk").values_list("pk", flat=True):
            yield f"{RELEASE.format(pk=pk)} er den nyeste, men mødets side fører ikke til den."


def _items() -> Iterator[str]:
    """Items shown that should not be, and hidden ones that no act has hidden."""
    ours = {"meeting": OuterRef("publication__meeting")}
    later = Publication.objects.filter(
        **ours,
        kind=OuterRef("publication__kind"),
        version__gt=OuterRef("publication__version"),
    )
    minutes = Publication.objects.filter(**ours, kind=PublicationKind.MINUTES)
    shown_first = Q(publication__kind=PublicationKind.MINUTES) | Q(~Exists(minutes))
    stands = Q(publication__withdrawn_at=None) & Q(~Exists(later)) & shown_first
    rows = PublicItem.objects.annotate(
        stands=Case(When(stands, then=True), default=False, output_field=BooleanField())
    )
    moved = rows.exclude(meeting=F("publication__meeting"))
    for pk in moved.values_list("pk", flat=True):
        yield f"Punkt {pk} er flyttet til et andet møde, siden det blev offentliggjort."
    for pk in rows.filter(shown=True, stands=False).values_list("pk", flat=True):
        yield f"Punkt {pk} vises, men hører til noget, der ikke gælder mere."
    dark = darkness()
    for pk in rows.filter(shown=True, pk__in=dark.items).values_list("pk", flat=True):
        yield f"Punkt {pk} vises igen, men det er skjult, fordi det er lukket."
    yield from _hidden(rows.filter(shown=False, stands=True), dark)


def _hidden(rows: QuerySet[PublicItem], dark: Darkness) -> Iterator[str]:
    """Items that no act has hidden; of acts that name none, as many as they count."""
    hidden = rows.exclude(pk__in=dark.items).order_by("pk")
    seen: Counter[int] = Counter()
    for pk, publication in hidden.values_list("pk", "publication"):
        seen[publication] += 1
        if seen[publication] > dark.counted(publication):
            yield f"Punkt {pk} vises ikke, uden at nogen har skjult det."


def _files() -> Iterator[str]:
    """Documents of open items on the page that are hushed without an act, or told of again."""
    dark = darkness()
    again = PublicFile.objects.filter(hushed=False, pk__in=dark.files)
    for pk in again.order_by("pk").values_list("pk", flat=True):
        yield f"Bilag {pk} er skjult, fordi det er lukket, men fortælles igen."
    rows = PublicFile.objects.filter(
        hushed=True,
        item__shown=True,
        item__closed=False,
        item__gone=False,
        redaction=None,
    ).exclude(pk__in=dark.files)
    told = ("pk", "item__publication", "sha256", "item__content")
    for pk, publication, sha256, content in rows.values_list(*told).iterator():
        listed = {one["sha256"] for one in content.get("attachments", ())}
        if sha256 in listed and not dark.counted(publication):
            yield f"Bilag {pk} vises ikke, uden at nogen har lukket det."
