"""The parts of a .docx that are the same in every document."""

from __future__ import annotations

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'


def _paragraph_style(key: str, name: str, *, based: str, inside: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:next w:val="Normal"/><w:qFormat/>{inside}</w:style>'
    )


def _heading(level: int, half_points: int) -> str:
    page = "<w:pageBreakBefore/>" if level == 1 else ""
    return _paragraph_style(
        f"Heading{level}",
        f"heading {level}",
        based="Normal",
        inside=f'<w:pPr><w:keepNext/>{page}<w:spacing w:before="240" w:after="80"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{half_points}"/></w:rPr>',
    )


_STYLES = (
    f"{_XML}<w:styles {W}>"
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    '<w:sz w:val="22"/><w:lang w:val="da-DK"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
    + _paragraph_style(
        "Title", "Title", based="Normal", inside='<w:rPr><w:b/><w:sz w:val="43"/></w:rPr>'
    )
    + "".join(_heading(level, size) for level, size in enumerate((33, 27, 22, 22, 22, 22), 1))
    + _paragraph_style(
        "TOCHeading",
        "TOC Heading",
        based="Normal",
        inside='<w:rPr><w:b/><w:sz w:val="27"/></w:rPr>',
    )
    + _paragraph_style("TOC1", "toc 1", based="Normal", inside="")
    + _paragraph_style(
        "Footer", "footer", based="Normal", inside='<w:rPr><w:sz w:val="17"/></w:rPr>'
    )
    + _paragraph_style("ListParagraph", "List Paragraph", based="Normal", inside="")
    + "</w:styles>"
)


def _levels(kind: str) -> str:
    """Nine levels of a list; Word gives each its own indent."""
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{"-" if kind == "bullet" else f"%{at + 1}."}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{360 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for at in range(9)
    )


_NUMBERING = (
    f"{_XML}<w:numbering {W}>"
    f'<w:abstractNum w:abstractNumId="1">{_levels("bullet")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{_levels("decimal")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><!--lists--></w:numbering>'
)


def _field(code: str) -> str:
    """A number that Word counts itself."""
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


_FOOTER = (
    f'{_XML}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>'
    f'<w:r><w:t xml:space="preserve">Side </w:t></w:r>{_field("PAGE")}'
    f'<w:r><w:t xml:space="preserve"> af </w:t></w:r>{_field("NUMPAGES")}</w:p></w:ftr>'
)
_CONTENT_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/></Types>'
)
RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rStyles" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rLists" Type="{_OFFICE}/numbering" Target="numbering.xml"/>'
    f'<Relationship Id="rFooter" Type="{_OFFICE}/footer" Target="footer1.xml"/>'
    "<!--links--></Relationships>"
)
FIXED_PARTS = {
    "[Content_Types].xml": _CONTENT_TYPES,
    "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    '<Relationship Id="rDocument" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/styles.xml": _STYLES,
    "word/numbering.xml": _NUMBERING,
    "word/footer1.xml": _FOOTER,
}
