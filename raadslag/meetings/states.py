"""The life of a meeting."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class MeetingState(Words):
    """Where a meeting is in its life; the value is stored."""

    PLANNED = "planned", _("planlagt")
    CONVENED = "convened", _("indkaldt")
    HELD = "held", _("afholdt")
    CANCELLED = "cancelled", _("aflyst")


LIFE = {
    "convene": ((MeetingState.PLANNED, MeetingState.CONVENED), MeetingState.CONVENED),
    "hold": (
        (MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.HELD),
        MeetingState.HELD,
    ),
    "cancel": ((MeetingState.PLANNED, MeetingState.CONVENED), MeetingState.CANCELLED),
}
MOVABLE = (MeetingState.PLANNED, MeetingState.CONVENED)  # may get another day, hour or place
