"""What was released, taken out and withdrawn, when, by whom and why: from the journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.timezone import localtime

from raadslag.bodies.states import Duty
from raadslag.cases.queries import bound
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting
from raadslag.publications.models import Publication, PublicMeeting
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.states import Scope
from raadslag.publications.states import PublicationKind
from raadslag.publications.timing.models import PlannedRelease

ACTS: Mapping[str, str] = {
    "publications.release": "Offentliggjort",
    "publications.plan_release": "Planlagt offentliggjort",
    "publications.reschedule": "Fik et andet tidspunkt",
    "publications.block_release": "Holdt tilbage: ligner et CPR-nummer",
    "publications.stop_release": "Stoppet",
    "publications.withdraw": "Trukket tilbage",
    "publications.redact": "Fjernet fra portalen",
    "publications.keep_out": "Holdes fortsat ude",
    "publications.let_back": "Må være offentligt igen",
    "publications.darken": "Skjult, fordi det er lukket",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One act on what is public."""

    at: datetime
    who: str
    act: str
    what: str  # "Dagsorden, udgave 2"; never a title that had to go
    organization: str
    on: date  # of the meeting
    meeting: int  # its key
    reason: str
    breach: bool


def log_seen_by(actor: Actor) -> QuerySet[Fact]:
    """Acts on the releases an administrator or the body's secretary answers for, latest first."""
    facts = Fact.objects.filter(verb__in=ACTS).order_by("-id")
    if actor.user_id is None or actor.operator:
        return facts
    meetings = Meeting.objects.filter(watched(actor, "organization"))
    mine = PublicMeeting.objects.filter(meeting_id__in=meetings.values("pk"))
    about = Q(subject_type="PublicMeeting", subject_id__in=mine.values("pk"))
    for model in (Publication, Redaction, PlannedRelease):
        rows = model._default_manager.filter(meeting__in=mine.values("pk"))
        about |= Q(subject_type=model.__name__, subject_id__in=rows.values("pk"))
    return facts.filter(about)


def watched(actor: Actor, organization: str) -> Q:
    """Rows of bodies whose secretary the actor is, or of a municipality the actor administers."""
    body = f"{organization}__body"
    secretary = bound(actor, Duty.SECRETARY, organization=organization, body=body)
    return secretary | Q(**{f"{body}__in": actor.everywhere(Duty.ADMINISTRATOR)})


def lines(facts: Iterable[Fact]) -> list[Line]:
    """Facts of the log with what they are about; four queries for all."""
    rows = list(facts)
    releases = Publication.objects.filter(pk__in=_keys(rows, "Publication"))
    removed = Redaction.objects.filter(pk__in=_keys(rows, "Redaction"))
    held = PublicMeeting.objects.filter(pk__in=_keys(rows, "PublicMeeting"))
    planned = PlannedRelease.objects.filter(pk__in=_keys(rows, "PlannedRelease"))
    known: dict[tuple[str, int], About] = {
        **{("Publication", one.pk): one for one in releases.select_related(*_ABOUT)},
        **{("Redaction", one.pk): one for one in removed.select_related(*_ABOUT)},
        **{("PlannedRelease", one.pk): one for one in planned.select_related(*_ABOUT)},
        **{("PublicMeeting", one.pk): one for one in held.select_related("organization")},
    }
    return [
        _line(fact, known[fact.subject_type, fact.subject_id])
        for fact in rows
        if (fact.subject_type, fact.subject_id) in known
    ]


_ABOUT = ("meeting__organization",)
About = Publication | Redaction | PlannedRelease | PublicMeeting


def _keys(facts: Iterable[Fact], kind: str) -> list[int]:
    return [one.subject_id for one in facts if one.subject_type == kind]


def _line(fact: Fact, about: About) -> Line:
    meeting = about if isinstance(about, PublicMeeting) else about.meeting
    return Line(
        at=fact.at,
        who=fact.actor,
        act=ACTS[fact.verb],
        what=_what(fact, about),
        organization=meeting.organization.name,
        on=meeting.on,
        meeting=meeting.meeting_id,
        reason=fact.reason,
        breach=bool(fact.details.get("breach")),
    )


def _what(fact: Fact, about: About) -> str:
    if isinstance(about, PlannedRelease):
        due = fact.details.get("due")
        at = f", {localtime(datetime.fromisoformat(str(due))):%d-%m-%Y kl. %H.%M}" if due else ""
        return f"{PublicationKind(about.kind).label}{at}"
    if isinstance(about, Publication):
        return f"{PublicationKind(about.kind).label}, udgave {about.version}"
    if isinstance(about, Redaction):
        scope = Scope(about.scope)
        named = scope == Scope.DOCUMENT and not about.nameless
        return f"Punkt {about.number}: {scope.label}" + (f" »{about.name}«" if named else "")
    hidden = fact.details.get("items", 0)
    return f"{hidden} punkt" if hidden == 1 else f"{hidden} punkter"
