"""May this person do this? Letters and what each wants of them."""

from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.bodies.states import Duty
from raadslag.journal.actor import Actor
from raadslag.verdict import YES, Verdict, no


def may_prefer(actor: Actor, account: User) -> Verdict:
    """Choose letters: for oneself alone."""
    if actor.user_id == account.pk:
        return YES
    return no(_("Du kan kun vælge breve for dig selv."))


def may_resend(actor: Actor) -> Verdict:
    """Send a returned letter again: secretaries and administrators."""
    if actor.operator or actor.holds(Duty.SECRETARY) or actor.holds(Duty.ADMINISTRATOR):
        return YES
    return no(_("Kun sekretærer og administratorer kan sende et brev igen. Bed dem om det."))
