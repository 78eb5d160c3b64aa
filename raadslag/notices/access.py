"""May this person do this? Letters and what each wants of them."""

from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.journal.actor import Actor
from raadslag.verdict import YES, Verdict, no


def may_prefer(actor: Actor, account: User) -> Verdict:
    """Choose letters: for oneself alone."""
    if actor.user_id == account.pk:
        return YES
    return no(_("Du kan kun vælge breve for dig selv."))


def may_resend(actor: Actor) -> Verdict:
    """Send a returned letter again: those who run the secretariat."""
    staff = User.objects.filter(is_staff=True, is_active=True)
    if actor.user_id is not None and staff.filter(pk=actor.user_id).exists():
        return YES
    return no(_("Kun sekretariatet kan sende et brev igen. Bed sekretariatet om det."))
