"""Meetings and the versions released of them."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from raadslag.agendas.models import AgendaIssue
from raadslag.publications.models import (
    Publication,
    PublicBody,
    PublicMeeting,
    PublicOrganization,
)
from raadslag.publications.states import PublicationKind, PublicationState
from raadslag.rules.public_title import reveals


def meetings() -> QuerySet[PublicMeeting]:
    """Meetings with their body and what is released of them."""
    return PublicMeeting.objects.select_related("organization", "agenda", "minutes").defer(
        "organization__members", "organization__task", "agenda__attendance"
    )


def meeting(body: PublicBody, organization: str, slug: str) -> PublicMeeting | None:
    """The meeting with this address."""
    here = {"organization__body": body, "organization__slug": organization}
    return meetings().filter(**here, slug=slug).first()


def upcoming(body: PublicBody, today: date, limit: int) -> list[PublicMeeting]:
    """Meetings from today on without minutes, soonest first, cancelled ones too."""
    coming = meetings().filter(organization__body=body, on__gte=today, minutes=None)
    return list(coming.order_by("on", "starts", "pk")[:limit])


def latest_minutes(body: PublicBody, limit: int) -> list[PublicMeeting]:
    """Meetings whose minutes are in force, latest first."""
    order = ("-on", "-starts", "-pk")
    minuted = PublicMeeting.objects.filter(minutes__state=PublicationState.CURRENT)
    # Which they are is asked of keys and days alone: there may be thousands to choose among.
    latest = minuted.filter(organization__body=body).order_by(*order).values("pk")[:limit]
    return list(meetings().filter(pk__in=latest).order_by(*order))


def meetings_of(organization: PublicOrganization) -> list[PublicMeeting]:
    """All meetings of a body, latest first."""
    return list(meetings().filter(organization=organization).order_by("-on", "-starts"))


def calendar(
    body: PublicBody, since: date, *, organization: PublicOrganization | None = None
) -> list[PublicMeeting]:
    """Meetings from a day on, of all bodies or one, soonest first, cancelled ones too."""
    known = meetings().filter(organization__body=body, on__gte=since)
    if organization is not None:
        known = known.filter(organization=organization)
    return list(known.order_by("on", "starts", "pk"))


def versions(of: PublicMeeting) -> list[Publication]:
    """Every release of the meeting, latest first."""
    return list(of.publication_set.defer("attendance", "record").order_by("-sealed_at", "-pk"))


def latest(meeting_id: int, kind: str) -> Publication | None:
    """The last release of a kind, withdrawn or not, of the meeting of that key."""
    kinds = Publication.objects.filter(meeting__meeting_id=meeting_id, kind=kind)
    return kinds.order_by("version").last()


def released(of: PublicMeeting) -> Publication | None:
    """What stands for the meeting: its minutes, else its agenda, else nothing."""
    return of.minutes or of.agenda


def withdrawn(publication: Publication | None) -> bool:
    """Whether this was released and taken away again."""
    return publication is not None and publication.state == PublicationState.WITHDRAWN


def public_releases(meeting_id: int) -> QuerySet[Publication]:
    """Releases of the meeting of that key that have not been withdrawn, oldest first."""
    standing = Publication.objects.filter(meeting__meeting_id=meeting_id)
    return standing.exclude(state=PublicationState.WITHDRAWN).order_by("pk")


def agenda_taken_away(meeting_id: int) -> bool:
    """Whether the agenda last released of the meeting has been withdrawn since."""
    return withdrawn(latest(meeting_id, PublicationKind.AGENDA))


def late_reason(publication: Publication | None) -> str:
    """Why an agenda was sent after its deadline, as the public may read it.

    Nothing when the free words hold the title of something closed.
    """
    if publication is None or publication.issue_id is None:
        return ""
    issue = AgendaIssue.objects.get(pk=publication.issue_id)
    closed = (one["title"] for one in issue.content["items"] if one["closed"])
    told = not any(reveals(issue.late_reason, title) for title in closed)
    return issue.late_reason if told else ""
