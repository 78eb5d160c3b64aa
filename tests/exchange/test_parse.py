"""What is not exactly the contract is refused, by the name of its place."""

from typing import Any

import pytest
from hypothesis import given, settings

from raadslag.exchange.meeting import FORMAT, Item, Meeting, Source, Vote, When
from tests.exchange.meetings import any_meeting

SOURCE = Source("dagsorden.txt", "text/plain", "00", "text")


def _content() -> dict[str, Any]:
    """A small meeting as JSON, to spoil."""
    item = Item("1", "Godkendelse af dagsorden", votes=(Vote("Forslaget", 4, 3),))
    return Meeting(
        SOURCE, "agenda", None, "Havneudvalget", When("2031-02-03"), None, (item,)
    ).to_dict()


@given(any_meeting())
@settings(max_examples=150, deadline=None)
def test_from_dict_is_the_reverse_of_to_dict(meeting: Meeting) -> None:
    assert Meeting.from_dict(meeting.to_dict()) == meeting


@given(any_meeting())
@settings(max_examples=50, deadline=None)
def test_from_json_is_the_reverse_of_to_json(meeting: Meeting) -> None:
    assert Meeting.from_json(meeting.to_json()) == meeting


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (("kind",), "referat", "kind: skal være et af ordene agenda, minutes, er 'referat'"),
        (("body",), 7, "body: skal være en tekst, er 7"),
        (("source",), None, "source: skal være et objekt, er null"),
        (
            ("meeting", "extraordinary"),
            1,
            "meeting.extraordinary: skal være sandt eller falsk, er 1",
        ),
        (("items",), {}, "items: skal være en liste, er {}"),
        (("items", 0, "title"), None, "items[0].title: skal være en tekst, er null"),
        (
            ("items", 0, "votes", 0, "for"),
            True,
            "items[0].votes[0].for: skal være et helt tal, er True",
        ),
        (("items", 0, "kle"), {}, "items[0].kle: nøglen facet mangler"),
        (("meeting", "weather"), "sol", "meeting: nøglen weather er ukendt"),
        (("weather",), "sol", "roden: nøglen weather er ukendt"),
        (("body",), ["x" * 60], "body: skal være en tekst, er ['" + "x" * 37 + "…"),
    ],
)
def test_from_dict_wrong_value_is_refused(
    place: tuple[str | int, ...], value: object, sentence: str
) -> None:
    content = spoiled = _content()
    for step in place[:-1]:
        spoiled = spoiled[step]  # type: ignore[index]
    spoiled[place[-1]] = value  # type: ignore[index]

    with pytest.raises(ValueError) as refused:
        Meeting.from_dict(content)

    assert str(refused.value) == sentence


@pytest.mark.parametrize("content", [None, [], {}, {**_content(), "format": "raadslag-meeting/2"}])
def test_from_dict_other_format_is_refused(content: object) -> None:
    with pytest.raises(ValueError) as refused:
        Meeting.from_dict(content)

    assert str(refused.value) == f"format: skal være {FORMAT}"


@pytest.mark.parametrize("text", ["", "[", "[" * 100_000, b"\xff", '{"format": NaN}'])
def test_from_json_that_is_no_meeting_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        Meeting.from_json(text)
