"""How long to wait before something that failed is tried again."""

from datetime import timedelta

FIRST = timedelta(seconds=30)
LONGEST = timedelta(hours=4)


def rest(failures: int, *, first: timedelta = FIRST, longest: timedelta = LONGEST) -> timedelta:
    """Time to wait after that many failures in a row; doubles up to the longest.

    Args:
        failures: How often it has failed by now, 1 or more.
        first: The wait after the first failure.
        longest: No wait is longer.

    Raises:
        ValueError: ``failures`` is less than 1.

    Source: none; a habit of mail servers (RFC 5321, 4.5.4.1, asks for 30 minutes and
    for hours later on; the first tries here are for what mends itself at once).

    >>> print(rest(40))
    4:00:00
    >>> print(rest(3, first=timedelta(seconds=1)))
    0:00:04
    """
    if failures < 1:
        raise ValueError(f"{failures} failures need no rest")
    doubled: int = 2 ** min(failures - 1, 20)
    return min(first * doubled, longest)
