"""May this person do this? Accounts and the log of sign-ins."""

from raadslag.bodies.models import User
from raadslag.journal.actor import Actor
from raadslag.verdict import YES, Verdict, no


def may_note_sign_in(actor: Actor) -> Verdict:
    """Write in the log of sign-ins: only the system may."""
    return YES if actor.user_id is None else no("Kun systemet skriver i loggen over login.")


def may_forget_sign_ins(actor: Actor) -> Verdict:
    """Take old attempts out of the log: only the system may."""
    return YES if actor.user_id is None else no("Kun systemet sletter i loggen over login.")


def may_choose_password(actor: Actor, user: User) -> Verdict:
    """Choose an account's password: its owner, or the system's own commands."""
    if actor.user_id in (None, user.pk):
        return YES
    return no("Du kan kun vælge din egen adgangskode.")
