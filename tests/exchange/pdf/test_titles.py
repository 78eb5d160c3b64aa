"""Item titles in the forms municipalities number them."""

import pytest

from raadslag.exchange.pdf.read import read
from tests.exchange.pdf.make_pdf import Paper


def titles(*starts: tuple[str, ...]) -> list[tuple[str | None, str, bool]]:
    """The items of a paper with these title lines, each item with some text."""
    paper = Paper().line("Dagsorden for Byrådet den 3. maj 2024", 20, 20, bold=True)
    for lines in starts:
        paper.page()
        for line in lines:
            paper.line(line, 18, 15, bold=True)
        paper.line("Indstilling", 28, 12.5, bold=True).line("Det indstilles, at det sker.", 18)
        paper.lines("1. Ikke et punkt på dagsordenen.", "2. Heller ikke dette.")
    return [(item.number, item.title, item.closed) for item in read(paper.pdf()).items]


@pytest.mark.parametrize(
    ("line", "number", "title", "closed"),
    [
        ("Punkt 5: Ny skole", "5", "Ny skole", False),
        ("5. Ny skole", "5", "Ny skole", False),
        ("5 Ny skole", "5", "Ny skole", False),
        ("1.a Ny skole", "1.a", "Ny skole", False),
        ("715. Ny skole", "715", "Ny skole", False),
        ("Punkt 5: Lukket: Køb af eng", "5", "Køb af eng", True),
        ("Lukket punkt: 5. Køb af eng", "5", "Køb af eng", True),
        ("Åben - 5. Ny skole", "5", "Ny skole", False),
        ("Sag nr. 5: Ny skole", "5", "Ny skole", False),
        ("5 (Åben) Ny skole", "5", "Ny skole", False),
        ("5. (Lukket) Køb af eng", "5", "Køb af eng", True),
    ],
)
def test_number_forms(line: str, number: str, title: str, closed: bool) -> None:
    assert titles((line,)) == [(number, title, closed)]


def test_wrapped_title_may_begin_a_line_with_a_number() -> None:
    told = titles(("3. Lokalplan for", "12 nye boliger ved havnen"), ("4. Budget",))

    assert told == [
        ("3", "Lokalplan for 12 nye boliger ved havnen", False),
        ("4", "Budget", False),
    ]


def test_title_may_stand_under_its_number() -> None:
    assert titles(("Punkt 5", "Ny skole"), ("Punkt 6", "Ny bro")) == [
        ("5", "Ny skole", False),
        ("6", "Ny bro", False),
    ]


def test_unnumbered_title_set_alike_is_an_item() -> None:
    assert titles(("1. Budget",), ("Lukket: Køb af eng",)) == [
        ("1", "Budget", False),
        (None, "Køb af eng", True),
    ]


def test_numbers_with_a_letter_run_on_in_the_size_of_the_text() -> None:
    paper = Paper().line("Dagsorden for Byrådet den 3. maj 2024", 20, 20, bold=True).page()
    for title in ("1. Budget", "1.a Besøg", "2. Eventuelt"):
        paper.line(title, 30, bold=True).line("Sagen behandles på mødet i byrådssalen.", 14)

    assert [item.number for item in read(paper.pdf()).items] == ["1", "1.a", "2"]


@pytest.mark.parametrize("title", ["Ny svømmehal", "Lukket sag"])
def test_title_under_its_number_may_be_body_text(title: str) -> None:
    paper = Paper().line("Dagsorden for Byrådet den 3. maj 2024", 20, 20, bold=True)
    paper.page().line("Punkt 5.", 18, 15, bold=True).line(title, 18)
    paper.line("Indstilling", 28, 12.5, bold=True).line("Det indstilles, at det sker.", 18)

    assert [(one.number, one.title) for one in read(paper.pdf()).items] == [("5", title)]
