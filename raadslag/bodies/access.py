"""May this person do this? Bodies and what is entered from outside."""

from raadslag.bodies.models import Body, Organization, User
from raadslag.bodies.queries import houses_of
from raadslag.bodies.states import Duty
from raadslag.journal.actor import Actor
from raadslag.rules.rights import ALWAYS, PARTS, Part, who_may
from raadslag.verdict import YES, Verdict, no


def may_enter(actor: Actor) -> Verdict:
    """Enter what comes from outside: only the system's own commands may."""
    if actor.user_id is None:
        return YES
    return no("Kun systemets egne kommandoer kan indlæse. Bed administratoren køre indlæsningen.")


def parts_in(actor: Actor, body_id: int, organization_id: int | None = None) -> frozenset[Part]:
    """What the actor is to a body, or to the house as a whole; no query.

    What the house shares, such as its closing days, belongs to every secretary in it.
    """
    duties = {Part.SECRETARY: Duty.SECRETARY, Part.CHAIR: "chair", Part.MEMBER: "member"}
    parts = {
        part
        for part, duty in duties.items()
        if actor.serves(duty, body_id=body_id, organization_id=organization_id)
    }
    if actor.operator or body_id in actor.everywhere(Duty.ADMINISTRATOR):
        parts.add(Part.ADMINISTRATOR)
    if organization_id is None and _keeps_minutes_in(actor, body_id):
        parts.add(Part.SECRETARY)
    return frozenset(parts or {Part.OUTSIDER})


def _keeps_minutes_in(actor: Actor, body_id: int) -> bool:
    """Whether the actor is secretary of anything in the municipality."""
    return any(one.duty == Duty.SECRETARY and one.body_id == body_id for one in actor.capacities)


def may_with_body(
    actor: Actor, verb: str, *, body_id: int, organization_id: int | None = None
) -> Verdict:
    """Do a verb of the matrix ``bodies`` for a body, or for the house as a whole."""
    who = who_may("bodies", verb, ALWAYS)
    if actor.user_id is None or parts_in(actor, body_id, organization_id) & who:
        return YES
    names = sorted(PARTS[one] for one in who)
    return no(f"Det kan kun gøres af {' eller '.join(names)}. Spørg dem om hjælp.")


def may_set_letterhead(actor: Actor, of: Body | Organization) -> Verdict:
    """Set what stands at the top of documents, of all in the house or of one body."""
    if isinstance(of, Body):
        return may_with_body(actor, "set_letterhead", body_id=of.pk)
    return may_with_body(actor, "set_letterhead", body_id=of.body_id, organization_id=of.pk)


def may_keep_register(actor: Actor, body: Body) -> Verdict:
    """Enter bodies, politicians and seats: administrators, and the system."""
    return may_with_body(actor, "keep_register", body_id=body.pk)


def may_open_account(actor: Actor, body: Body | None) -> Verdict:
    """Open an account: administrators of the municipality; without one the operator."""
    if body is not None:
        return may_with_body(actor, "open_account", body_id=body.pk)
    if actor.user_id is None or actor.operator:
        return YES
    return no("Vælg den kommune, brugeren arbejder i.")


def may_change_account(actor: Actor, user: User) -> Verdict:
    """Change, close or reopen an account; the operator's own only by an operator."""
    if user.is_superuser and actor.user_id is not None and not actor.operator:
        return no("Driftens egen bruger kan kun rettes af driften selv.")
    return may_open_account(actor, user.body)


def may_assign(actor: Actor, body: Body) -> Verdict:
    """Give and end duties: administrators of the municipality, and the system."""
    return may_with_body(actor, "assign", body_id=body.pk)


def may_deputise(actor: Actor, user: User) -> Verdict:
    """Name who stands in: the one who is away, or an administrator."""
    if actor.user_id == user.pk:
        return YES
    if user.body is None:
        return may_open_account(actor, None)
    return may_assign(actor, user.body)


def may_set_closing_days(actor: Actor, body: Body) -> Verdict:
    """Say when the town hall is closed: secretaries and administrators."""
    return may_with_body(actor, "set_closing_days", body_id=body.pk)


def may_set_competences(actor: Actor, body: Body) -> Verdict:
    """Keep the competence plan: secretaries and administrators."""
    return may_with_body(actor, "set_competences", body_id=body.pk)


def may_see_competences(actor: Actor, body: Body) -> Verdict:
    """Read the versions of the competence plan: everyone who belongs to the municipality."""
    if actor.user_id is None or actor.operator or body.pk in houses_of(actor):
        return YES
    return no("Kun de, der hører til kommunen, kan se planen. Spørg administratoren om adgang.")


def may_set_electronic(actor: Actor, body: Body) -> Verdict:
    """Enter that material is sent electronically alone: secretaries and administrators."""
    return may_with_body(actor, "set_electronic", body_id=body.pk)


def may_set_council_reading(actor: Actor, body: Body) -> Verdict:
    """Let the council read what all bodies are sent, or no more: administrators."""
    return may_with_body(actor, "set_council_reading", body_id=body.pk)


def may_see_sign_ins(actor: Actor, body: Body) -> Verdict:
    """See the sign-ins of others: administrators."""
    return may_with_body(actor, "see_signins", body_id=body.pk)
