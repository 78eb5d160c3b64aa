"""Blocks as text and HTML."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from raadslag.exchange.assembly.prose import html_of, text_of
from raadslag.exchange.draft import Block, BlockKind
from tests.exchange.assembly.drafts import point, text


def test_lists_are_readable_and_nested() -> None:
    blocks = [
        text("Først & fremmest:"),
        point("en"),
        point("to", level=2),
        point("tre", "1."),
        point("fire", "2."),
        point("fem", "A)"),
    ]

    assert text_of(blocks) == "Først & fremmest:\n- en\n- to\n1. tre\n2. fire\nA) fem"
    assert html_of(blocks) == (
        "<p>Først &amp; fremmest:</p><ul><li>en<ul><li>to</li></ul></li></ul>"
        "<ol><li>tre</li><li>fire</li></ol><ul><li>A) fem</li></ul>"
    )


def test_tables_and_inline_html_are_kept() -> None:
    table = Block(BlockKind.TABLE, "A | B", "<table><tr><td>A</td><td>B</td></tr></table>")

    assert html_of([text("x", "<em>x</em>"), table]) == f"<p><em>x</em></p>{table.html}"


@given(st.lists(st.tuples(st.sampled_from(["-", "1.", "2.", "a)"]), st.integers(1, 4)), max_size=9))
def test_lists_are_well_formed(marks: list[tuple[str, int]]) -> None:
    found = html_of([point("x", label, level) for label, level in marks])

    tree = html.fragment_fromstring(found, create_parent=True)
    assert len(tree.findall(".//li")) == len(marks)
    assert found.count("<li>") == found.count("</li>")
