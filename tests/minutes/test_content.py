"""The fingerprint of the exact text."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, cast

import pytest

from raadslag.minutes.content import PartialProtocol, Protocol, fingerprint, item_fingerprint
from raadslag.minutes.seen import readable, without
from tests.minutes.written import drafted

pytestmark = pytest.mark.django_db


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The place of every text and number in a value."""
    if isinstance(value, dict):
        return [place for key in value for place in leaves(value[key], (*path, key))]
    if isinstance(value, list):
        return [place for at, one in enumerate(value) for place in leaves(one, (*path, at))]
    return [path] if isinstance(value, str | int | bool) else []


def changed(text: Protocol, place: tuple[Any, ...]) -> Protocol:
    """The text with one thing in it changed."""
    other: Any = deepcopy(text)
    inner = other
    for key in place[:-1]:
        inner = inner[key]
    was = inner[place[-1]]
    inner[place[-1]] = (
        (not was) if isinstance(was, bool) else f"{was}." if isinstance(was, str) else was + 1
    )
    return cast(Protocol, other)


def test_a_change_anywhere_gives_another_fingerprint() -> None:
    text = cast(Protocol, drafted(2, "Ny kaj", "Molen").copy.text)
    places = leaves(text)

    found = {fingerprint(changed(text, place)) for place in places}

    assert len(places) > 60
    assert len(found) == len(places)
    assert fingerprint(text) not in found


def test_a_text_with_an_item_covered_has_the_fingerprint_of_the_whole() -> None:
    text = cast(Protocol, drafted(2, "Ny kaj", "Molen", closed=True).copy.text)

    covered = without(text, {"2"})

    assert fingerprint(covered) == fingerprint(text)
    assert [one["slug"] for one in readable(covered)] == ["1"]
    assert covered["items"][1] == {
        "number": "2",
        "slug": "2",
        "title": "Personsag",
        "sha256": item_fingerprint(text["items"][1]),
    }


def test_what_is_covered_cannot_be_told_from_its_fingerprint() -> None:
    text = cast(Protocol, drafted(2).copy.text)
    again = cast(PartialProtocol, {**text, "items": [{**text["items"][0], "salt": "0" * 32}]})

    assert len(text["items"][0]["salt"]) == 32
    assert item_fingerprint(again["items"][0]) != item_fingerprint(text["items"][0])
