"""The life of a meeting."""

from django.db.models import TextChoices


class MeetingState(TextChoices):
    """Where a meeting is in its life; the value is stored."""

    PLANNED = "planned", "planlagt"
    CONVENED = "convened", "indkaldt"
    HELD = "held", "afholdt"
    CANCELLED = "cancelled", "aflyst"


LIFE = {
    "convene": ((MeetingState.PLANNED, MeetingState.CONVENED), MeetingState.CONVENED),
    "hold": (
        (MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.HELD),
        MeetingState.HELD,
    ),
    "cancel": ((MeetingState.PLANNED, MeetingState.CONVENED), MeetingState.CANCELLED),
}
MOVABLE = (MeetingState.PLANNED, MeetingState.CONVENED)  # may get another day, hour or place
