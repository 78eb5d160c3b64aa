"""Questions about cases and papers: who is what to them, and who may see which."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    Model,
    OuterRef,
    Q,
    QuerySet,
)

from raadslag.bodies.states import Duty
from raadslag.cases.models import Approval, Case, CaseWorker, Paper
from raadslag.cases.states import ApprovalState, Classification
from raadslag.journal.actor import Actor
from raadslag.rules.rights import PAPERS, Cells, Part, states_for

Parts = Mapping[Part, Callable[[Actor], Q]]


def bound(actor: Actor, duty: str, *, organization: str, body: str) -> Q:
    """Rows whose organization or municipality the actor has a duty or seat in."""
    return Q(**{f"{organization}__in": actor.organizations(duty)}) | Q(
        **{f"{body}__in": actor.everywhere(duty)}
    )


def _works_on(actor: Actor, case: str) -> Q:
    mine = CaseWorker.objects.filter(case=OuterRef(case), user__in=actor.accounts)
    return Q(Exists(mine))


def _approves(actor: Actor, **of: OuterRef) -> Q:
    asked = Approval.objects.filter(approver__in=actor.accounts, **of)
    return Q(Exists(asked.exclude(state=ApprovalState.DROPPED)))


def _for_bodies_of(actor: Actor) -> Q:
    """Cases with a paper written for a body whose secretary the actor is."""
    here = Paper.objects.filter(
        case=OuterRef("pk"), organization__in=actor.organizations(Duty.SECRETARY)
    )
    return Q(Exists(here)) | Q(body__in=actor.everywhere(Duty.SECRETARY))


PAPER_PARTS: Parts = {
    Part.CASEWORKER: lambda actor: _works_on(actor, "case"),
    Part.COLLEAGUE: lambda actor: bound(
        actor, Duty.CASEWORKER, organization="case__department", body="case__body"
    ),
    Part.APPROVER: lambda actor: _approves(actor, paper=OuterRef("pk")),
    Part.SECRETARY: lambda actor: bound(
        actor, Duty.SECRETARY, organization="organization", body="case__body"
    ),
    Part.CHAIR: lambda actor: Q(organization__in=actor.organizations("chair")),
    Part.MEMBER: lambda actor: Q(organization__in=actor.organizations("member")),
}
CASE_PARTS: Parts = {
    Part.CASEWORKER: lambda actor: _works_on(actor, "pk"),
    Part.COLLEAGUE: lambda actor: bound(
        actor, Duty.CASEWORKER, organization="department", body="body"
    ),
    Part.APPROVER: lambda actor: _approves(actor, paper__case=OuterRef("pk")),
    Part.SECRETARY: _for_bodies_of,
}


def parts_in(rows: QuerySet[Model], parts: Parts, actor: Actor, thing: Model) -> frozenset[Part]:
    """What the actor is to one thing; one query."""
    flags = {part.value: ExpressionWrapper(of(actor), BooleanField()) for part, of in parts.items()}
    found = rows.filter(pk=thing.pk).annotate(**flags).values(*flags).first()
    held = frozenset(Part(name) for name, yes in (found or {}).items() if yes)
    return held or frozenset((Part.OUTSIDER,))


def permitted(parts: Parts, cells: Cells, actor: Actor) -> Q:
    """Rows on which the actor may do what the cells tell, by part and state."""
    allowed = Q(pk__in=())
    for part, of in parts.items():
        states = [state for state, who in cells.items() if part in who]
        if states:
            allowed |= Q(state__in=states) & of(actor)
    return allowed


def papers_seen_by(actor: Actor) -> QuerySet[Paper]:
    """The papers an actor may know of; all of them for the system itself."""
    if actor.user_id is None:
        return Paper.objects.all()
    closed = permitted(PAPER_PARTS, PAPERS["see_closed"], actor)
    openly = permitted(PAPER_PARTS, PAPERS["see"], actor)
    return Paper.objects.filter(closed | Q(classification=Classification.OPEN) & openly)


def cases_seen_by(actor: Actor) -> QuerySet[Case]:
    """The cases an actor may know of; all of them for the system itself."""
    if actor.user_id is None:
        return Case.objects.all()
    mine = Q(pk__in=())
    for part, of in CASE_PARTS.items():
        if states_for("cases", "see_restricted", part):
            mine |= of(actor)
        elif states_for("cases", "see", part):
            mine |= Q(restricted=False) & of(actor)
    return Case.objects.filter(mine)
