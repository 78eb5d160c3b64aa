"""What fragments become; H is heading, P paragraph, L list item, T table, B border."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.html.blocks import blocks

KINDS = {
    BlockKind.HEADING: "H",
    BlockKind.PARAGRAPH: "P",
    BlockKind.LIST_ITEM: "L",
    BlockKind.TABLE: "T",
    BlockKind.BORDER: "B",
}


def shown(found: list[Block]) -> list[str]:
    return [
        f"{KINDS[one.kind]}{one.level}{'?' if one.weak else ''} {one.label}|{one.text}"
        for one in found
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("bare tekst", ["P1 |bare tekst"]),
        ("<p>et</p><div>to</div>tre", ["P1 |et", "P1 |to", "P1 |tre"]),
        ("et<br>to<br><br/>tre", ["P1 |et", "P1 |to", "P1 |tre"]),
        ("<p>&nbsp;</p><p>\u200b</p><p>x &amp; y</p>", ["P1 |x & y"]),
        ("<div><div><p>inde</p></div></div>", ["P1 |inde"]),
        ("<h3>Et</h3>a<h4>To</h4>b", ["H1 |Et", "P1 |a", "H2 |To", "P1 |b"]),
        ("<p><b>Et nyt emne</b></p><p>a</p>", ["H1? |Et nyt emne", "P1 |a"]),
        ("<p><b>Hele beslutningen er fed.</b></p>", ["P1 |Hele beslutningen er fed."]),
        ("<p><u>Økonomi:</u></p>", ["H1? |Økonomi:"]),
        ("<p>VURDERING</p><p>DIR BFU BYR</p>", ["H1? |VURDERING", "P1 |DIR BFU BYR"]),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", ["L1 •|a", "L1 •|b", "L2 •|c"]),
        ("<ol start=3><li>a<li>b</ol>", ["L1 3.|a", "L1 4.|b"]),
        ("<ol type=a><li>a<li value=5>b</ol>", ["L1 a.|a", "L1 e.|b"]),
        ('<ol style="list-style-type: upper-alpha"><li>a</ol>', ["L1 A.|a"]),
        ("<ol><li><p>a</p><p>mere</p></li><li>b</li></ol>", ["L1 1.|a mere", "L1 2.|b"]),
        ("<p>- a</p><p>· b</p>", ["L1 -|a", "L1 ·|b"]),
        ("<table><tr><td>A<td>B<tr><td>1<td></table>", ["T1 |A | B\n1 | "]),
        ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", ["P1 |a", "P1 |b"]),
        ("<table><tr><td>x<td><table><tr><td>y</table></table>", ["P1 |x", "P1 |y"]),
        ("", []),
    ],
)
def test_blocks_of_each_fragment(markup: str, expected: list[str]) -> None:
    assert shown(blocks(markup)) == expected


def test_blocks_word_list_is_a_list() -> None:
    markup = (
        '<p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><!--[if !supportLists]-->'
        '<span style="mso-list:Ignore">a)<span style="font:7pt">&nbsp;&nbsp; </span></span>'
        "<!--[endif]-->Teksten</p><p>Efter</p>"
    )

    assert shown(blocks(markup)) == ["L2 a)|Teksten", "P1 |Efter"]


def test_blocks_bold_line_in_a_field_ranks_below_it() -> None:
    markup = "<p><b>Tidsplan:</b></p><p>a</p><p><b>Ukendt emne</b></p><p>b</p>"

    assert shown(blocks(markup, level=2)) == [
        "H2 |Tidsplan:",
        "P1 |a",
        "H2? |Ukendt emne",
        "P1 |b",
    ]


def test_blocks_borders_of_a_publication() -> None:
    markup = (
        '<h3>Beslutning</h3><span class="resume"><div>Godkendt.</div></span><h3></h3>'
        '<span class="resume">Sagen</span><span class="resume">Mere</span>'
    )

    assert shown(blocks(markup, border="resume")) == [
        "H1 |Beslutning",
        "P1 |Godkendt.",
        "B1 |",
        "P1 |Sagen",
        "B1 |",
        "P1 |Mere",
    ]


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("a <b>b</b> <i>c</i>", "a <strong>b</strong> <em>c</em>"),
        ('a <span style="font-weight:bold">b</span>', "a <strong>b</strong>"),
        ("a<b> </b>b<strong><b>c</b></strong>", "a b<strong>c</strong>"),
        ('<a href="https://a.dk/?x=1&y=2">a</a>', '<a href="https://a.dk/?x=1&amp;y=2">a</a>'),
        ('x <a href="javascript:alert(1)" onclick="y()">a</a>', ""),
        ("<p>x<img src=y onerror=z()>&lt;script&gt;</p>", ""),
        ("CO<sub>2</sub>", "CO<sub>2</sub>"),
        ("rent", ""),
    ],
)
def test_blocks_markup_by_allow_list(markup: str, html: str) -> None:
    assert [one.html for one in blocks(markup)] == [html]


def test_blocks_table_keeps_spans_and_nothing_else() -> None:
    (table,) = blocks("<table class=x><tr><th colspan=2 onclick=y>A<tr><td>1<td><b>2</b></table>")

    assert table.html == (
        '<table><tr><th colspan="2">A</th></tr>'
        "<tr><td>1</td><td><strong>2</strong></td></tr></table>"
    )


def test_blocks_deep_nesting_does_not_exhaust_the_stack() -> None:
    assert shown(blocks("<div>" * 5000 + "x")) == ["P1 |x"]


@given(st.text(alphabet=st.sampled_from("<>/bpliultabr td=\"'&;xø ")))
def test_blocks_any_soup_is_read(soup: str) -> None:
    assert all(block.text == block.text.strip(" ") or block.kind is BlockKind.TABLE
               for block in blocks(soup))  # fmt: skip
