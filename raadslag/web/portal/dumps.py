"""The lines of a dump: what is public of a body in a year, each line a thing in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from raadslag.publications.models import (
    Publication,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
)
from raadslag.publications.queries.dumps import Held, held
from raadslag.publications.queries.meetings import released, withdrawn
from raadslag.web.portal.licence import licence
from raadslag.web.portal.place import Place, absolute

FORMAT = "raadslag-dump/1"
OF_MEETING = ("location", "virtual_reason", "extraordinary", "cancelled")
OF_ITEM = ("number", "title", "closed", "case_number", "kle_topic", "outcome", "silence")
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Dump:
    """What is written of a body in a year, with the addresses it has on this host."""

    request: HttpRequest
    place: Place
    organization: PublicOrganization
    year: int

    def lines(self) -> Iterator[bytes]:
        """The file, a line at a time."""
        yield _written(self._head())
        for one in held(self.organization, self.year):
            yield from map(_written, self._told(one))

    def _head(self) -> Line:
        chosen = licence()
        return {
            "type": "dump",
            "format": FORMAT,
            "municipality": self.place.body.name,
            "organization": self.organization.name,
            "url": self._address("organization"),
            "year": self.year,
            "licence": chosen.address if chosen else None,
        }

    def _told(self, one: Held) -> Iterator[Line]:
        """The meeting and its items; of what was taken away, that it is."""
        release = released(one.meeting)
        where = self._address("meeting", one.meeting.slug)
        if withdrawn(release):
            yield _deleted(where, _day_of(release), release.withdrawn_reason if release else "")
            return
        yield {"type": "meeting", "url": where, **_meeting(one.meeting, release)}
        for item in one.items:
            yield self._item(one.meeting, item, where)

    def _item(self, meeting: PublicMeeting, item: PublicItem, of: str) -> Line:
        where = self._address("item", meeting.slug, item.slug)
        if item.gone:
            last = item.removed[-1]
            return _deleted(where, last["on"], last["reason"])
        content = {key: told for key, told in item.content.items() if key != "route"}
        content["attachments"] = [self._attachment(one) for one in content["attachments"]]
        plain = {name: getattr(item, name) for name in OF_ITEM}
        return {
            "type": "item",
            "url": where,
            "meeting": of,
            **plain,
            **content,
            "removed": item.removed,
        }

    def _attachment(self, one: Line) -> Line:
        where = reverse("portal:document", args=(one["sha256"],)) if one["sha256"] else ""
        return {**one, "url": absolute(self.request, self.place, where) if where else None}

    def _address(self, page: str, *parts: str) -> str:
        path = self.place.address(page, self.organization.slug, *parts)
        return absolute(self.request, self.place, path)


def _meeting(meeting: PublicMeeting, release: Publication | None) -> Line:
    return {
        "date": meeting.on.isoformat(),
        "starts": f"{meeting.starts:%H:%M}" if meeting.starts else None,
        "ends": f"{meeting.ends:%H:%M}" if meeting.ends else None,
        **{name: getattr(meeting, name) for name in OF_MEETING},
        "released": _release(release) if release else None,
        "attendance": release.attendance if release else None,
    }


def _release(release: Publication) -> Line:
    return {
        "kind": release.kind,
        "version": release.version,
        "at": release.sealed_at.isoformat(),
        "sha256": release.sha256,
    }


def _deleted(where: str, on: str | None, reason: str) -> Line:
    return {"type": "deleted", "url": where, "on": on, "reason": reason}


def _day_of(release: Publication | None) -> str | None:
    at = release.withdrawn_at if release else None
    return at.date().isoformat() if at else None


def _written(line: Line) -> bytes:
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"
