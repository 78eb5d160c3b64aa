"""The lines above an item's text."""

import pytest

from raadslag.exchange.draft import Block, BlockKind, DraftItem
from raadslag.exchange.meeting import Item, Routing, Section, Warning
from tests.exchange.assembly.drafts import head, item, meeting, text


def test_routing_row_that_has_lost_its_column_is_a_doubt() -> None:
    found = meeting(
        DraftItem(
            "1",
            "Sag",
            blocks=(head("Kommunikation"), text("DIR BSK BYR"), text("X"), head("Resume")),
        )
    )

    assert found.items[0] == Item(
        "1",
        "Sag",
        routing=Routing(("DIR", "BSK", "BYR"), None),
        sections=(Section("Resume", 1, "", ""),),
    )
    assert found.warnings == (
        Warning(
            "items[0].routing",
            "Udvalgsrækkens kryds har mistet sin kolonne; det vides ikke, hvilket udvalg det stod"
            " ved.",
        ),
    )


def test_routing_row_in_a_table_keeps_its_columns() -> None:
    row = Block(BlockKind.TABLE, "DIR | BSK | BYR\n | X | ", "<table></table>")

    assert item(row).routing == Routing(("DIR", "BSK", "BYR"), ("BSK",))


def test_kommunikation_with_text_stays_a_section() -> None:
    found = item(head("Kommunikation"), text("Der udsendes en pressemeddelelse."))

    assert [one.heading for one in found.sections] == ["Kommunikation"]


@pytest.mark.parametrize(
    ("lines", "caseworker"),
    [
        (["Sagsbehandler: Dorte Dam", "Øvrige sagsbehandlere: -"], "Dorte Dam"),
        (["Sagsbehandler: -", "Øvrige sagsbehandlere: -"], None),
        (["Sagsbehandler:"], None),
    ],
)
def test_caseworker_line_is_read_and_dashes_are_nobody(
    lines: list[str], caseworker: str | None
) -> None:
    found = item(*(text(line) for line in lines))

    assert (found.caseworker, found.sections) == (caseworker, ())


def test_other_caseworkers_are_not_lost() -> None:
    found = item(text("Sagsbehandler: Dorte Dam"), text("Øvrige sagsbehandlere: Erik Eg"))

    assert [one.text for one in found.sections] == ["Øvrige sagsbehandlere: Erik Eg"]


def test_case_number_broken_over_two_lines_is_joined() -> None:
    found = item(text("15.00.00-A00-"), text("3-25"), head("Resume"), text("Kort."))

    assert (found.case_number, len(found.sections)) == ("15.00.00-A00-3-25", 1)


def test_line_with_case_number_document_number_and_access() -> None:
    found = item(text("Sagsnr.: 330-2018-3620   Dok.nr.: 330-2018-500312   Lukket"))

    assert (found.case_number, found.closed) == ("330-2018-3620", True)
    assert [one.text for one in found.sections] == ["Dok.nr.: 330-2018-500312 Lukket"]


@pytest.mark.parametrize(
    ("word", "closed"), [("Lukket", True), ("Åbent", False), ("Åben sag", False)]
)
def test_access_word_tells_whether_the_item_is_closed(word: str, closed: bool) -> None:
    found = item(text(word), head("Resume"), text("Kort."))

    assert (found.closed, len(found.sections)) == (closed, 1)


@pytest.mark.parametrize(
    ("line", "closed"), [("Åben - 12/27845", False), ("Lukket: 12/27845", True)]
)
def test_access_word_may_stand_before_the_case_number(line: str, closed: bool) -> None:
    assert item(text(line)) == Item("1", "Ny legeplads", closed=closed, case_number="12/27845")
