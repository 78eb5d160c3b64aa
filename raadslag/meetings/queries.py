"""Questions about meetings."""

from datetime import date, time

from raadslag.bodies.models import Organization
from raadslag.meetings.models import Meeting


def meeting_told_of(
    organization: Organization, *, on: date, starts: time | None, extraordinary: bool
) -> Meeting | None:
    """The meeting a document tells of, if it is known.

    On one day the hour tells meetings apart; without it, or when a newer
    document corrects it, whether the meeting was extraordinary does.
    """
    that_day = list(organization.meeting_set.filter(on=on).order_by("id"))
    at_hour = [one for one in that_day if starts is not None and one.starts == starts]
    alike = [
        one
        for one in that_day
        if one.extraordinary == extraordinary or None in (starts, one.starts)
    ]
    return next(iter(at_hour), None) or (alike[0] if len(alike) == 1 else None)
