"""Office files made by hand, with things hidden in them."""

import io
import zipfile
from collections.abc import Mapping

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
RELATION = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
CPR = "070761-4285"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of the parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str = "<w:p><w:r><w:t>Stien</w:t></w:r></w:p>", **parts: str | bytes) -> bytes:
    """A Word file; further parts by name with "__" for "/" and "_xml" for ".xml"."""
    further = {
        name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"): content
        for name, content in parts.items()
    }
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
            **further,
        }
    )


def excel() -> bytes:
    """Two sheets, one hidden with a salary list, and a comment."""
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook {SHEET} {RELATION}><sheets><sheet name="Budget" '
            'sheetId="1" r:id="r1"/><sheet name="Løn" sheetId="2" state="veryHidden" r:id="r2"/>'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships {RELATIONS}>"
            '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
            '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst {SHEET}><si><t>Anlæg</t></si></sst>",
            "xl/worksheets/sheet1.xml": f'<worksheet {SHEET}><sheetData><row><c t="s"><v>0</v></c>'
            "<c><v>1250000</v></c></row></sheetData></worksheet>",
            "xl/worksheets/sheet2.xml": f"<worksheet {SHEET}><sheetData><row>"
            '<c t="inlineStr"><is><t>Kim</t></is></c><c><v>707614285</v></c></row></sheetData>'
            "</worksheet>",
            "xl/comments1.xml": f"<comments {SHEET}><authors><author>Dorte</author></authors>"
            "<commentList><comment><text><t>Spørg Kim</t></text></comment></commentList>"
            "</comments>",
        }
    )


def powerpoint() -> bytes:
    """Two slides, the second hidden, the first with a note."""

    def slide(text: str, show: str = "1") -> str:
        words = f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
        return f'<p:sld xmlns:p="p" {DRAWING} show="{show}">{words}</p:sld>'

    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "ppt/slides/slide2.xml": slide("Gemt", "0"),
            "ppt/slides/slide1.xml": slide("Stien"),
            "ppt/slides/_rels/slide1.xml.rels": f"<Relationships {RELATIONS}><Relationship Id='n' "
            "Type='http://x/notesSlide' Target='../notesSlides/notesSlide1.xml'/></Relationships>",
            "ppt/notesSlides/notesSlide1.xml": slide("Sig det pænt"),
        }
    )


def open_document() -> bytes:
    """A text with a comment and its author."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}><text:p>Stien<office:annotation>"
            "<dc:creator>Dorte</dc:creator><text:p>Hvorfor?</text:p></office:annotation> anlægges"
            "</text:p></office:document-content>",
            "meta.xml": f"<office:document-meta {names}><dc:creator>Dorte</dc:creator>"
            "<dc:title>Sti</dc:title></office:document-meta>",
        }
    )
