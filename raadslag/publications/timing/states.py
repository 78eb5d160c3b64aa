"""When a body releases, and the life of a release that is planned."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class Timing(Words):
    """When what is ready is released; the value is stored."""

    AT_ONCE = "at_once", _("straks")
    PLANNED = "planned", _("på et fast tidspunkt")
    PARTIES = "parties", _("når parterne har fået besked")


class PlanState(Words):
    """Where a planned release is in its life; the value is stored."""

    WAITING = "waiting", _("planlagt")
    BLOCKED = "blocked", _("holdt tilbage af CPR-søgningen")
    STOPPED = "stopped", _("stoppet")
    RELEASED = "released", _("offentliggjort")


OPEN = (PlanState.WAITING, PlanState.BLOCKED, PlanState.STOPPED)
LIFE = {
    "release": (OPEN, PlanState.RELEASED),
    "reschedule": (OPEN, PlanState.WAITING),
    "block_release": ((PlanState.WAITING,), PlanState.BLOCKED),
    "stop_release": ((PlanState.WAITING, PlanState.BLOCKED), PlanState.STOPPED),
}
