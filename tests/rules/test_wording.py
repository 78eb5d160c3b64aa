"""Text held still for comparing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.wording import capitals, clean, fold, plain, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Godkendt. Anna stemte imod.", ("Godkendt.", "Anna stemte imod.")),
        ("Den 9. december kl. 13. Bo kom.", ("Den 9. december kl. 13. Bo kom.",)),
        ("Jf. pkt. 4. Udsat.", ("Jf. pkt. 4.", "Udsat.")),
        ("For 2,7 mia. kr. Venstre er imod.", ("For 2,7 mia. kr.", "Venstre er imod.")),
        ("For 2,7 mia. kr. i alt", ("For 2,7 mia. kr. i alt",)),
        ("Udsat\nGodkendt", ("Udsat", "Godkendt")),
        ("", ()),
    ],
)
def test_sentences_end_where_they_end(text: str, found: tuple[str, ...]) -> None:
    assert sentences(text) == found


@given(st.text(max_size=200))
def test_clean_and_fold_change_nothing_the_second_time(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    assert plain(plain(text)) == plain(text)
    capitals(text)


@given(st.text(max_size=200))
def test_sentences_lose_no_word(text: str) -> None:
    together = " ".join(sentences(text))

    assert together.split() == clean(" ".join(text.splitlines())).split()
