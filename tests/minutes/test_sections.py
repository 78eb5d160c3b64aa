"""What the page tells elsewhere is not told twice, and nothing is lost."""

from raadslag.minutes.sections import shown
from raadslag.publications.content import ItemContent, empty
from tests.cast import paragraph


def content() -> ItemContent:
    """An item recommended, dealt with by the council before, and decided."""
    told = empty()
    told["proposals"] = [
        {"proposer": "Direktøren", "kind": "recommendation", "motions": ["kajen lukkes"]}
    ]
    told["decision"] = {"text": "Tiltrådt.", "html": "", "recommends_to": "", "referred_to": ""}
    told["history"] = [
        {"name": "Byrådet", "slug": "", "on": "2025-08-19", "number": "5", "text": "Udsat."}
    ]
    return told


def headings(*sections: tuple[str, str]) -> list[str | None]:
    """The headings of the sections that are shown."""
    rows = [paragraph(heading, text) for heading, text in sections]
    return [one["heading"] for one in shown(rows, content())]


def test_sections_told_elsewhere_are_left_out() -> None:
    assert headings(
        ("Resume", "Kajen synker."),
        ("Indstilling", "Direktøren indstiller, at kajen lukkes."),
        ("Sagsforløb", "Udvalg: Byrådet Dato: 19-08-2025 Punktnummer: 5 Udsat."),
        ("Beslutning i Byrådet den 19-08-2025", "Udsat."),
    ) == ["Resume"]


def test_sections_that_say_one_word_more_are_shown() -> None:
    said = (
        ("Indstilling", "Direktøren indstiller, at kajen lukkes. Broen består."),
        ("Sagsforløb", "Udvalg: Byrådet Dato: 19-08-2025 Punktnummer: 6 Udsat."),
        ("Beslutning i Byrådet den 19-08-2025", "Udsat til foråret."),
    )

    assert headings(*said) == [heading for heading, _ in said]
