"""The text of minutes made ready for a page: the same for the secretary and the members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from django.utils.translation import gettext as _

from raadslag.bodies.states import Role
from raadslag.minutes.content import (
    CoveredItem,
    GuestLine,
    MeetingHead,
    PartialProtocol,
    PersonLine,
    ProtocolAttachment,
    ProtocolItem,
)
from raadslag.minutes.item_content import ItemContent, ItemSection, ItemVote
from raadslag.minutes.notes import clock, hours, notes_of
from raadslag.publications.pictures import INSIDE
from raadslag.rules.member import listed
from raadslag.web.kit import wording


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item as it is shown; of a covered one nothing but its number and neutral title."""

    number: str
    slug: str
    title: str
    anchor: str
    item: ProtocolItem | None = None
    sections: tuple[ItemSection, ...] = ()
    notes: tuple[str, ...] = ()
    hours: str = ""
    guests: str = ""
    attachments: tuple[ProtocolAttachment, ...] = ()

    @property
    def covered(self) -> bool:
        """Whether the reader must not see it."""
        return self.item is None

    @property
    def content(self) -> ItemContent | None:
        """What it says."""
        return self.item["content"] if self.item else None


@dataclass(frozen=True, slots=True)
class ProtocolView:
    """Minutes as they are shown."""

    text: PartialProtocol
    items: tuple[ItemView, ...]
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    guests: str = ""
    facts: tuple[tuple[str, str], ...] = field(default=())

    @property
    def covered(self) -> bool:
        """Whether something is covered for this reader."""
        return any(one.covered for one in self.items)


def protocol_view(text: PartialProtocol, pictures: str = "") -> ProtocolView:
    r"""The text as it is shown.

    Args:
        text: The text as the reader may see it.
        pictures: Where the reader finds a picture, with ``\1`` for its checksum.
    """
    people = text["attendance"]
    return ProtocolView(
        text=text,
        items=tuple(_view(one, pictures) for one in text["items"]),
        present=tuple(person_in_words(one) for one in people["present"]),
        absent=tuple(person_in_words(one) for one in people["absent"]),
        guests=guests_in_words(text["guests"]),
        facts=tuple(_facts(text["meeting"])),
    )


def _view(one: ProtocolItem | CoveredItem, pictures: str) -> ItemView:
    number, slug, title = one["number"], one["slug"], one["title"]
    anchor = f"punkt-{one['slug']}"
    if "salt" not in one:
        return ItemView(number, slug, title, anchor)
    item = cast(ProtocolItem, one)
    sections = [
        cast(ItemSection, {**each, "html": INSIDE.sub(pictures, each["html"])})
        for each in item["content"]["sections"]
    ]
    return ItemView(
        number,
        slug,
        title,
        anchor,
        item=item,
        sections=tuple(sections),
        notes=tuple(notes_of(item)),
        hours=hours(item["spans"]),
        guests=guests_in_words(item["guests"]),
        attachments=tuple(item["attachments"]),
    )


def person_in_words(one: PersonLine) -> str:
    """Somebody of the attendance list, as it is printed."""
    name = f"{one['name']} ({one['party']})" if one["party"] else one["name"]
    if one["substitute_for"]:
        return _("%(name)s, stedfortræder for %(member)s") % {
            "name": name,
            "member": one["substitute_for"],
        }
    if one["reason"]:
        return _("%(name)s, afbud") % {"name": name}
    if one["role"] in (Role.CHAIR, Role.VICE):
        return f"{name}, {Role(one['role']).label}"
    return name


def guests_in_words(guests: list[GuestLine]) -> str:
    """Those without a seat, in one line."""
    named = [f"{one['name']}, {one['title']}" if one["title"] else one["name"] for one in guests]
    return "; ".join(named)


def _facts(head: MeetingHead) -> Iterator[tuple[str, str]]:
    on = wording.in_words(date.fromisoformat(head["on"]))
    starts = f", kl. {head['starts'].replace(':', '.')}" if head["starts"] else ""
    yield _("Dato"), f"{on}{starts}"
    if head["place"]:
        yield _("Sted"), head["place"]
    if head["opened_at"] and head["closed_at"]:
        yield (
            _("Mødet"),
            _("åbnet kl. %(opened)s, hævet kl. %(closed)s")
            % {"opened": clock(head["opened_at"]), "closed": clock(head["closed_at"])},
        )
    if head["demanded_by"]:
        yield _("Indkaldt af"), head["demanded_by"]
    if head["virtual_reason"]:
        yield _("Virtuelt, fordi"), head["virtual_reason"]


def vote_in_words(vote: ItemVote) -> str:
    """A counted vote with who voted how, in one line."""
    sides = (
        (_("for"), vote["yes"], vote["yes_who"]),
        (_("imod"), vote["no"], vote["no_who"]),
        (_("blankt"), vote["abstained"], vote["abstained_who"]),
    )
    return "; ".join(
        f"{count} {word}{f' ({listed(who)})' if who else ''}"
        for word, count, who in sides
        if count is not None and (count or who)
    )
