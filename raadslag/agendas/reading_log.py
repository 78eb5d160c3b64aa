"""Who read what is closed, for those who watch over it; without a closed word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model, Q, QuerySet

from raadslag.agendas.models import AgendaIssue, AgendaItem
from raadslag.bodies.states import Duty
from raadslag.cases.models import Attachment, Paper
from raadslag.cases.queries import bound
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact

VERBS = ("cases.read_closed", "agendas.read_closed", "agendas.read_draft")
# How each kind of thing that is read leads to the paper behind it.
_LEADS: dict[str, tuple[type[Model], str]] = {
    "Paper": (Paper, ""),
    "Attachment": (Attachment, "paper__"),
    "AgendaItem": (AgendaItem, "consultation__paper__"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One person's reading of one closed thing on one day."""

    at: datetime
    who: str
    organization_name: str  # body it was laid before
    public_title: str  # neutral; empty when none has been given
    attached: bool  # an attachment was read, not the text
    issue: int  # issue it was read in; 0 before it was out


def readings_watched_by(actor: Actor) -> QuerySet[Fact]:
    """Readings an administrator or the secretary of the body may know of, the latest first."""
    facts = Fact.objects.filter(verb__in=VERBS).order_by("-id")
    if actor.user_id is None or actor.operator:
        return facts
    about = Q(pk__in=())
    for name, (model, lead) in _LEADS.items():
        rows = model._default_manager.filter(
            _watched(actor, f"{lead}organization", f"{lead}case__body")
        )
        about |= Q(subject_type=name, subject_id__in=rows.values("pk"))
    where = "agenda__meeting__organization"
    issues = AgendaIssue.objects.filter(_watched(actor, where, f"{where}__body"))
    return facts.filter(about | Q(subject_type="AgendaIssue", subject_id__in=issues.values("pk")))


def _watched(actor: Actor, organization: str, body: str) -> Q:
    secretary = bound(actor, Duty.SECRETARY, organization=organization, body=body)
    return secretary | Q(**{f"{body}__in": actor.everywhere(Duty.ADMINISTRATOR)})


def told(facts: Iterable[Fact]) -> Iterator[Reading]:
    """Facts of reading with the neutral title of what was read; four queries for all."""
    rows = list(facts)
    papers = {name: _papers(name, rows) for name in _LEADS}
    items = {one.details["item"] for one in rows if one.subject_type == "AgendaIssue"}
    behind = _behind(AgendaItem, "consultation__paper__", items)
    numbers = dict(
        AgendaIssue.objects.filter(
            pk__in=[one.subject_id for one in rows if one.subject_type == "AgendaIssue"]
        ).values_list("pk", "number")
    )
    for one in rows:
        issued = one.subject_type == "AgendaIssue"
        found = behind if issued else papers[one.subject_type]
        name, title = found.get(one.details["item"] if issued else one.subject_id, ("", ""))
        number = numbers.get(one.subject_id, 0) if issued else 0
        attached = one.subject_type == "Attachment"
        yield Reading(one.at, one.actor, name or "", title or "", attached, number)


def _papers(name: str, facts: Iterable[Fact]) -> dict[int, tuple[str, str]]:
    model, lead = _LEADS[name]
    return _behind(model, lead, {one.subject_id for one in facts if one.subject_type == name})


def _behind(model: type[Model], lead: str, keys: set[int]) -> dict[int, tuple[str, str]]:
    """Body and neutral title of the papers behind some things, by the things' keys."""
    rows = model._default_manager.filter(pk__in=keys)
    found = rows.values_list("pk", f"{lead}organization__name", f"{lead}public_title")
    return {key: (name, title) for key, name, title in found}
