"""The life of a follow-up."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class FollowUpState(Words):
    """Whether there is still something to do; the value is stored."""

    OPEN = "open", _("åben")
    DONE = "done", _("udført")
    DROPPED = "dropped", _("opgivet")


LIFE = {
    "finish": ((FollowUpState.OPEN,), FollowUpState.DONE),
    "drop": ((FollowUpState.OPEN,), FollowUpState.DROPPED),
    "reopen": ((FollowUpState.DONE, FollowUpState.DROPPED), FollowUpState.OPEN),
}
