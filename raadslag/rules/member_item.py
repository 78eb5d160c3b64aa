"""What a member has raised in good time stands on the agenda of the next meeting."""

from __future__ import annotations

from datetime import date

NOTICE_DAYS = 8  # by the model standing orders; local ones may say otherwise


def must_stand(received: date, meeting: date, *, days: int = NOTICE_DAYS) -> bool:
    """Whether a matter raised in writing has to be on the agenda of an ordinary meeting.

    Args:
        received: Day the request came.
        meeting: Day of the meeting.
        days: How many days before the meeting it has to have come, 0 or more.

    Raises:
        ValueError: ``days`` is negative.

    Source: Kommunestyrelsesloven § 11, stk. 1 (any member may raise any matter of the
    municipality); model standing orders § 3, RD 1979/79.1.2 (eight days).

    >>> must_stand(date(2026, 1, 5), date(2026, 1, 13))
    True
    >>> must_stand(date(2026, 1, 6), date(2026, 1, 13))
    False
    """
    if days < 0:
        raise ValueError("days is negative")
    return (meeting - received).days >= days
