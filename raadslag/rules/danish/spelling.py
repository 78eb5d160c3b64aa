"""How far one spelling is from another, and the nearest there is."""

from collections.abc import Iterable
from heapq import nsmallest


def distance(one: str, other: str, most: int = 2) -> int:
    """Letters to add, drop, change or swap with a neighbour; ``most`` + 1 when it is more.

    Args:
        one: A word.
        other: Another word.
        most: Letters beyond which it does not matter.

    >>> distance("hanv", "havn"), distance("havn", "havnen"), distance("havn", "skole")
    (1, 2, 3)
    """
    far = most + 1
    # A letter changed is one that only this has and one that only that has.
    if abs(len(one) - len(other)) > most or len(set(one) ^ set(other)) > 2 * most:
        return far
    older: list[int] = []
    before = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [far] * len(before)
        row[0] = at
        # so far from each other at most can two places be that stand for the same letter
        for to in range(max(1, at - most), min(len(other), at + most) + 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != other[to - 1]))
            if at > 1 < to and letter == other[to - 2] and one[at - 2] == other[to - 1]:
                cost = min(cost, older[to - 2] + 1)
            row[to] = cost
        if min(row) > most:
            return far
        older, before = before, row
    return min(before[-1], far)


def tolerance(word: str) -> int:
    """Letters that may be wrong in a word of its length.

    >>> tolerance("by"), tolerance("havn"), tolerance("beskæftigelse")
    (0, 1, 2)
    """
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def nearest(word: str, known: Iterable[tuple[str, int]], most: int = 1) -> list[str]:
    """The known words that are nearest, of equally near ones the most used first.

    Args:
        word: The word as it was written.
        known: Words and how often each is used.
        most: How many are told.

    >>> nearest("hvan", [("havn", 9), ("haven", 3)])
    ['havn']
    """
    wrong = tolerance(word)
    near = (
        (distance(word, one, wrong), -used, one)
        for one, used in known
        if one != word and abs(len(one) - len(word)) <= wrong
    )
    found = nsmallest(most, (one for one in near if one[0] <= wrong))
    return [one for _far, _used, one in found]
