"""Closed decisions the public has not been told of, and why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from raadslag.bodies.models import Organization
from raadslag.decisions.models import Decision
from raadslag.publications.limits.models import PartiesHold
from raadslag.publications.models import PublicItem
from raadslag.publications.states import PublicationKind, PublicationState


@dataclass(frozen=True, slots=True)
class Unpublished:
    """A closed decision that is not public; it is named by its neutral title alone."""

    decision: Decision
    days: int  # since the meeting
    why: str
    writable: bool  # nothing public has been written of it, and no ground


def unpublished(organization: Organization) -> QuerySet[Decision]:
    """Closed decisions of a body that are not public and not withheld on a ground, latest first.

    Source: Ankestyrelsen (domain reference A3.4): the transcript of the decision protocol is
    published for closed items too, limited by confidentiality alone.
    """
    told = PublicItem.objects.filter(
        item_key=OuterRef("item"),
        shown=True,
        gone=False,
        publication__kind=PublicationKind.MINUTES,
        publication__state=PublicationState.CURRENT,
    ).exclude(outcome="")
    waits = PartiesHold.objects.filter(item=OuterRef("item"), told_at=None)
    rows = Decision.objects.filter(
        ~Exists(told),
        item__agenda__meeting__organization=organization,
        item__closed=True,
        item__gone=False,
        withholding=None,
        draft=False,
    )
    meeting = "item__agenda__meeting"
    return (
        rows.annotate(waits=Exists(waits))
        .select_related(f"{meeting}__organization")
        .order_by(f"-{meeting}__on", "item__position")
    )


def with_reasons(decisions: Iterable[Decision], today: date) -> list[Unpublished]:
    """The decisions with how long they have waited, and for what."""
    return [_reasoned(one, today) for one in decisions]


def _reasoned(decision: Decision, today: date) -> Unpublished:
    days = (today - decision.item.agenda.meeting.on).days
    if not decision.public_text:
        return Unpublished(decision, days, _("Intet offentligt er skrevet"), writable=True)
    waits = bool(getattr(decision, "waits", False))
    why = _("Parterne har ikke fået besked") if waits else _("Referatet er ikke offentligt")
    return Unpublished(decision, days, why, writable=False)
