"""The life of a body's dealing with a case."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class ConsultationState(Words):
    """Where a case is with one body; the value is stored."""

    PLANNED = "planned", _("planlagt")
    WAITING = "waiting", _("i køen")
    ENTERED = "entered", _("indlæst")
    DONE = "done", _("behandlet")
    DROPPED = "dropped", _("udgået")


LIFE = {
    "queue": ((ConsultationState.PLANNED,), ConsultationState.WAITING),
    "unqueue": ((ConsultationState.WAITING,), ConsultationState.PLANNED),
    "conclude": ((ConsultationState.WAITING, ConsultationState.ENTERED), ConsultationState.DONE),
    "drop": ((ConsultationState.PLANNED, ConsultationState.WAITING), ConsultationState.DROPPED),
}


class Precision(Words):
    """How exactly a milestone's time is known; the value is stored."""

    DAY = "day", _("dag")
    WEEK = "week", _("uge")
    MONTH = "month", _("måned")
    MONTHS = "months", _("flere måneder")
    SEASON = "season", _("årstid")
    QUARTER = "quarter", _("kvartal")
    HALF = "half", _("halvår")
    YEAR = "year", _("år")
