"""FirstAgenda's PDF, with papers of our own making and with the real one."""

import pytest

from raadslag.exchange.assembly import assemble
from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.firstagenda.read_pdf import NAME, read, recognises
from raadslag.exchange.meeting import Attachment, Routing, Source, When
from tests.exchange.pdf.make_pdf import Paper, front, typeset
from tests.samples import sample

SOURCE = Source("referat.pdf", "application/pdf", "", NAME)
LONG = "Udvalget drøftede sagen grundigt og enedes om at sende den videre til byrådet og til"


def heading(text: str) -> Block:
    return Block(BlockKind.HEADING, text)


def words(text: str, html: str = "") -> Block:
    return Block(BlockKind.PARAGRAPH, text, html)


def paper(scale: float = 1.0) -> Paper:
    return front(Paper(scale), "Ny sti", "Lukket: Køb af eng")


def only_item(made: Paper) -> DraftItem:
    return read(made.pdf()).items[0]


def test_recognises_front_and_items() -> None:
    made = paper().title("Punkt 1: Ny sti").heading("Beslutning", "Godkendt.")

    assert recognises(made.pdf())


@pytest.mark.parametrize("data", [b"", b"Punkt 1: Ny sti", typeset("= 1. Ny sti")])
def test_does_not_recognise_other_files(data: bytes) -> None:
    assert not recognises(data)


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.15])
def test_reads_a_whole_paper_in_any_size(scale: float) -> None:
    made = paper(scale).title("Punkt 1: Ny sti").line("EMN-2025-000123", 31.2)
    made.heading("Beslutninger", "Tiltrådt.").line("En beskrivelse uden overskrift.", 17.7)
    made.heading("Aldrig set før", "Stien er ny.")
    made.title("Punkt 2: Lukket: Køb af eng").heading("Beslutninger", "Godkendt.")

    assert read(made.pdf()) == Draft(
        "minutes",
        None,
        "Teknikudvalget",
        When("2025-03-04", "15:30", "17:00", "Rådhuset, lokale 2"),
        items=(
            DraftItem(
                "1",
                "Ny sti",
                blocks=(
                    words("EMN-2025-000123"),
                    heading("Beslutninger"),
                    words("Tiltrådt."),
                    Block(BlockKind.BORDER),
                    words("En beskrivelse uden overskrift."),
                    heading("Aldrig set før"),
                    words("Stien er ny."),
                ),
            ),
            DraftItem(
                "2", "Køb af eng", True, blocks=(heading("Beslutninger"), words("Godkendt."))
            ),
        ),
    )


def test_decision_ends_at_the_wider_gap() -> None:
    made = paper().title("Punkt 1: Ny sti").heading("Beslutninger", "Tiltrådt.")
    made.line("Venstre stemte imod.").line("Stien løber langs søen.", 17.7)
    made.heading("Resume", "Kort fortalt.")

    item = assemble(read(made.pdf()), SOURCE).items[0]

    assert item.decision is not None
    assert item.decision.text == "Tiltrådt.\nVenstre stemte imod."
    assert [(one.heading, one.text) for one in item.sections] == [
        (None, "Stien løber langs søen."),
        ("Resume", "Kort fortalt."),
    ]


def test_spaced_paragraphs_are_not_borders() -> None:
    made = paper()
    for number in (1, 2):
        made.title(f"Punkt {number}: Sag").heading("Beslutning", "Tiltrådt.")
        for text in ("Første.", "Andet.", "Tredje.", "Fjerde."):
            made.line(text, 17.7)

    kinds = {block.kind for item in read(made.pdf()).items for block in item.blocks}

    assert kinds == {BlockKind.HEADING, BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("marks", "marked"), [((190,), ("BSK",)), ((90, 240), ("BFU", "BYR")), ((), ())]
)
def test_routing_mark_belongs_to_its_column(
    marks: tuple[int, ...], marked: tuple[str, ...]
) -> None:
    made = paper().title("Punkt 1: Ny sti").line("DIR", 31)
    for at, code in enumerate(("BFU", "SOS", "BSK", "BYR"), 1):
        made.piece(code, 40 + 50 * at)
    made.line("", 14)
    for x in marks:
        made.piece("X", x + 8)
    made.heading("Resume", "Kort fortalt.")

    bodies = ("DIR", "BFU", "SOS", "BSK", "BYR")
    assert only_item(made).routing == Routing(bodies, marked)


