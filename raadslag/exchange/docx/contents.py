"""The list of items at the front of a Word document, which leads to them and is renewed by Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

HEADING = "Indhold"
_ROOM = "9638"  # twentieths of a point to the right edge, where page numbers stand
_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    '<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_WHOLE = _BEGIN.format(code=' TOC \\o "1-1" \\h \\z \\u ')
_LINE = (
    f'<w:p><w:pPr><w:pStyle w:val="TOC1"/><w:tabs><w:tab w:val="right" w:leader="dot" '
    f'w:pos="{_ROOM}"/></w:tabs></w:pPr>{{first}}<w:hyperlink w:anchor="{{name}}" w:history="1">'
    '<w:r><w:t xml:space="preserve">{title}</w:t></w:r><w:r><w:tab/></w:r>'
    "{page}</w:hyperlink></w:p>"
)


def place(at: int) -> str:
    """The name of the bookmark at an item, counted from 0."""
    return f"_Toc{at + 1:06}"


def marked(at: int, heading: str) -> str:
    """The runs of an item's heading within its bookmark."""
    start = f'<w:bookmarkStart w:id="{at}" w:name="{place(at)}"/>'
    return f'{start}{heading}<w:bookmarkEnd w:id="{at}"/>'


def contents(titles: Sequence[str]) -> Iterator[str]:
    """The paragraphs of the list; none for less than two items.

    The page numbers are fields: Word and LibreOffice put them in when the document is opened.
    """
    if len(titles) < 2:
        return
    yield f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t>{HEADING}</w:t></w:r></w:p>'
    for at, title in enumerate(titles):
        page = _BEGIN.format(code=f" PAGEREF {place(at)} \\h ") + _END
        first = "" if at else _WHOLE
        yield _LINE.format(first=first, name=place(at), title=escape(title), page=page)
    yield f"<w:p>{_END}</w:p>"
