"""What a page tells, said again for search engines in the words of schema.org (JSON-LD).

It says nothing the page does not show: it is made of the same sealed rows as the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TypeAlias

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from raadslag.publications.content import ItemContent, PublicAttachment
from raadslag.publications.models import (
    Publication,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
    PublicPerson,
)
from raadslag.web.portal.place import Place, absolute

Thing: TypeAlias = dict[str, object]
Crumb: TypeAlias = tuple[str, str]  # name and path
# none of these may stand in a script element as they are
OUT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


class Schema:
    """Says what stands at addresses of one municipality."""

    def __init__(self, request: HttpRequest, place: Place) -> None:
        self.request = request
        self.place = place

    def at(self, page: str, *parts: str) -> str:
        """The one address of a page, with its host."""
        return self.absolute(self.place.address(page, *parts))

    def absolute(self, path: str) -> str:
        """A path of this municipality with its host."""
        return absolute(self.request, self.place, path)

    def site(self) -> SafeString:
        """The portal as a whole, and how it is searched."""
        target = self.at("search") + "?q={q}"
        search = _told(
            "SearchAction",
            target=_told("EntryPoint", urlTemplate=target),
            **{"query-input": "required name=q"},
        )
        body = self.place.body
        return script(
            _told(
                "WebSite",
                name=body.name,
                url=self.at("front"),
                inLanguage="da",
                publisher=self._municipality(),
                potentialAction=search,
            )
        )

    def organization(
        self, body: PublicOrganization, members: Iterable[Mapping[str, str | None]]
    ) -> SafeString:
        """A body with those who sit in it."""
        seats = [_role(one, "member", self._member(one)) for one in members]
        told = {**self._organization(body), "description": body.task, "member": seats}
        return self._page(told, [(body.name, "")])

    def person(self, person: PublicPerson) -> SafeString:
        """A politician with the seats held now and before."""
        seats = [_role(one, "memberOf", self._seat_in(one)) for one in person.seats]
        party = _told("PoliticalParty", name=person.party) if person.party else ""
        return self._page(
            _told(
                "Person",
                name=person.name,
                url=self.at("person", person.slug),
                affiliation=party,
                memberOf=seats,
            ),
            [(person.name, "")],
        )

    def meeting(self, held: PublicMeeting, released: Publication | None) -> SafeString:
        """A meeting as an event."""
        documents = [
            _told("DigitalDocument", name=name, url=self.at(page, *_parts(held)))
            for name, page, out in _documents(held, released)
            if out
        ]
        body = held.organization
        crumbs = [(body.name, self.place.address("organization", body.slug)), (_day(held), "")]
        return self._page({**self._meeting(held), "subjectOf": documents}, crumbs)

    def item(
        self, item: PublicItem, content: ItemContent, released: Publication | None
    ) -> SafeString:
        """An item with its decision and documents; of a closed one what is public alone."""
        held, decision = item.meeting, content["decision"]
        told = _told(
            "CreativeWork",
            name=item.title,
            url=self.at("item", *_parts(held), item.slug),
            position=item.number,
            inLanguage="da",
            isAccessibleForFree=True,
            datePublished=released.sealed_at.isoformat() if released else "",
            identifier="" if item.closed else item.case_number,
            abstract=decision["text"] if decision else "",
            about="" if item.closed else _topic(item),
            publisher=self._municipality(),
            recordedAt=self._meeting(held),
            associatedMedia=[] if item.closed else self._media(content["attachments"]),
        )
        body = held.organization
        crumbs = [
            (body.name, self.place.address("organization", body.slug)),
            (_day(held), self.place.address("meeting", *_parts(held))),
            (item.title, ""),
        ]
        return self._page(told, crumbs)

    def _page(self, told: Thing, crumbs: Sequence[Crumb]) -> SafeString:
        """A thing, and the way to its page."""
        trail = [(self.place.body.name, self.place.address("front")), *crumbs]
        steps = [
            _told("ListItem", position=at, name=name, item=self.absolute(path) if path else "")
            for at, (name, path) in enumerate(trail, 1)
        ]
        way = _told("BreadcrumbList", itemListElement=steps)
        return script({"@graph": [_without_nothing(told), way]})

    def _municipality(self) -> Thing:
        body = self.place.body
        return _told("GovernmentOrganization", name=body.name, url=body.website)

    def _organization(self, body: PublicOrganization) -> Thing:
        return _told(
            "GovernmentOrganization",
            name=body.name,
            url=self.at("organization", body.slug),
            parentOrganization=self._municipality(),
        )

    def _meeting(self, held: PublicMeeting) -> Thing:
        online = "Online" if held.virtual_reason else "Offline"
        status = "EventCancelled" if held.cancelled else "EventScheduled"
        return _told(
            "Event",
            name=f"{held.organization.name} {_day(held)}",
            url=self.at("meeting", *_parts(held)),
            startDate=_instant(held.on, held.starts),
            endDate=_instant(held.on, held.ends) if held.ends else "",
            eventStatus=f"https://schema.org/{status}",
            eventAttendanceMode=f"https://schema.org/{online}EventAttendanceMode",
            location=self._place(held),
            organizer=self._organization(held.organization),
        )

    def _place(self, held: PublicMeeting) -> Thing | str:
        if held.virtual_reason:
            return _told("VirtualLocation", url=self.at("meeting", *_parts(held)))
        named = held.location
        return _told("Place", name=named, address=named) if named else ""

    def _member(self, seat: Mapping[str, str | None]) -> Thing:
        slug = seat["slug"]
        return _told("Person", name=seat["name"], url=self.at("person", slug) if slug else "")

    def _seat_in(self, seat: Mapping[str, str | None]) -> Thing:
        slug = seat["organization_slug"]
        return _told(
            "GovernmentOrganization",
            name=seat["organization"],
            url=self.at("organization", slug) if slug else "",
        )

    def _media(self, attachments: Iterable[PublicAttachment]) -> list[Thing]:
        return [
            _told(
                "MediaObject",
                name=one["title"],
                encodingFormat=one["media_type"],
                contentSize=str(one["size"]),
                contentUrl=self.absolute(reverse("portal:document", args=[one["sha256"]])),
            )
            for one in attachments
            if one["sha256"]
        ]


def script(told: Mapping[str, object]) -> SafeString:
    """A data block, which no browser runs; no text in it can end it."""
    text = json.dumps({"@context": "https://schema.org", **told}, ensure_ascii=False)
    data = text.translate(OUT)
    return mark_safe(f'<script type="application/ld+json">{data}</script>')  # noqa: S308


def _told(kind: str, **values: object) -> Thing:
    """A thing of a kind; what there is nothing of is left out."""
    return _without_nothing({"@type": kind, **values})


def _without_nothing(values: Mapping[str, object]) -> Thing:
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _role(seat: Mapping[str, str | None], name: str, other: Thing) -> Thing:
    return _told(
        "OrganizationRole",
        roleName=seat["role_name"],
        startDate=seat["starts_on"],
        endDate=seat["ends_on"],
        **{name: other},
    )


def _topic(item: PublicItem) -> Thing | str:
    if not item.kle_topic:
        return ""
    return _told("DefinedTerm", termCode=item.kle_topic, inDefinedTermSet="KLE")


def _documents(
    held: PublicMeeting, released: Publication | None
) -> Iterable[tuple[str, str, bool]]:
    """Name, page and whether it is out, of the documents the meeting's page offers."""
    kind = released.kind if released and released.document else ""
    yield _("Referat"), "minutes-document", kind == "minutes"
    yield _("Dagsorden"), "agenda-document", kind == "agenda"


def _instant(on: date, at: time | None) -> str:
    """The day, or the instant with its zone where the hour is known."""
    if at is None:
        return on.isoformat()
    moment = datetime.combine(on, at, timezone.get_current_timezone())
    return moment.isoformat(timespec="minutes")


def _day(held: PublicMeeting) -> str:
    return held.on.isoformat()


def _parts(held: PublicMeeting) -> tuple[str, str]:
    return held.organization.slug, held.slug
