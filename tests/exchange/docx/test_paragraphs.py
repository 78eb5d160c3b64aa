import pytest
from lxml import etree

from raadslag.exchange.docx.names import W
from raadslag.exchange.docx.numbering import Numbering
from raadslag.exchange.docx.paragraphs import Line, Reader
from raadslag.exchange.docx.styles import Styles

NAMES = (
    f'xmlns:w="{W.strip("{}")}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def lines(content: str) -> tuple[Line, ...]:
    reader = Reader(Styles(None), Numbering(None), {"r1": "https://solby.example/"}, [])
    return reader.paragraph(etree.fromstring(f"<w:p {NAMES}>{content}</w:p>")).lines


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (run("kunst") + run("neriske"), Line("kunstneriske")),
        (run("a ") + run("b", "<w:b/>"), Line("a b", "a <strong>b</strong>")),
        (run("a", "<w:b/>") + run("b", "<w:b/>"), Line("ab", "<strong>ab</strong>", True)),
        (run("a", '<w:b w:val="0"/>'), Line("a")),
        (run("a", "<w:u/>"), Line("a", "", True)),
        (run("CO") + run("2", '<w:vertAlign w:val="subscript"/>'), Line("CO2", "CO<sub>2</sub>")),
        (run("a &lt; b", "<w:i/>"), Line("a < b", "<em>a &lt; b</em>")),
        (run("synlig") + run("skjult", "<w:vanish/>"), Line("synlig")),
        (
            f"<w:ins>{run('ny')}</w:ins><w:del><w:r><w:delText>gl</w:delText></w:r></w:del>",
            Line("ny"),
        ),
        (
            f'<w:hyperlink r:id="r1">{run("her")}</w:hyperlink>',
            Line("her", '<a href="https://solby.example/">her</a>'),
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
            f'<w:r><w:t>kode</w:t><w:fldChar w:fldCharType="separate"/></w:r>{run("7")}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            Line("7"),
        ),
        (
            "<w:r><w:t>p</w:t><w:noBreakHyphen/><w:t>hus</w:t><w:tab/><w:t>x</w:t></w:r>",
            Line("p-hus x"),
        ),
    ],
)
def test_paragraph_of_each_run(content: str, line: Line) -> None:
    assert lines(content) == (line,)


def test_paragraph_line_breaks_part_lines() -> None:
    assert lines("<w:r><w:br/><w:t>et</w:t><w:br/><w:t> </w:t><w:cr/><w:t>to</w:t></w:r>") == (
        Line("et"),
        Line("to"),
    )
