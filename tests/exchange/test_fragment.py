from hypothesis import given
from hypothesis import strategies as st

from raadslag.exchange.fragment import Piece, Run, pieces


def test_fragment_nested_lists() -> None:
    html = "<ul><li>A<ol start='3'><li>B</li><li>C</li></ol></li><li>D</li></ul>"

    found = pieces(html)

    told = [(one.kind, one.level, one.label, one.text) for one in found]
    assert told == [
        ("list_item", 1, "-", "A"),
        ("list_item", 2, "3.", "B"),
        ("list_item", 2, "4.", "C"),
        ("list_item", 1, "-", "D"),
    ]


def test_fragment_looks_and_links() -> None:
    html = '<p>CO<sub>2</sub> <em>nu</em><br><a href="https://a.dk">se</a></p>'

    found = pieces(html)

    assert found == (
        Piece(
            "paragraph",
            (
                Run("CO"),
                Run("2", raised="sub"),
                Run(" "),
                Run("nu", em=True),
                Run("\n"),
                Run("se", url="https://a.dk"),
            ),
        ),
    )


def test_fragment_table() -> None:
    html = "<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1</td></tr></table>"

    assert pieces(html) == (Piece("table", rows=(("A", "B"), ("1",))),)


def test_fragment_link_that_is_a_script() -> None:
    html = '<p><a href="javascript:alert(1)">se</a></p>'

    assert pieces(html) == (Piece("paragraph", (Run("se"),)),)


def test_fragment_without_html() -> None:
    assert [one.text for one in pieces("", "En\n\nTo")] == ["En", "To"]


@given(st.text(alphabet="<>/pulioltrdh abæ=\"'&;", max_size=60))
def test_fragment_anything_ends(html: str) -> None:
    words = "".join(one.text + "".join(map("".join, one.rows)) for one in pieces(html))

    assert len(words) <= len(html)
