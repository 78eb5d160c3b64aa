"""One way to write a JSON value as bytes, so that equal values have equal checksums."""

from __future__ import annotations

import json


def canonical(value: object) -> bytes:
    """The JSON of a value without spaces, its keys in order, as UTF-8.

    Raises:
        TypeError: The value is none that JSON knows.
        ValueError: It holds a number that is none.

    Source: as RFC 8785 (JCS) for texts and whole numbers; there is nothing else in the log.

    >>> canonical({"b": 1, "a": ["å", None]}).decode()
    '{"a":["å",null],"b":1}'
    """
    packed = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return packed.encode()
