"""Questions about decisions: what the bodies before decided on a case, and what stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.decisions.models import ChairDecision, Consequence, Decision, Referral, Statement
from raadslag.decisions.states import DissentKind, Outcome
from raadslag.meetings.models import Meeting
from raadslag.rules.danish_date import in_words
from raadslag.rules.suspension import Matter
from raadslag.sittings.models import Span


@dataclass(frozen=True, slots=True)
class HouseStage:
    """What an earlier body of the route decided here in the house."""

    organization_name: str
    organization_slug: str
    on: date
    number: str
    text: str
    public_text: str  # of a closed item: what may be known; else the text


def house_stages(items: Sequence[AgendaItem]) -> dict[int, list[HouseStage]]:
    """What the bodies before decided on the case of each item, in order; two queries."""
    carried = [item for item in items if item.paper.earlier_id]
    before = decided_before([item.consultation for item in carried])
    return {item.pk: before[item.consultation_id] for item in carried}


def decided_before(stations: Sequence[Consultation]) -> dict[int, list[HouseStage]]:
    """What the bodies before decided, by station of a route, in order; two queries.

    Only bodies earlier on the route count, so a standing case has none.
    """
    if not stations:
        return {}
    decided = (
        Decision.objects.filter(
            item__consultation__case__in=[station.case_id for station in stations],
            item__consultation__state=ConsultationState.DONE,
            draft=False,
        )
        .select_related("item__consultation", "item__agenda__meeting__organization")
        .prefetch_related("item__statement_set")
        .order_by("item__consultation__position", "item__agenda__meeting__on", "id")
    )
    by_case: dict[int, list[Decision]] = {}
    for one in decided:
        by_case.setdefault(one.item.consultation.case_id, []).append(one)
    return {
        station.pk: [
            _stage(one) for one in by_case.get(station.case_id, ()) if _before(one, station)
        ]
        for station in stations
    }


def _before(decision: Decision, station: Consultation) -> bool:
    return decision.item.consultation.position < station.position


def _stage(decision: Decision) -> HouseStage:
    item, meeting = decision.item, decision.item.agenda.meeting
    said = [one for one in item.statement_set.all() if one.shown_on and not one.withdrawn_at]
    text = "\n".join([decision.text, *map(_told, said)])
    return HouseStage(
        organization_name=meeting.organization.name,
        organization_slug=meeting.organization.slug,
        on=meeting.on,
        number=item.number,
        text=text,
        public_text=decision.public_text if item.closed else text,
    )


def _told(statement: Statement) -> str:
    """What a member wants those to see whom the case is sent to (§ 13, stk. 2)."""
    return f"{statement.who} {DissentKind(statement.kind).label}: {statement.text}".rstrip(": ")


def standing_decisions(meeting: Meeting) -> dict[int, Decision]:
    """The decisions of a meeting by item, those being written too; one query."""
    found = Decision.objects.filter(item__agenda__meeting=meeting, item__gone=False)
    return {one.item_id: one for one in found}


def undecided(meeting: Meeting) -> list[AgendaItem]:
    """The items as sent that have no decision whose wording stands, in order; one query."""
    decided = Decision.objects.filter(draft=False, item__agenda__meeting=meeting)
    return list(
        AgendaItem.objects.filter(agenda__meeting=meeting, gone=False, since__gt=0)
        .exclude(pk__in=decided.values("item"))
        .order_by("last", "position", "id")
    )


def statements_of(item: AgendaItem) -> list[Statement]:
    """What members have had entered on an item and not withdrawn, in order."""
    return list(item.statement_set.filter(withdrawn_at=None).select_related("person"))


def referral_of(item: AgendaItem) -> Referral | None:
    """The demand that stops the decision on an item, if one stands."""
    return (
        Referral.objects.filter(item=item, withdrawn_at=None)
        .select_related("item__agenda__meeting__organization__body", "person", "consultation")
        .first()
    )


def stopped(items: Sequence[AgendaItem]) -> set[int]:
    """Keys of the items whose decision is not to be carried out; one query."""
    standing = Referral.objects.filter(item__in=items, withdrawn_at=None)
    return set(standing.values_list("item_id", flat=True))


def consequences_of(decision: Decision) -> list[Consequence]:
    """What was done because of a decision, the first first; one query."""
    done = Consequence.objects.filter(decision=decision)
    return list(done.select_related("meeting__organization", "consultation__organization"))


def ground_in_words(decision: Decision) -> str:
    """A decision named as the ground of what is done; nothing of what it says."""
    item = decision.item
    meeting = item.agenda.meeting
    number = f", punkt {item.number}" if item.number else ""
    return f"{meeting.organization.name}s beslutning den {in_words(meeting.on)}{number}"


def alone_of(organization: Organization) -> QuerySet[ChairDecision]:
    """What the chair has decided alone, the latest first, each with the meeting told of it."""
    found = ChairDecision.objects.filter(organization=organization)
    return found.select_related("announced__item__agenda__meeting").order_by("-decided_at", "-id")


PROCEDURE = (Outcome.POSTPONED, Outcome.REFERRED)
NOTHING = (Outcome.NOTED, Outcome.DISCUSSED, Outcome.NO_DECISION)


def matter_of(item: AgendaItem) -> Matter:
    """What was decided on an item, as far as it can be stopped; two queries at most."""
    decision = Decision.objects.filter(item=item).first()
    return matter_in(decision, reached=_worded(decision) or Span.objects.filter(item=item).exists())


def _worded(decision: Decision | None) -> bool:
    return decision is not None and bool(decision.text or decision.fixed_at)


def matter_in(decision: Decision | None, *, reached: bool) -> Matter:
    """The same of a decision that is known, and whether its item was taken up; no query."""
    if decision is None or not _worded(decision):
        return Matter.DECISION if reached else Matter.NOT_REACHED
    if decision.phrase == "lapsed":
        return Matter.TIED
    if decision.outcome in PROCEDURE or decision.phrase == "agenda_approved":
        return Matter.PROCEDURE
    if decision.outcome in NOTHING:
        return Matter.NOTHING
    return Matter.REFUSAL if decision.outcome == Outcome.REJECTED else Matter.DECISION
