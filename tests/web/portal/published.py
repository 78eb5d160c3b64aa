"""A fictional municipality's released rows, made without the rooms behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, cast

from django.utils import timezone

from raadslag.publications.content import ItemContent, empty, seal
from raadslag.publications.models import (
    Citation,
    Publication,
    PublicBody,
    PublicFile,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
    PublicPerson,
)

ROUTE = ("DIR", "BYR", "ØKU", "JOB")
TEXT = "Udvalget skal tage stilling til indsatsen for de ledige i kommunen."


@dataclass(frozen=True)
class Town:
    """A municipality with a council, committees and two politicians."""

    body: PublicBody
    council: PublicOrganization
    economy: PublicOrganization
    jobs: PublicOrganization
    old: PublicOrganization
    anna: PublicPerson
    bo: PublicPerson


def town(name: str = "Fjordby Kommune", slug: str = "fjordby", host: str = "") -> Town:
    """A municipality with its register released."""
    body = PublicBody.objects.create(
        name=name, slug=slug, host=host, website="https://www.fjordby.example"
    )
    return Town(
        body,
        organization(body, "Byrådet", "byraadet", "council", "BYR"),
        organization(body, "Økonomiudvalget", "oekonomiudvalget", "economy", "ØKU"),
        organization(
            body,
            "Jobudvalget",
            "jobudvalget",
            "committee",
            "JOB",
            members=[{**one} for one in MEMBERS],
        ),
        organization(body, "Havneudvalget", "havneudvalget", "committee", "HAV", historic=True),
        person(body, "Anna Holm Vestergård", "anna-holm-vestergaard", "chair"),
        person(body, "Bo Lundsgaard", "bo-lundsgaard", "member"),
    )


def organization(
    body: PublicBody, name: str, slug: str, kind: str, short: str, **values: Any
) -> PublicOrganization:
    """A released body."""
    task = f"{name} tager sig af sine sager." if kind == "committee" else ""
    return PublicOrganization.objects.create(
        body=body, name=name, slug=slug, kind=kind, short_name=short, task=task, **values
    )


def _seat(role: str, role_name: str, party: str, **days: str) -> dict[str, Any]:
    seat = {"role": role, "role_name": role_name, "party": party}
    return {**seat, "starts_on": "2026-01-01", "ends_on": None, **days}


MEMBERS = [
    {
        "name": "Anna Holm Vestergård",
        "slug": "anna-holm-vestergaard",
        **_seat("chair", "formand", "Fjordlisten"),
    },
    {"name": "Bo Lundsgaard", "slug": "bo-lundsgaard", **_seat("member", "medlem", "Købstaden")},
]


def person(body: PublicBody, name: str, slug: str, role: str) -> PublicPerson:
    """A released politician with a seat, and one that has ended."""
    role_name = {"chair": "formand", "member": "medlem"}[role]
    seats = [
        {
            "organization": "Jobudvalget",
            "organization_slug": "jobudvalget",
            **_seat(role, role_name, "Fjordlisten"),
        },
        {
            "organization": "Havneudvalget",
            "organization_slug": "havneudvalget",
            **_seat(
                "member", "medlem", "Fjordlisten", starts_on="2022-01-01", ends_on="2025-12-31"
            ),
        },
    ]
    return PublicPerson.objects.create(
        body=body, name=name, slug=slug, party="Fjordlisten", seats=seats
    )


def planned(organization: PublicOrganization, on: date, **values: Any) -> PublicMeeting:
    """A meeting in the public calendar."""
    values = {"starts": time(13, 30), "location": "Rådhuset, lokale 2", **values}
    return PublicMeeting.objects.create(
        organization=organization,
        meeting_id=PublicMeeting.objects.count() + 1,
        slug=values.pop("slug", on.isoformat()),
        on=on,
        **values,
    )


def coming(organization: PublicOrganization, days: int = 7, **values: Any) -> PublicMeeting:
    """A meeting some days from today."""
    return planned(organization, timezone.localdate() + timedelta(days=days), **values)


def publication(
    meeting: PublicMeeting, kind: str = "minutes", version: int = 1, **values: Any
) -> Publication:
    """A release that stands for the meeting from now on."""
    made = Publication.objects.create(
        meeting=meeting,
        kind=kind,
        version=version,
        sealed_at=datetime(2026, 1, 14, 9, tzinfo=UTC),
        sha256=seal([meeting.pk, kind, version]),
        **values,
    )
    setattr(meeting, kind, made)
    meeting.save()
    return made


def minuted(organization: PublicOrganization, on: date, **values: Any) -> Publication:
    """Released minutes of a new meeting."""
    return publication(planned(organization, on, **values))


def item(release: Publication, number: str, title: str, **values: Any) -> PublicItem:
    """An item of a release; ``content`` may give parts of its content."""
    content = cast(ItemContent, {**empty(), **values.pop("content", {})})
    return PublicItem.objects.create(
        publication=release,
        meeting=release.meeting,
        position=release.publicitem_set.count(),
        number=number,
        slug=values.pop("slug", number.replace(".", "-")),
        title=title,
        content=content,
        glance=values.pop("glance", None) or _glance(content),
        **values,
    )


def _glance(content: ItemContent) -> dict[str, Any]:
    return {
        "decision": content["decision"]["text"] if content["decision"] else "",
        "changes": content["changes"],
        "dissent": content["dissent"],
        "votes": len(content["votes"]),
        "attachments": len(content["attachments"]),
    }


def section(heading: str | None, html: str = f"<p>{TEXT}</p>", level: int = 1) -> dict[str, Any]:
    """A section of an item."""
    return {"heading": heading, "level": level, "html": html}


def decision(text: str, **values: str) -> dict[str, str]:
    """A decision of one paragraph."""
    return {
        "text": text,
        "html": f"<p>{text}</p>",
        "recommends_to": "",
        "referred_to": "",
        **values,
    }


def dissent(who: str, slug: str = "", kind: str = "against", scope: str = "") -> dict[str, str]:
    """One who did not go along."""
    return {"who": who, "slug": slug, "kind": kind, "scope": scope}


def route(*marked: str) -> dict[str, Any]:
    """A routing row in which some codes are marked; none: the mark has no column."""
    names = {"BYR": ("Byrådet", "byraadet"), "JOB": ("Jobudvalget", "jobudvalget")}
    stations = [
        {"code": code, "name": names.get(code, ("", ""))[0], "slug": names.get(code, ("", ""))[1]}
        for code in ROUTE
    ]
    chosen = [one for one in stations if one["code"] in marked]
    return {"stations": stations, "marked": chosen or None}


def full(release: Publication, number: str = "5") -> PublicItem:
    """An item with everything an item can have."""
    made = item(
        release,
        number,
        "Proces for den fremtidige beskæftigelsesindsats",
        case_number="15.00.00-A00-3-25",
        case_slug="15-00-00-a00-3-25",
        kle_topic="15.00.00",
        kle_facet="A00",
        outcome="adopted_with_changes",
        content=FULL,
    )
    PublicFile.objects.create(
        item=made, sha256="a" * 64, title="Tidsplan", media_type="application/pdf", size=1_234_567
    )
    return made


FULL: dict[str, Any] = {
    "route": route("JOB", "BYR"),
    "sections": [
        section("Resume"),
        section("Sagsfremstilling", "<p>Se udvalgsmøde i august 2025, pkt. 47, om planen.</p>"),
        section("Økonomi", "<p>Udgiften er 2,7 mio. kr.</p>", level=2),
    ],
    "proposals": [
        {
            "proposer": "Jobdirektøren",
            "kind": "recommendation",
            "motions": ["processen godkendes", "der holdes møde kl. 14.00 - 16.30."],
        }
    ],
    "decision": decision("Tiltrådt, dog således at mødet holdes kl. 15.00 - 16.30."),
    "changes": [{"kind": "time", "before": "14.00", "after": "15.00"}],
    "dissent": [dissent("Bo Lundsgaard", "bo-lundsgaard", "against", "andet led")],
    "votes": [
        {
            "on": "Indstillingens andet led",
            "yes": 5,
            "no": 1,
            "abstained": 0,
            "yes_who": ["Fjordlisten", "Bylisten"],
            "no_who": ["Bo Lundsgaard"],
            "abstained_who": [],
        }
    ],
    "history": [
        {
            "name": "Økonomiudvalget",
            "slug": "oekonomiudvalget",
            "on": "2025-12-02",
            "number": "3",
            "text": "Anbefales.",
        }
    ],
    "attachments": [
        {
            "title": "Tidsplan",
            "sha256": "a" * 64,
            "media_type": "application/pdf",
            "size": 1_234_567,
        },
        {"title": "Notat om reformen", "sha256": "", "media_type": "", "size": 0},
    ],
}


def cite(item: PublicItem, text: str, meeting: PublicMeeting | None, slug: str = "") -> Citation:
    """A place where an item names another meeting."""
    return Citation.objects.create(
        item=item,
        position=item.citation_set.count(),
        text=text,
        body=item.meeting.organization.body,
        organization_key="jobudvalg",
        month="2025-08",
        number="47",
        cited_meeting=meeting,
        cited_slug=slug,
    )
