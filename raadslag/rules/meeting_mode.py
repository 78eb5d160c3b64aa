"""How a meeting is held: in a room, or virtually for a matter that cannot wait."""

from __future__ import annotations


def may_be_virtual(*, council: bool, extraordinary: bool) -> bool:
    """Whether a meeting may be held virtually at all: an extraordinary one of the council.

    Args:
        council: Whether it is the council that meets, and not a committee.
        extraordinary: Whether the meeting stands outside the plan of ordinary ones.

    Source: Kommunestyrelsesloven § 10 a (L 48 2023-24).

    >>> may_be_virtual(council=True, extraordinary=True)
    True
    >>> may_be_virtual(council=True, extraordinary=False)
    False
    >>> may_be_virtual(council=False, extraordinary=True)
    False
    """
    return council and extraordinary


def objections_needed(members: int) -> int:
    """How many members it takes to have a meeting in a room: a third, rounded up.

    Args:
        members: How many sit in the council, 0 or more.

    Raises:
        ValueError: ``members`` is negative.

    Source: Kommunestyrelsesloven § 10 a (L 48 2023-24).

    >>> [objections_needed(members) for members in (9, 10, 25, 31)]
    [3, 4, 9, 11]
    """
    if members < 0:
        raise ValueError("members is negative")
    return max(1, -(-members // 3))


def must_be_physical(objections: int, members: int) -> bool:
    """Whether so many members have objected that a meeting has to be held in a room.

    Args:
        objections: How many of the members object, 0 or more.
        members: How many sit in the council, 0 or more.

    Raises:
        ValueError: A number is negative.

    Source: Kommunestyrelsesloven § 10 a (L 48 2023-24).

    >>> must_be_physical(9, 25), must_be_physical(8, 25)
    (True, False)
    """
    if objections < 0:
        raise ValueError("objections is negative")
    return objections >= objections_needed(members)


def place_in_words(location: str, *, virtual: bool) -> str:
    """Where a meeting is, as it is shown; of a virtual one, how to take part.

    >>> place_in_words("Byrådssalen", virtual=False)
    'Byrådssalen'
    >>> place_in_words("Teams", virtual=True), place_in_words("", virtual=True)
    ('Virtuelt møde, Teams', 'Virtuelt møde')
    """
    if not virtual:
        return location
    return f"Virtuelt møde, {location}" if location else "Virtuelt møde"
