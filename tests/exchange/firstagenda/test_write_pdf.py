from dataclasses import replace
from itertools import pairwise

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from raadslag.demonstration.generate import many
from raadslag.exchange.firstagenda import read_pdf, write_pdf
from raadslag.exchange.meeting import Attendance
from raadslag.exchange.pdf.document import load
from raadslag.exchange.pdf.lines import page_lines
from tests.exchange.carried import a_meeting, a_section, an_item, read_back, without_html


def test_pdf_spacings() -> None:
    long = "Broen er både lav og smal, og den skal laves om. " * 4
    item = an_item(a_section("Resume", long.strip()), a_section(None, "Uden overskrift."))

    lines = page_lines(load(write_pdf.write(a_meeting(item))).pages[2])

    told = [
        (line.text.split()[0], round(line.size, 1), line.bold, round(before.y - line.y, 1))
        for before, line in pairwise(lines[1:])
    ]
    assert told == [
        ("05.01.00-P20-4-31", 10.9, False, 31.2),
        ("Resume", 13.6, True, 18.4),
        ("Broen", 10.9, False, 20.5),
        (told[3][0], 10.9, False, 12.2),
        ("Uden", 10.9, False, 17.7),
        ("Beslutning", 13.6, True, 18.4),
        ("Godkendt.", 10.9, False, 20.5),
        ("Bilag", 13.6, True, 18.4),
        ("Kort", 10.9, False, 23.0),
        ("Overslag", 10.9, False, 23.0),
        ("Side", 8.0, False, told[10][3]),
    ]


def test_pdf_bookmarks_and_pages() -> None:
    meeting = a_meeting(an_item(a_section("Resume", "A.")), an_item(a_section("Resume", "B.")))

    document = load(write_pdf.write(meeting))

    title = "Punkt 3: Ny bro over åen"
    assert [tuple(mark) for mark in document.bookmarks] == [(title, 3), (title, 4)]


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10_000))
def test_pdf_read_back(seed: int) -> None:
    meeting = list(many(9, items=6, seed=seed))[-1]

    found = read_back(read_pdf.read, write_pdf.write(meeting))

    assert without_html(found) == without_html(meeting)


def test_pdf_decision_first_ends_where_the_spacing_says() -> None:
    item = an_item(a_section(None, "Broen er lav."), a_section("Resume", "Den skal være høj."))
    meeting = a_meeting(item)

    found = read_back(read_pdf.read, write_pdf.write(meeting, decision_first=True)).items[0]

    assert (found.decision, found.sections) == (item.decision, item.sections)


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="abc#$*_`<>@=/\\[]{}()~;'\"", min_size=1, max_size=40))
def test_pdf_words_are_never_code(words: str) -> None:
    item = replace(an_item(a_section("Resume", "A.")), title=f"T{words}", attachments=())

    written = pypdfium2.PdfDocument(write_pdf.write(a_meeting(item)))
    text = written[2].get_textpage().get_text_bounded()

    assert f"Punkt3:T{''.join(words.split())}" in "".join(text.split())


def test_pdf_attendance() -> None:
    meeting = replace(
        a_meeting(an_item(a_section("Resume", "A."))),
        attendance=Attendance(("Bo Bech (V)", "Eva Elm (A)"), ("Ib Ask (C)",)),
    )

    found = read_back(read_pdf.read, write_pdf.write(meeting))

    assert found.attendance == meeting.attendance