def test_routing_mark_without_columns_is_said_to_be_lost() -> None:
    made = paper().title("Punkt 1: Ny sti").line("DIR BFU SOS BSK BYR", 31).line("X")
    made.heading("Resume", "Kort fortalt.")

    draft = read(made.pdf())

    assert draft.items[0].routing == Routing(("DIR", "BFU", "SOS", "BSK", "BYR"), None)
    assert [warning.where for warning in draft.warnings] == ["items[0].routing"]


def test_attachments_keep_wrapped_titles_and_links() -> None:
    made = paper().title("Punkt 1: Ny sti").heading("Beslutning", "Godkendt.")
    made.line("Bilag", 18.3, 13.6, bold=True).line("Indstilling", 23.7)
    made.line("Bilag 1: Kort over stien", 23.1).line("ved søen", 12.2)
    made.line("Bilag 2: Svar", 23.1, url="https://example.dk/2.pdf")

    meeting = assemble(read(made.pdf()), SOURCE)

    assert meeting.items[0].attachments == (
        Attachment("Indstilling"),
        Attachment("Bilag 1: Kort over stien ved søen"),
        Attachment("Bilag 2: Svar", url="https://example.dk/2.pdf"),
    )


def test_title_may_wrap_and_be_kerned_apart() -> None:
    made = paper().title("Punkt 1.a: Ny s").piece("ti ved søen", 139.5, 16.3, bold=True)
    made.line("og en bro", 18.3, 16.3, bold=True).heading("Beslutning", "Godkendt.")

    item = only_item(made)

    assert (item.number, item.title) == ("1.a", "Ny sti ved søen og en bro")


def test_capitals_are_a_doubtful_heading() -> None:
    made = paper().title("Punkt 1: Ny sti").heading("Beslutninger", "Godkendt.")
    made.line("BESLUTNINGSFORSLAG FRA DE BLÅ", 17.7).line("Vi vil have en sti.")

    assert only_item(made).blocks[2:] == (
        Block(BlockKind.BORDER),
        Block(BlockKind.HEADING, "BESLUTNINGSFORSLAG FRA DE BLÅ", weak=True),
        words("Vi vil have en sti."),
    )


def test_text_goes_on_over_the_page_and_past_the_running_header() -> None:
    told = [LONG, *(LONG.replace("sagen", word) for word in ("stien", "broen", "søen"))]
    made = paper().title("Punkt 1: Ny sti").heading("Sagsfremstilling", told[0])
    for number, text in enumerate(told[1:], 4):
        made.page().line("Teknikudvalget, referat", 0, 9).piece(f"Side {number}", 520, 9)
        made.line(text, 40)

    assert only_item(made).blocks[1:] == (words(" ".join(told)),)


def test_labelled_stages_of_the_case_stay_apart() -> None:
    made = paper().title("Punkt 1: Ny sti").heading("Sagsforløb", "Udvalg: Byrådet")
    made.lines("Dato: 26-03-2025", "Punktnummer: 4", LONG + " anbefaling.", "Udvalg: Magistraten")

    assert [block.text for block in only_item(made).blocks] == [
        "Sagsforløb",
        "Udvalg: Byrådet",
        "Dato: 26-03-2025",
        "Punktnummer: 4",
        LONG + " anbefaling.",
        "Udvalg: Magistraten",
    ]


def test_real_paper_gives_all_its_items() -> None:
    data = sample("aarhus-byraad-2025-08-27-p1-14.pdf").read_bytes()

    draft = read(data)

    assert recognises(data)
    assert [item.number for item in draft.items] == ["1", "2", "3", "4", "5", "6", "7"]
    assert (draft.kind, draft.body) == ("minutes", "Aarhus Byråd")
    assert draft.meeting == When("2025-08-27", "16:00", None, "Byrådssalen")
    borders = [sum(b.kind is BlockKind.BORDER for b in item.blocks) for item in draft.items]
    assert borders == [0, 1, 1, 1, 1, 1, 1]


def test_pages_taken_out_of_a_document_are_recognised_and_invent_no_head() -> None:
    made = Paper().line("Sagsforløb", 10, 13.6, bold=True).line("Udvalg: Magistraten", 20.5)
    made.line("Dato: 09-04-2025").title("Punkt 8: Ny sti").heading("Beslutninger", "Tiltrådt.")
    made.title("Punkt 9: Ny bro").heading("Beslutninger", "Godkendt.")

    draft = read(made.pdf())

    assert recognises(made.pdf())
    assert (draft.body, draft.meeting) == (None, When())
    assert [item.number for item in draft.items] == ["8", "9"]
