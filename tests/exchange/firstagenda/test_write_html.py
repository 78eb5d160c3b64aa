from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from raadslag.demonstration.generate import many
from raadslag.exchange.firstagenda import read_html, write_html
from raadslag.exchange.meeting import Attachment, Section
from tests.exchange.carried import a_meeting, a_section, an_item, read_back, without_html

# Words with all that HTML gives a meaning, never a list's mark nor a heading's word.
NASTY = st.text(alphabet="abcæøå <>&\"'/=!-", min_size=1, max_size=30).map(
    lambda text: " ".join(["Ordet", *text.split(), "slut."])
)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 12))
def test_html_read_back(seed: int, items: int) -> None:
    meeting = list(many(9, items=items, seed=seed))[-1]

    found = read_back(read_html.read, write_html.write(meeting))

    assert found == meeting


@given(st.lists(NASTY, min_size=1, max_size=4))
def test_html_of_any_words(lines: list[str]) -> None:
    item = an_item(Section("Resume", 1, "\n".join(lines), ""))

    found = read_back(read_html.read, write_html.write(a_meeting(item)))

    assert without_html(found) == without_html(a_meeting(item))


def test_html_of_a_script_is_harmless() -> None:
    section = Section("Resume", 1, "x", '<p onclick="a()">x<script>alert(1)</script></p>')

    page = write_html.write(a_meeting(an_item(section))).decode()

    assert '<h3>Resume</h3>\n<span class="resume"><p>x</p></span>' in page


def test_html_of_an_attachment_beside_the_page() -> None:
    beside = (Attachment("K", True, "b/k.pdf"),)
    item = replace(an_item(a_section("Resume", "A.")), attachments=beside)

    found = read_back(read_html.read, write_html.write(a_meeting(item)))

    assert found.items[0].attachments == beside
