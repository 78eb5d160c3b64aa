"""May this person do this? The register of breaches."""

from django.db.models import Q

from raadslag.bodies.access import may_with_body
from raadslag.bodies.models import Body, Organization
from raadslag.bodies.states import Duty
from raadslag.cases.queries import bound
from raadslag.journal.actor import Actor
from raadslag.publications.breaches.models import Breach
from raadslag.rules.rights import ALWAYS, PARTS, Part, who_may
from raadslag.verdict import Verdict, no


def may_keep_breaches(
    actor: Actor, body: Body, organization: Organization | None = None
) -> Verdict:
    """Read and write entries: the secretary of the body concerned, and administrators.

    An entry of no body is the administrators' alone.
    """
    if organization is None and actor.user_id is not None:
        who = who_may("bodies", "keep_breaches", ALWAYS)
        runs = actor.operator or body.pk in actor.everywhere(Duty.ADMINISTRATOR)
        if not (runs and Part.ADMINISTRATOR in who):
            return no(f"Det kan kun gøres af {PARTS[Part.ADMINISTRATOR]}. Vælg et organ.")
    key = organization.pk if organization else None
    return may_with_body(actor, "keep_breaches", body_id=body.pk, organization_id=key)


def may_keep_breach(actor: Actor, breach: Breach) -> Verdict:
    """Read and write one entry."""
    return may_keep_breaches(actor, breach.body, breach.organization)


def kept_by(actor: Actor) -> Q:
    """The entries an actor may read and write, as a condition on rows."""
    if actor.user_id is None or actor.operator:
        return Q()
    secretary = bound(actor, Duty.SECRETARY, organization="organization", body="body")
    mine = secretary & ~Q(organization=None)
    return mine | Q(body__in=actor.everywhere(Duty.ADMINISTRATOR))
