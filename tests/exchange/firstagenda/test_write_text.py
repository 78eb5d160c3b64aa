from hypothesis import given, settings
from hypothesis import strategies as st

from raadslag.demonstration.generate import many
from raadslag.exchange.firstagenda import read_text, write_text
from tests.exchange.carried import (
    a_meeting,
    a_section,
    an_item,
    read_back,
    without_html,
    without_marks,
)

PAGE = """

REFERAT Havneudvalget d. 03-02-2031

Mødedato Mandag d. 3. februar 2031 kl. 13:30 - 15:00

Mødested Kajen

Indholdsfortegnelse

Ny bro over åen.....\t3

Punkt 3: Ny bro over åen

05.01.00-P20-4-31

Resume

Broen er lav.

- den ruster
- den ryster

Den skal være høj.

Beslutning

Godkendt.

Bilag

Kort

Overslag
"""


def test_text_of_a_meeting() -> None:
    lines = "Broen er lav.", "- den ruster", "- den ryster", "Den skal være høj."

    written = write_text.write(a_meeting(an_item(a_section("Resume", *lines))))

    assert written.decode() == PAGE


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 12))
def test_text_read_back(seed: int, items: int) -> None:
    meeting = list(many(9, items=items, seed=seed))[-1]

    found = read_back(read_text.read, write_text.write(meeting))

    assert without_html(found) == without_html(without_marks(meeting))
