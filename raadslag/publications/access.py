"""May this person release or withdraw?"""

from raadslag.journal.actor import Actor
from raadslag.verdict import YES, Verdict, no


def may_release(actor: Actor) -> Verdict:
    """Release to the public: only the system's own commands may, so far."""
    if actor.user_id is None:
        return YES
    return no("Kun systemets egne kommandoer kan offentliggøre. Bed administratoren om det.")
