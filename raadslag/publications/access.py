"""May this person release or withdraw?"""

from raadslag.bodies.models import Organization
from raadslag.bodies.states import Duty
from raadslag.journal.actor import Actor
from raadslag.verdict import YES, Verdict, no


def may_release(
    actor: Actor, *, body_id: int | None = None, organization: Organization | None = None
) -> Verdict:
    """Release to the public: the system, or the secretary of the body concerned.

    The register of a whole municipality may be released by any of its
    secretaries: it holds nothing but what is public already in the house.
    """
    if actor.user_id is None:
        return YES
    body = organization.body_id if organization else body_id
    key = organization.pk if organization else None
    if body is not None and actor.serves(Duty.SECRETARY, body_id=body, organization_id=key):
        return YES
    if organization is None and any(
        one.duty == Duty.SECRETARY and one.body_id == body for one in actor.capacities
    ):
        return YES
    return no("Kun organets sekretær kan offentliggøre. Spørg sekretariatet.")
