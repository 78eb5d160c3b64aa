import io
import re

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from raadslag.demonstration.generate import many
from raadslag.exchange.docx import read, write
from raadslag.exchange.meeting import Section
from tests.exchange.carried import a_meeting, a_section, an_item, read_back


def test_docx_styles() -> None:
    item = an_item(a_section("Resume", "A."), a_section("Priser", "B.", level=2))

    document = docx.Document(io.BytesIO(write.write(a_meeting(item))))

    told = [(p.style.name, p.text) for p in document.paragraphs if p.style]
    assert told == [
        ("Title", "REFERAT Havneudvalget d. 03-02-2031"),
        ("Normal", "Mødedato Mandag d. 3. februar 2031 kl. 13:30 - 15:00"),
        ("Normal", "Mødested Kajen"),
        ("Heading 1", "Punkt 3: Ny bro over åen"),
        ("Normal", "05.01.00-P20-4-31"),
        ("Heading 2", "Resume"),
        ("Normal", "A."),
        ("Heading 3", "Priser"),
        ("Normal", "B."),
        ("Heading 2", "Beslutning"),
        ("Normal", "Godkendt."),
        ("Heading 2", "Bilag"),
        ("Normal", "Kort"),
        ("Normal", "Overslag"),
    ]


def test_docx_marks_links_lists_and_tables() -> None:
    html = (
        '<p>Nu <strong>fed</strong> <a href="https://a.dk/?b=1&amp;c=2">se</a></p>'
        "<ol><li>En</li><li>To</li></ol><table><tr><td>A</td><td>B</td></tr></table>"
        "<ol><li>Forfra</li></ol>"
    )

    section = Section("Resume", 1, "Nu fed se\n1. En\n2. To\nA | B\n1. Forfra", html)
    found = read_back(read.read, write.write(a_meeting(an_item(section))))

    assert found.items[0].sections[0].text == section.text
    assert found.items[0].sections[0].html.startswith(html.split("<table>", 1)[0])


def test_docx_same_meeting_same_bytes() -> None:
    meeting = a_meeting(an_item(a_section("Resume", "A.")))

    assert write.write(meeting) == write.write(meeting)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 12))
def test_docx_read_back(seed: int, items: int) -> None:
    meeting = list(many(9, items=items, seed=seed))[-1]

    found = read_back(read.read, write.write(meeting))

    assert found == meeting


@given(st.text(max_size=60))
def test_docx_of_any_words_opens(words: str) -> None:
    section = Section("Resume", 1, words, "")

    document = docx.Document(io.BytesIO(write.write(a_meeting(an_item(section)))))

    assert document.paragraphs[0].text == "REFERAT Havneudvalget d. 03-02-2031"


def test_docx_has_contents_that_lead_to_the_items_and_numbered_pages() -> None:
    items = [an_item(a_section("Resume", "A.")), an_item(a_section("Resume", "B."))]

    packed = write.write(a_meeting(*items))
    document = docx.Document(io.BytesIO(packed))

    listed = [one for one in document.paragraphs if one.style and one.style.name == "toc 1"]
    body = document.element.body.xml
    names = re.findall(r'w:bookmarkStart w:id="\d+" w:name="(\w+)"', body)
    assert [one.text.strip() for one in listed] == ["Punkt 3: Ny bro over åen"] * 2
    assert (
        re.findall(r'w:hyperlink w:anchor="(\w+)"', body) == names == ["_Toc000001", "_Toc000002"]
    )
    assert re.findall(r">( (?:TOC|PAGEREF)[^<]*)<", body) == [
        ' TOC \\o "1-1" \\h \\z \\u ',
        " PAGEREF _Toc000001 \\h ",
        " PAGEREF _Toc000002 \\h ",
    ]
    assert body.count('fldCharType="begin"') == body.count('fldCharType="end"') == 3
    foot = document.sections[0].footer.paragraphs[0]._p.xml
    assert re.findall(r"<w:t[^>]*>([^<]*)<|w:instr=\"( \w+ )\"", foot) == [
        ("Side ", ""),
        ("", " PAGE "),
        ("1", ""),
        (" af ", ""),
        ("", " NUMPAGES "),
        ("1", ""),
    ]
