"""Lists of attachments as text on the page."""

import pytest

from raadslag.exchange.assembly.enclosures import attachments_of, read_title
from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.meeting import Attachment


@pytest.mark.parametrize(
    ("line", "title", "public"),
    [
        ("Temaplan 2026", "Temaplan 2026", True),
        ("Bilag 1: Kort (påført 27.08.2025)", "Bilag 1: Kort (påført 27.08.2025)", True),
        ("1 Åben Opsamling. Temamøde 20.09.2012 222359/12", "Opsamling. Temamøde 20.09.2012", True),
        ("2. Lukket Tilbud 58689/13", "Tilbud", False),
        ("Kort over havnen (Lukket)", "Kort over havnen", False),
        ("- Budgetmål 2026", "Budgetmål 2026", True),
        ("Referat 13/2024", "Referat 13/2024", True),
        ("Politik godkendt 300409", "Politik godkendt 300409", True),
        ("Åben dialog med naboerne", "Åben dialog med naboerne", True),
        ("Lukket Tilbud", "Tilbud", False),
        ("Notat (lukket)", "Notat", False),
        ("Ingen", "", True),
        ("Nr. | Titel", "", True),
    ],
)
def test_title_of_an_attachment(line: str, title: str, public: bool) -> None:
    assert read_title(line) == (title, public)


def test_attachments_keep_their_order_and_links() -> None:
    linked = Block(BlockKind.PARAGRAPH, "Kort", '<a href="https://lerby.example/kort">Kort</a>')
    plain = Block(BlockKind.LIST_ITEM, "Notat\nBilag", label="1.")

    assert attachments_of([linked, plain]) == (
        Attachment("Kort", url="https://lerby.example/kort"),
        Attachment("Notat"),
        Attachment("Bilag"),
    )
