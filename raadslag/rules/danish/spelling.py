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
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at]
        for to, wanted in enumerate(other, 1):
            cost = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != wanted))
            if older and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                cost = min(cost, older[to - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


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
