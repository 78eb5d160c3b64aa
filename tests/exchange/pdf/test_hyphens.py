"""Line-end hyphens."""

import pytest

from raadslag.exchange.pdf.hyphens import join_lines, vocabulary


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("stien ved", "søen"), "stien ved søen"),
        (("i p-", "huse"), "i p-huse"),
        (("kommu-", "nen"), "kommunen"),
        (("børne-", "og ungeudvalget"), "børne- og ungeudvalget"),
        (("2030-", "fremskrivning"), "2030-fremskrivning"),
        (("2025-", "2028"), "2025-2028"),
        (("rug -", "hvede"), "rug - hvede"),
        (("ord\u00ad", "deling"), "orddeling"),
    ],
)
def test_lines_are_joined(lines: tuple[str, ...], joined: str) -> None:
    words = vocabulary(["Kommunen har p-huse."])

    assert join_lines(lines, words) == joined
