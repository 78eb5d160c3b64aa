from lxml import etree

from raadslag.exchange.docx.names import W
from raadslag.exchange.docx.numbering import Numbering

LEVELS = (("decimal", "%1."), ("lowerLetter", "%1.%2)"), ("bullet", "\uf0b7"))


def numbering() -> Numbering:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{form}"/></w:lvl>'
        for at, (style, form) in enumerate(LEVELS)
    )
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    return Numbering(
        etree.fromstring(
            f'<w:numbering xmlns:w="{W.strip("{}")}"><w:abstractNum w:abstractNumId="0">{levels}'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{restart}</w:num></w:numbering>'
        )
    )


def test_label_counts_and_starts_over_below() -> None:
    lists = numbering()

    labels = [lists.label("1", level) for level in (0, 1, 1, 0, 1, 2)]

    assert labels == ["1.", "1.a)", "1.b)", "2.", "2.a)", "•"]


def test_label_list_with_its_own_start() -> None:
    lists = numbering()

    assert [lists.label(one, 0) for one in ("1", "2", "2", "1")] == ["1.", "5.", "6.", "7."]


def test_label_unknown_list_has_none() -> None:
    assert (numbering().label("9", 0), Numbering(None).label("1", 0)) == (None, None)
