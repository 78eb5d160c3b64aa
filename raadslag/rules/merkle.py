"""The hash tree of an append-only log, and the proofs that can be given from it.

Source: RFC 6962, section 2.1; RFC 9162, sections 2.1.3 and 2.1.4 for the checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256

EMPTY = sha256(b"").digest()  # root of a tree without leaves
Subtree = tuple[int, int]  # level and number of a complete subtree of 2**level leaves
Get = Callable[[Sequence[Subtree]], Sequence[bytes]]  # their hashes, in the order asked for


class NotInLog(ValueError):
    """A leaf or a size was asked for that the log does not have."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of an entry.

    >>> leaf_hash(b"").hex()[:16]
    '6e340b9cffb37a98'
    """
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash above two subtrees."""
    return sha256(b"\x01" + left + right).digest()


def complete(start: int, end: int) -> Iterator[Subtree]:
    """The largest complete subtrees that make up the leaves from start to before end.

    Args:
        start: First leaf; a multiple of the largest power of two in the length, as it is
            wherever the tree is split.
        end: The leaf after the last.

    >>> list(complete(0, 7))
    [(2, 0), (1, 2), (0, 6)]
    """
    while start < end:
        level = (end - start).bit_length() - 1
        yield level, start >> level
        start += 1 << level


def fold(hashes: Sequence[bytes]) -> bytes:
    """The hash above complete subtrees that get smaller from left to right."""
    if not hashes:
        return EMPTY
    above = hashes[-1]
    for left in reversed(hashes[:-1]):
        above = node_hash(left, above)
    return above


def grown(
    frontier: Sequence[bytes], size: int, leaves: Iterable[bytes]
) -> tuple[list[tuple[int, int, bytes]], list[bytes]]:
    """What becomes complete when leaves are added: (level, number, hash), and the new frontier.

    Args:
        frontier: Hashes of ``complete(0, size)``.
        size: Leaves there were.
        leaves: Hashes of the new leaves, in order.

    >>> made, frontier = grown([], 0, [leaf_hash(b"a"), leaf_hash(b"b"), leaf_hash(b"c")])
    >>> [(level, number) for level, number, _ in made], len(frontier)
    ([(0, 0), (0, 1), (1, 0), (0, 2)], 2)
    """
    made, edge = [], list(frontier)
    for number, leaf in enumerate(leaves, size):
        made.append((0, number, leaf))
        level, above = 0, leaf
        while (number >> level) & 1:
            above = node_hash(edge.pop(), above)
            level += 1
            made.append((level, number >> level, above))
        edge.append(above)
    return made, edge


def inclusion_path(index: int, size: int) -> list[list[Subtree]]:
    """For each hash of an inclusion proof the complete subtrees it is folded from.

    Raises:
        NotInLog: The log has no such leaf.

    Source: RFC 6962, section 2.1.1.

    >>> inclusion_path(5, 7)
    [[(0, 4)], [(0, 6)], [(2, 0)]]
    """
    if not 0 <= index < size:
        raise NotInLog(index)
    path: list[list[Subtree]] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(list(complete(middle, end)))
            end = middle
        else:
            path.append(list(complete(start, middle)))
            start = middle
    return path[::-1]


def consistency_path(old: int, size: int) -> list[list[Subtree]]:
    """For each hash of a consistency proof the complete subtrees it is folded from.

    Raises:
        NotInLog: The log was never of the old size.

    Source: RFC 6962, section 2.1.2.

    >>> consistency_path(3, 7)
    [[(0, 2)], [(0, 3)], [(1, 0)], [(1, 2), (0, 6)]]
    """
    if not 0 < old <= size:
        raise NotInLog(old)
    path: list[list[Subtree]] = []
    start, end, whole = 0, size, True
    while old < end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(list(complete(middle, end)))
            end = middle
        else:
            path.append(list(complete(start, middle)))
            start, whole = middle, False
    if not whole:
        path.append(list(complete(start, end)))
    return path[::-1]


def proof(path: Sequence[Sequence[Subtree]], get: Get) -> list[bytes]:
    """The hashes of a path, read in one go."""
    found = iter(get([subtree for step in path for subtree in step]))
    return [fold([next(found) for _ in step]) for step in path]


def included(leaf: bytes, index: int, size: int, hashes: Sequence[bytes], root: bytes) -> bool:
    """Whether a proof shows that the leaf stands at that place of the log with that root.

    Source: RFC 9162, section 2.1.3.2.

    >>> a, b, c = (leaf_hash(one) for one in (b"a", b"b", b"c"))
    >>> included(c, 2, 3, [node_hash(a, b)], fold([node_hash(a, b), c]))
    True
    """
    if not 0 <= index < size:
        return False
    at, last, above = index, size - 1, leaf
    for one in hashes:
        if last == 0:
            return False
        if at & 1 or at == last:
            above = node_hash(one, above)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            above = node_hash(above, one)
        at, last = at >> 1, last >> 1
    return last == 0 and above == root


def consistent(old: int, old_root: bytes, size: int, root: bytes, hashes: Sequence[bytes]) -> bool:
    """Whether a proof shows that the log has only been added to since it had the old root.

    Source: RFC 9162, section 2.1.4.2.
    """
    if old == size:
        return not hashes and old_root == root
    if not 0 < old < size or not hashes:
        return False
    steps = [old_root, *hashes] if old & (old - 1) == 0 else list(hashes)
    at, last = old - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    before = after = steps[0]
    for one in steps[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            before, after = node_hash(one, before), node_hash(one, after)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            after = node_hash(after, one)
        at, last = at >> 1, last >> 1
    return last == 0 and (before, after) == (old_root, root)


def _split(length: int) -> int:
    """The largest power of two below a length of two or more."""
    return 1 << ((length - 1).bit_length() - 1)
