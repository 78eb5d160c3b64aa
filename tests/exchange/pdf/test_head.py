"""The head of a meeting in the forms record systems print it."""

import pytest

from raadslag.exchange.meeting import Attendance, When
from raadslag.exchange.pdf.document import load
from raadslag.exchange.pdf.head import Head, head_of
from raadslag.exchange.pdf.lines import page_lines
from tests.exchange.pdf.make_pdf import Paper


def head(*lines: str, apart: bool = False) -> Head:
    """The head of lines "Label: value"; apart sets each value below its label."""
    paper = Paper()
    for text in lines:
        label, colon, value = text.partition(": ")
        if colon and apart:
            paper.line(label + ":", 20, bold=True).line(value)
        else:
            paper.line(text, 20)
    return head_of(page_lines(load(paper.pdf()).pages[0]))


@pytest.mark.parametrize("apart", [False, True])
def test_labels_with_values(apart: bool) -> None:
    told = head(
        "Dagsorden",
        "Børneudvalget",
        "Solbjerg Kommune",
        "Mødedato: 12. maj 2024",
        "Starttidspunkt: kl. 16.00",
        "Sluttidspunkt: kl. 18.30",
        "Mødested: Rådhuset, lokale 2",
        "Medlemmer: Anna Berg (A), Bo Holm (B)",
        "Afbud: Carl Dam",
        apart=apart,
    )

    assert told == Head(
        "agenda",
        "Børneudvalget",
        "Solbjerg Kommune",
        When("2024-05-12", "16:00", "18:30", "Rådhuset, lokale 2"),
        Attendance(("Anna Berg (A)", "Bo Holm (B)"), ("Carl Dam",)),
    )


@pytest.mark.parametrize(
    ("line", "kind", "body"),
    [
        ("REFERAT Byrådet d. 03-05-2024", "minutes", "Byrådet"),
        ("Beslutningsreferat for Byrådet den 3. maj 2024", "minutes", "Byrådet"),
        ("Dagsorden - Byrådet, fredag den 3. maj 2024", "agenda", "Byrådet"),
    ],
)
def test_one_line_tells_kind_body_and_date(line: str, kind: str, body: str) -> None:
    told = head(line, "Ingen andre linjer her")

    assert (told.kind, told.body, told.when.date) == (kind, body, "2024-05-03")


def test_empty_front_tells_nothing() -> None:
    assert head_of([]) == Head()


def test_large_line_broken_by_the_page_is_one() -> None:
    paper = Paper().line("REFERAT Udvalget for børn, unge og", 20, 20).line("kultur d.", 24, 20)
    paper.line("03-05-2024", 24, 20)

    told = head_of(page_lines(load(paper.pdf()).pages[0]))

    assert (told.kind, told.body, told.when.date) == (
        "minutes",
        "Udvalget for børn, unge og kultur",
        "2024-05-03",
    )


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        (
            ("Fredag den 3. maj 2024 kl. 14.00-16.30 i Havnehuset",),
            When("2024-05-03", "14:00", "16:30", "Havnehuset"),
        ),
        (("Fredag den 3. maj 2024", "Lokale 112"), When("2024-05-03", location="Lokale 112")),
        (
            ("Referat fra møde den 03-05-2024 kl. 16:00 i Havnehuset",),
            When("2024-05-03", "16:00", None, "Havnehuset"),
        ),
        (
            ("Referat af møde den 3. maj 2024 kl. 16.00", "Byrådssalen"),
            When("2024-05-03", "16:00", None, "Byrådssalen"),
        ),
    ],
)
def test_place_without_a_label(lines: tuple[str, ...], when: When) -> None:
    assert head(*lines).when == when
