"""May this person do this? Cases, and their papers."""

from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Organization
from raadslag.bodies.states import Duty, OrganizationKind
from raadslag.cases.models import Approval, Case, MemberRequest, Paper
from raadslag.cases.queries import (
    CASE_PARTS,
    PAPER_PARTS,
    cases_seen_by,
    papers_seen_by,
    parts_in,
)
from raadslag.cases.states import CaseState, PaperState
from raadslag.journal.actor import Actor
from raadslag.rules.rights import ALWAYS, PAPERS, PARTS, Part, who_may
from raadslag.verdict import YES, Verdict, no

UNSEEN = "Der er ikke noget her, som du har adgang til."
POLITICAL = (
    OrganizationKind.COUNCIL,
    OrganizationKind.ECONOMY,
    OrganizationKind.COMMITTEE,
    OrganizationKind.SPECIAL,
)  # bodies whose members may bring matters before them
WRITERS = frozenset().union(*PAPERS["write"].values())


def parts_to(actor: Actor, paper: Paper) -> frozenset[Part]:
    """What the actor is to a paper; one query."""
    return parts_in(Paper.objects.all(), PAPER_PARTS, actor, paper)


def parts_to_case(actor: Actor, case: Case) -> frozenset[Part]:
    """What the actor is to a case; one query."""
    return parts_in(Case.objects.all(), CASE_PARTS, actor, case)


def may_see(actor: Actor, paper: Paper) -> Verdict:
    """Those the matrix names; a closed or unchosen paper only its narrower circle."""
    return YES if papers_seen_by(actor).filter(pk=paper.pk).exists() else no(UNSEEN)


def may_see_case(actor: Actor, case: Case) -> Verdict:
    """Those the matrix names; a restricted case only its narrower circle."""
    return YES if cases_seen_by(actor).filter(pk=case.pk).exists() else no(UNSEEN)


def may_with_paper(actor: Actor, verb: str, paper: Paper) -> Verdict:
    """Do a verb of the matrix ``papers``, in the state the paper is in."""
    if actor.user_id is None:
        return YES
    who = who_may("papers", verb, paper.state)
    if parts_to(actor, paper) & who:
        return YES
    return no(refusal("Sagsfremstillingen", PaperState(paper.state).label, who))


def may_with_case(actor: Actor, verb: str, case: Case) -> Verdict:
    """Do a verb of the matrix ``cases``, in the state the case is in."""
    if actor.user_id is None:
        return YES
    who = who_may("cases", verb, case.state)
    if parts_to_case(actor, case) & who:
        return YES
    return no(refusal("Sagen", CaseState(case.state).label, who))


def may_open(actor: Actor, *, body_id: int, department_id: int | None) -> Verdict:
    """Open a case: a caseworker in a department of theirs, or a secretary."""
    if actor.user_id is None or actor.serves(
        Duty.CASEWORKER, body_id=body_id, organization_id=department_id
    ):
        return YES
    if any(one.duty == Duty.SECRETARY and one.body_id == body_id for one in actor.capacities):
        return YES
    return no("Vælg en afdeling, som du er sagsbehandler i, eller bed administratoren om adgang.")


def may_bring(actor: Actor, organization: Organization) -> Verdict:
    """Bring a matter before a body: those who sit in it, where politicians sit."""
    if organization.kind not in POLITICAL:
        return no("Et medlem kan bringe en sag frem for byrådet og for sine udvalg.")
    return may_with_body(
        actor, "bring", body_id=organization.body_id, organization_id=organization.pk
    )


def may_enter_request(actor: Actor, organization: Organization) -> Verdict:
    """Enter a request that came by letter: the secretaries of the body."""
    return may_with_body(
        actor, "enter_request", body_id=organization.body_id, organization_id=organization.pk
    )


def may_see_request(actor: Actor, request: MemberRequest) -> Verdict:
    """See a request as it was sent: the member who asks."""
    if actor.user_id is None or actor.person_id == request.person_id:
        return YES
    return no(UNSEEN)


def refusal(thing: str, state: str, who: frozenset[Part]) -> str:
    """One sentence: the state it is in, and who could do it now."""
    if not who:
        return f"{thing} er {state}, og det kan ikke gøres nu."
    names = sorted(PARTS[one] for one in who)
    return f"{thing} er {state}; det kan kun gøres af {' eller '.join(names)}."


def may_draft(actor: Actor, paper: Paper) -> Verdict:
    """Keep unsaved text: whoever may write in the paper at some time, in any state."""
    if actor.user_id is not None and parts_to(actor, paper) & WRITERS:
        return YES
    return no(UNSEEN)


def may_answer(actor: Actor, approval: Approval) -> Verdict:
    """Answer for oneself, or for one who is away."""
    if actor.user_id is None or approval.approver_id in actor.accounts:
        return YES
    return no("Kun den, der er spurgt, eller dennes stedfortræder kan svare.")


def may_for_body(actor: Actor, verb: str, body_id: int) -> Verdict:
    """Do a verb of the matrix ``bodies`` for a municipality."""
    if actor.user_id is None:
        return YES
    who = who_may("bodies", verb, ALWAYS)
    held = {one.duty for one in actor.capacities if one.body_id == body_id}
    if held & who or (actor.operator and Part.ADMINISTRATOR in who):
        return YES
    names = sorted(PARTS[one] for one in who)
    return no(f"Det kan kun gøres af {' eller '.join(names)}.")
