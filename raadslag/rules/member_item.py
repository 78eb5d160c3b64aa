"""What a member has raised in good time stands on the agenda of the next meeting."""

from __future__ import annotations

from datetime import date, timedelta

NOTICE_DAYS = 8  # by the model standing orders; local ones may say otherwise
MOST_DAYS = 60  # a longer notice would make the right a dead letter


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
    return received <= last_day(meeting, days=days)


def last_day(meeting: date, *, days: int = NOTICE_DAYS) -> date:
    """Last day on which a request has come in good time for an ordinary meeting.

    Args:
        meeting: Day of the meeting.
        days: How many days before the meeting it has to have come, 0 or more.

    Raises:
        ValueError: ``days`` is negative.

    Source: as for ``must_stand``.

    >>> last_day(date(2026, 1, 13))
    datetime.date(2026, 1, 5)
    """
    if days < 0:
        raise ValueError("days is negative")
    return meeting - timedelta(days=days)


def why(*, council: bool, days: int) -> str:
    """The rule by which a request has to stand on an agenda, in words.

    >>> why(council=True, days=8)
    'kommunestyrelsesloven § 11, stk. 1, og forretningsordenens frist på 8 dage'
    >>> why(council=False, days=1)
    'udvalgets forretningsorden, hvis frist er 1 dag'
    """
    span = "1 dag" if days == 1 else f"{days} dage"
    if council:
        return f"kommunestyrelsesloven § 11, stk. 1, og forretningsordenens frist på {span}"
    return f"udvalgets forretningsorden, hvis frist er {span}"
