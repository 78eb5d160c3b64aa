"""The life of a body's dealing with a case."""

from django.db.models import TextChoices


class ConsultationState(TextChoices):
    """Where a case is with one body; the value is stored."""

    PLANNED = "planned", "planlagt"
    WAITING = "waiting", "i køen"
    ENTERED = "entered", "indlæst"
    DONE = "done", "behandlet"
    DROPPED = "dropped", "udgået"


LIFE = {
    "queue": ((ConsultationState.PLANNED,), ConsultationState.WAITING),
    "unqueue": ((ConsultationState.WAITING,), ConsultationState.PLANNED),
    "conclude": ((ConsultationState.WAITING, ConsultationState.ENTERED), ConsultationState.DONE),
    "drop": ((ConsultationState.PLANNED, ConsultationState.WAITING), ConsultationState.DROPPED),
}


class Precision(TextChoices):
    """How exactly a milestone's time is known; the value is stored."""

    DAY = "day", "dag"
    WEEK = "week", "uge"
    MONTH = "month", "måned"
    MONTHS = "months", "flere måneder"
    SEASON = "season", "årstid"
    QUARTER = "quarter", "kvartal"
    HALF = "half", "halvår"
    YEAR = "year", "år"
