"""The life of a meeting."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class MeetingState(Words):
    """Where a meeting is in its life; the value is stored."""

    PLANNED = "planned", _("planlagt")
    CONVENED = "convened", _("indkaldt")
    HELD = "held", _("afholdt")
    CANCELLED = "cancelled", _("aflyst")


class MeetingMode(Words):
    """How a meeting is held; the value is stored."""

    PHYSICAL = "physical", _("fysisk")
    VIRTUAL = "virtual", _("virtuelt")


LIFE = {
    "convene": ((MeetingState.PLANNED, MeetingState.CONVENED), MeetingState.CONVENED),
    "hold": (
        (MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.HELD),
        MeetingState.HELD,
    ),
    "cancel": ((MeetingState.PLANNED, MeetingState.CONVENED), MeetingState.CANCELLED),
}
MOVABLE = (MeetingState.PLANNED, MeetingState.CONVENED)  # may get another day, hour or place
MODE_LIFE = {
    "hold_virtually": ((MeetingMode.PHYSICAL, MeetingMode.VIRTUAL), MeetingMode.VIRTUAL),
    "hold_in_person": ((MeetingMode.PHYSICAL, MeetingMode.VIRTUAL), MeetingMode.PHYSICAL),
    "object_to": ((MeetingMode.VIRTUAL,), MeetingMode.PHYSICAL),
}
