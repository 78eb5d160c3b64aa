"""The hash tree against the definition it is made by."""

from collections.abc import Sequence
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st

from raadslag.rules.merkle import (
    EMPTY,
    Subtree,
    complete,
    consistency_path,
    consistent,
    fold,
    grown,
    included,
    inclusion_path,
    leaf_hash,
    node_hash,
    proof,
)

SIZES = st.integers(1, 70)


def defined(leaves: list[bytes]) -> bytes:
    """The root as RFC 6962 defines it."""
    if not leaves:
        return EMPTY
    if len(leaves) == 1:
        return leaves[0]
    middle = 1
    while middle * 2 < len(leaves):
        middle *= 2
    return node_hash(defined(leaves[:middle]), defined(leaves[middle:]))


class Tree:
    """A log of so many entries, grown a few at a time."""

    def __init__(self, size: int, step: int = 3) -> None:
        self.leaves = [leaf_hash(str(n).encode()) for n in range(size)]
        self.nodes: dict[Subtree, bytes] = {}
        frontier: list[bytes] = []
        for at in range(0, size, step):
            made, frontier = grown(frontier, at, self.leaves[at : at + step])
            self.nodes |= {(level, number): one for level, number, one in made}
        self.root = fold(frontier)

    def get(self, wanted: Sequence[Subtree]) -> list[bytes]:
        """The stored hashes."""
        return [self.nodes[one] for one in wanted]

    def root_at(self, size: int) -> bytes:
        """The root it had."""
        return fold(self.get(list(complete(0, size))))


@given(SIZES, st.integers(1, 9))
@settings(max_examples=40)
def test_root_is_as_defined_at_every_size(size: int, step: int) -> None:
    tree = Tree(size, step)

    roots = [tree.root_at(one) for one in range(size + 1)]

    assert roots == [defined(tree.leaves[:one]) for one in range(size + 1)]
    assert roots[-1] == tree.root
    assert len(tree.nodes) < 2 * size


@given(SIZES, st.data())
@settings(max_examples=60)
def test_inclusion_is_proved_for_its_own_leaf_alone(size: int, data: st.DataObject) -> None:
    tree, index = Tree(size), data.draw(st.integers(0, size - 1))

    path = proof(inclusion_path(index, size), tree.get)

    assert included(tree.leaves[index], index, size, path, tree.root)
    assert len(path) <= size.bit_length()
    assert not included(leaf_hash(b"another"), index, size, path, tree.root)
    assert not any(
        included(tree.leaves[index], one, size, path, tree.root)
        for one in range(size)
        if one != index
    )
    assert not included(tree.leaves[index], index, size, [*path, EMPTY], tree.root)
    assert path == [] or not included(tree.leaves[index], index, size, path[:-1], tree.root)


@given(SIZES, st.data())
@settings(max_examples=60)
def test_consistency_is_proved_with_its_own_past_alone(size: int, data: st.DataObject) -> None:
    tree, old = Tree(size), data.draw(st.integers(1, size))
    before, other = tree.root_at(old), sha256(b"other").digest()

    path = proof(consistency_path(old, size), tree.get)

    assert consistent(old, before, size, tree.root, path)
    assert not consistent(old, other, size, tree.root, path)
    assert not consistent(old, before, size, other, path)
    assert not consistent(old, before, size, tree.root, [*path, other])
    assert len(path) <= size.bit_length() + 1


def test_known_roots() -> None:
    entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
    entries.append("606162636465666768696a6b6c6d6e6f")
    leaves = [leaf_hash(bytes.fromhex(one)) for one in entries]

    root = fold(grown([], 0, leaves)[1])

    assert root.hex() == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
