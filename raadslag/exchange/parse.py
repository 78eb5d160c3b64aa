"""Strict building of frozen dataclasses out of JSON values.

Nothing is guessed: a missing or unknown key, or a value of another type,
is a ValueError that names its place, as in ``items[2].title``.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import (
    Any,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

Build = Callable[[object, str], Any]
T = TypeVar("T")


def built(kind: type[T], value: object, where: str = "") -> T:
    """The dataclass ``kind`` that the JSON object ``value`` describes.

    Raises:
        ValueError: The value has another shape; the message names the place.
    """
    builder = cast(Callable[[Any], Build], _builder)(kind)
    return cast(T, builder(value, where))


@cache
def _builder(kind: Any) -> Build:
    """A function that checks and builds values of the annotation ``kind``."""
    if is_dataclass(kind):
        return _object(kind)
    origin = get_origin(kind)
    if origin is tuple:
        return _list(get_args(kind)[0])
    if origin is Literal:
        return _choice(get_args(kind))
    if origin in (Union, types.UnionType):
        return _optional(kind)
    return _plain(kind)


def _object(kind: Any) -> Build:
    hints = get_type_hints(kind)
    # A trailing underscore keeps a field clear of Python's keywords: for_ is "for".
    parts = [(f.name, f.name.rstrip("_"), _builder(hints[f.name])) for f in fields(kind)]
    known = {key for _, key, _ in parts}

    def build(value: object, where: str) -> Any:
        if not isinstance(value, dict):
            raise _wrong(where, "et objekt", value)
        if value.keys() != known:
            raise ValueError(_keys(where, known, set(value)))
        prefix = f"{where}." if where else ""
        return kind(**{name: part(value[key], prefix + key) for name, key, part in parts})

    return build


def _keys(where: str, known: set[str], found: set[object]) -> str:
    """The sentence about keys that are missing, or else unknown."""
    missing = sorted(known - found)
    if missing:
        return f"{where or 'roden'}: nøglen {missing[0]} mangler"
    strange = sorted(str(key) for key in found - known)
    return f"{where or 'roden'}: nøglen {strange[0]} er ukendt"


def _list(kind: Any) -> Build:
    part = _builder(kind)

    def build(value: object, where: str) -> Any:
        if not isinstance(value, list | tuple):
            raise _wrong(where, "en liste", value)
        return tuple(part(entry, f"{where}[{at}]") for at, entry in enumerate(value))

    return build


def _choice(words: tuple[str, ...]) -> Build:
    def build(value: object, where: str) -> Any:
        if not isinstance(value, str) or value not in words:
            raise _wrong(where, f"et af ordene {', '.join(words)}", value)
        return value

    return build


def _optional(kind: Any) -> Build:
    (inner,) = (arg for arg in get_args(kind) if arg is not type(None))
    part = _builder(inner)
    return lambda value, where: None if value is None else part(value, where)


def _plain(kind: Any) -> Build:
    name = {str: "en tekst", int: "et helt tal", bool: "sandt eller falsk"}[kind]

    def build(value: object, where: str) -> Any:
        # type(), not isinstance: True is an int to Python, but not to the contract.
        if type(value) is not kind:
            raise _wrong(where, name, value)
        return value

    return build


def _wrong(where: str, wanted: str, value: object) -> ValueError:
    shown = "null" if value is None else repr(value)
    if len(shown) > 40:  # enough to recognise the value by
        shown = shown[:39] + "…"
    return ValueError(f"{where or 'roden'}: skal være {wanted}, er {shown}")
