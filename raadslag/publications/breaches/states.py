"""The life of an entry in the register of breaches, and what is answered in it."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class BreachState(Words):
    """Whether there is still something to do; the value is stored."""

    OPEN = "open", _("åben")
    CLOSED = "closed", _("lukket")


class Done(Words):
    """Whether something was done about it; the value is stored."""

    UNDECIDED = "", _("ikke taget stilling")
    DONE = "done", _("ja")
    NEEDLESS = "needless", _("ikke nødvendigt")


LIFE = {
    "close_breach": ((BreachState.OPEN,), BreachState.CLOSED),
    "reopen_breach": ((BreachState.CLOSED,), BreachState.OPEN),
}
