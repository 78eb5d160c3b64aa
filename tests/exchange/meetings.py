"""Meetings of any shape, for properties that must hold for all of them."""

from dataclasses import is_dataclass
from typing import Any, get_type_hints

from hypothesis import strategies as st

from raadslag.exchange.meeting import Item, Meeting


def any_meeting() -> st.SearchStrategy[Meeting]:
    """Every field any value of its type; few items, or it takes for ever."""
    return st.builds(
        Meeting,
        items=st.lists(st.builds(Item, **_parts(Item)), max_size=2).map(tuple),
        **{name: part for name, part in _parts(Meeting).items() if name != "items"},
    )


def _parts(kind: type[Any]) -> dict[str, st.SearchStrategy[Any]]:
    return {name: _part(hint) for name, hint in get_type_hints(kind).items()}


def _part(hint: Any) -> st.SearchStrategy[Any]:
    if getattr(hint, "__origin__", None) is tuple:
        return st.lists(_part(hint.__args__[0]), max_size=2).map(tuple)
    if is_dataclass(hint):
        return st.builds(hint, **_parts(hint))  # type: ignore[arg-type]
    return st.from_type(hint)
