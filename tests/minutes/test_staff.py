"""Names of caseworkers stay in the house."""

from raadslag.minutes.sections import shown
from raadslag.publications.content import empty
from tests.cast import paragraph


def test_lines_that_name_staff_are_not_shown() -> None:
    rows = [
        paragraph(None, "Øvrige sagsbehandlere: A. Holm, B. Lund"),
        paragraph("Sagsbehandler", "A. Holm"),
        paragraph("Resume", "Sagsbehandlingen tager tid."),
    ]

    assert [one["html"] for one in shown(rows, empty())] == ["<p>Sagsbehandlingen tager tid.</p>"]
