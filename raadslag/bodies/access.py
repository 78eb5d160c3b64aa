"""May this person do this? Bodies and what is entered from outside."""

from raadslag.journal.actor import Actor
from raadslag.verdict import YES, Verdict, no


def may_enter(actor: Actor) -> Verdict:
    """Enter what comes from outside: only the system's own commands may."""
    if actor.user_id is None:
        return YES
    return no("Kun systemets egne kommandoer kan indlæse. Bed administratoren køre indlæsningen.")
