"""What has been hidden from the public because it is closed, by the acts that did it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from raadslag.journal.models import Fact
from raadslag.publications.models import Publication, PublicItem

DARKENED, SHOWN_AGAIN = "publications.darken", "publications.show_again"


@dataclass(frozen=True, slots=True)
class Darkness:
    """Keys of what is hidden, and how much more by acts that named nothing."""

    items: frozenset[int]  # keys of PublicItem
    files: frozenset[int]  # keys of PublicFile
    unnamed: Mapping[int, int]  # items hidden since a release, by its key

    def counted(self, publication: int) -> int:
        """How many items of a release may be hidden without being named."""
        return self.unnamed.get(publication, 0)


def darkness() -> Darkness:
    """What acts have hidden and none has shown again; four queries."""
    facts = list(Fact.objects.filter(verb__in=(DARKENED, SHOWN_AGAIN)).order_by("pk"))
    named = {pk for one in facts for pk in one.details.get("shown", ())}
    release_of = dict(PublicItem.objects.filter(pk__in=named).values_list("pk", "publication"))
    items, files = set[int](), set[int]()
    for one in facts:
        if one.verb == DARKENED:
            items.update(one.details.get("shown", ()))
            files.update(one.details.get("files", ()))
        else:
            items -= {pk for pk in items if release_of.get(pk) == one.subject_id}
    return Darkness(frozenset(items), frozenset(files), _unnamed(facts))


def _unnamed(facts: list[Fact]) -> dict[int, int]:
    """Of acts from before what was hidden was named: how many, by release."""
    old = [one for one in facts if one.verb == DARKENED and "shown" not in one.details]
    meetings = {one.subject_id for one in old}
    rows = Publication.objects.filter(meeting__in=meetings).values_list(
        "pk", "meeting", "sealed_at"
    )
    return {
        pk: sum(
            int(one.details["items"]) for one in old if one.subject_id == of and one.at >= sealed
        )
        for pk, of, sealed in rows
    }
