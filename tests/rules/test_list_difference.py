"""The difference between two lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.difference import Piece
from raadslag.rules.list_difference import Entry, EntryDifference, entries, motions

KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True)


def numbered(keys: str) -> list[Entry]:
    """An agenda with one item a letter."""
    return [Entry(key, f"Punkt {key}", number=str(at)) for at, key in enumerate(keys, 1)]


def test_same_list() -> None:
    assert entries(numbered("abc"), numbered("abc")) == ()


def test_item_moved_from_4_to_6() -> None:
    found = entries(numbered("abcdef"), numbered("abcefd"))

    assert found == (EntryDifference("d", ("moved",), "Punkt d", "Punkt d", "4", "6"),)


def test_new_item_pushes_others_along_without_moving_them() -> None:
    found = entries(numbered("ab"), numbered("xab"))

    added = (Piece("added", "Punkt x"),)
    assert found == (EntryDifference("x", ("added",), "", "Punkt x", "", "1", title=added),)


def test_removed_items_stand_where_they_stood() -> None:
    found = entries(numbered("xaybz"), numbered("ba"))

    assert [(one.key, one.news) for one in found] == [
        ("x", ("removed",)),
        ("b", ("moved",)),
        ("z", ("removed",)),
        ("y", ("removed",)),
    ]


def test_item_with_new_title_text_and_attachment() -> None:
    old = Entry("a", "Plan", "Sagen er ny.", "1", parts=(Entry("f", "Kort", stamp="1"),))
    new = Entry("a", "Planen", "Sagen er gammel.", "1", parts=(Entry("f", "Kort", stamp="2"),))

    (found,) = entries([old], [new])

    assert (found.news, [part.news for part in found.parts]) == (
        ("retitled", "rewritten", "parts"),
        [("replaced",)],
    )
    assert found.title == (Piece("removed", "Plan"), Piece("added", "Planen"))


def test_key_that_stands_twice() -> None:
    with pytest.raises(ValueError, match="twice"):
        entries(numbered("a") * 2, [])


def test_motion_that_was_edited_and_moved() -> None:
    found = motions(
        ["planen godkendes", "sagen sendes i høring i fire uger"],
        ["sagen sendes i høring i otte uger", "planen godkendes", "der orienteres igen"],
    )

    assert [(one.news, one.number_before, one.number_after) for one in found] == [
        (("moved", "rewritten"), "2", "1"),
        (("added",), "", "3"),
    ]


@given(KEYS, KEYS)
def test_news_of_two_lists_rebuild_the_other(old: list[str], new: list[str]) -> None:
    found = {one.key: one.news for one in entries(numbered("".join(old)), numbered("".join(new)))}

    assert {key for key, news in found.items() if news == ("added",)} == set(new) - set(old)
    assert {key for key, news in found.items() if news == ("removed",)} == set(old) - set(new)
    stayed = [key for key in new if key in old and key not in found]
    assert stayed == [key for key in old if key in stayed]


@given(st.lists(st.text(max_size=5)), st.lists(st.text(max_size=5)))
def test_motions_of_any_two_lists(old: list[str], new: list[str]) -> None:
    found = motions(old, new)

    came = sum("added" in one.news for one in found) - sum("removed" in one.news for one in found)
    assert came == len(new) - len(old)
