"""Damage done to good documents, the way networks, disks and attackers do it."""

import copy
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

# What has a meaning to some reader, put where it has none.
TOKENS = (
    b"\0",
    b"<",
    b"</div>",
    b"<h3></h3>",
    b"]]>",
    b"<![CDATA[",
    b"&#0;",
    b"&#xD800;",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"endstream",
    b"endobj",
    b"2 0 R",
    b"/Kids[2 0 R]",
    b"99999999999999999999",
    b"9" * 5000,  # more digits than int() accepts
    "²".encode(),  # a digit to isdigit(), but not to int()
    "Punkt ²: ".encode(),
    "٣. februar ٢٠٣١".encode(),
    b"00.00.0000",
    b"<table><tr><td colspan=99999999 rowspan=99999999>X</table>",
    b"<ul>" * 300,
    b"-1",
    b"Punkt 1: ",
    b"\n\nBeslutning\n\n",
    b"\n\nat ",
    b"For stemte: ",
    b"31-02-2031",
    b"den 31. februar 2031",
    b"kl. 99:99",
    b'":null,"',
    b"[[[[",
    "\u202e\u200b\ufeff".encode(),
    " ".join(["at"] * 500).encode(),
)


@dataclass(frozen=True)
class Damage:
    """One act; ``at`` and ``reach`` are shares of the length, 0 to 1."""

    act: str
    at: float
    reach: float
    other: bytes

    def done_to(self, data: bytes) -> bytes:
        """The document after the act."""
        start = int(self.at * len(data))
        stop = min(len(data), start + 1 + int(self.reach * len(data)))
        return ACTS[self.act](data, start, stop, self.other)


def _flip(data: bytes, start: int, stop: int, other: bytes) -> bytes:
    return (
        data[:start]
        + bytes(byte ^ other[0] for byte in data[start : start + 1])
        + data[start + 1 :]
    )


def _swapped(data: bytes, start: int, stop: int) -> bytes:
    """Two tags, lines or operators with what follows them, each in the other's place."""
    pieces = re.split(rb"(?=[<\n{])", data)
    first, last = (at * len(pieces) // (len(data) + 1) for at in (start, stop))
    pieces[first], pieces[last] = pieces[last], pieces[first]
    return b"".join(pieces)


ACTS: dict[str, Callable[[bytes, int, int, bytes], bytes]] = {
    "flip": _flip,
    "truncate": lambda data, start, stop, other: data[:start],
    "cut": lambda data, start, stop, other: data[:start] + data[stop:],
    "double": lambda data, start, stop, other: data[:stop] + data[start:],
    "insert": lambda data, start, stop, other: data[:start] + other + data[start:],
    "overwrite": lambda data, start, stop, other: data[:start] + other + data[start + len(other) :],
    "swap": lambda data, start, stop, other: _swapped(data, start, stop),
    "splice": lambda data, start, stop, other: data[:start] + data[-stop:],
}
_share = st.floats(0, 1, allow_nan=False)


def damaged(data: bytes, acts: int = 4) -> st.SearchStrategy[bytes]:
    """The document after one to ``acts`` acts of damage."""
    damage = st.builds(
        Damage,
        st.sampled_from(sorted(ACTS)),
        _share,
        _share.map(lambda share: share**3),
        st.sampled_from(TOKENS) | st.binary(min_size=1, max_size=8).filter(any),
    )
    return st.lists(damage, min_size=1, max_size=acts).map(lambda done: _after(data, done))


def _after(data: bytes, done: list[Damage]) -> bytes:
    for damage in done:
        data = damage.done_to(data) or b"\n"
    return data


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(
        ["²", "2031-02-31T99:99:99", "\ud800", "<h3>", "<" * 300, {}, [], [[]], {"Id": []}]
    ),
)


def odd_json(data: bytes, acts: int = 3) -> st.SearchStrategy[bytes]:
    """The JSON document with odd values in one to ``acts`` of its places."""
    whole = json.loads(data)
    place = st.sampled_from(sorted(_places(whole), key=repr))
    return st.lists(st.tuples(place, ODD), min_size=1, max_size=acts).map(
        lambda changes: _changed(whole, changes)
    )


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, part in inner:
        yield (*path, key)
        yield from _places(part, (*path, key))


def _changed(whole: Any, changes: list[tuple[tuple[Any, ...], Any]]) -> bytes:
    changed = copy.deepcopy(whole)
    # The deepest first, or a place may be gone when its turn comes.
    for path, odd in sorted(changes, key=lambda change: -len(change[0])):
        holder = changed
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = odd
    return json.dumps(changed).encode()
