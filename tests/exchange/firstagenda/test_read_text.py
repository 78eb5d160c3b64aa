"""Plain text of agendas and minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.exchange.assembly import assemble
from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.firstagenda import read_text
from raadslag.exchange.meeting import (
    Attachment,
    Attendance,
    Meeting,
    Source,
    Unreadable,
    Vote,
    Warning,
    When,
)
from raadslag.rules.change import Change, changes
from tests.samples import sample

SOURCE = Source("referat.txt", "text/plain", "0", read_text.NAME)
KIND = BlockKind

MINUTES = """REFERAT Børneudvalget d. 13-01-2026

Mødedato Tirsdag d. 13. januar 2026 kl. 13:30

Mødested Lokale 4

Indholdsfortegnelse

Valg af formand.....\t3
Ny legeplads i Lerby Kommune.....\t4

\fPunkt 1: Valg af formand

00.22.02-A00-1-25

Kommunikation

DIR BFU BYR

X

Sagsbehandler: -

Indstilling

Borgmesteren indstiller

at Anna Ask (A) vælges som formand.

Beslutning

Indstillingen er tiltrådt.

Punkt 2: Lukket: Ny legeplads i Lerby Kommune

Sagsfremstilling

Legepladsen i Lerby Kommune rummer:

- gynger

- en *lang* rutsjebane, som er bygget af træ fra den gamle havn, og som,

efter planen, er åben hele året.

Placeringen

Den ligger ved søen.

Beslutning

Udsat.

Bilag

Tegning

Budget 2026
"""


def line(words: str) -> Block:
    """A paragraph as the text gives it."""
    return Block(KIND.PARAGRAPH, words, words)


def read(text: str) -> Meeting:
    """The meeting a text tells of."""
    return assemble(read_text.read(text.encode()), SOURCE)


def test_text_is_read_as_a_draft() -> None:
    found = read_text.read(MINUTES.encode())

    heading = Block(KIND.HEADING, "Sagsfremstilling", "Sagsfremstilling")
    assert (found.kind, found.municipality, found.body) == (
        "minutes",
        "Lerby Kommune",
        "Børneudvalget",
    )
    assert found.meeting == When("2026-01-13", "13:30", None, "Lokale 4")
    assert found.items[1] == DraftItem(
        "2",
        "Lukket: Ny legeplads i Lerby Kommune",
        blocks=(
            heading,
            line("Legepladsen i Lerby Kommune rummer:"),
            Block(KIND.LIST_ITEM, "gynger", "gynger", label="-"),
            Block(
                KIND.LIST_ITEM,
                "en lang rutsjebane, som er bygget af træ fra den gamle havn, og som, "
                "efter planen, er åben hele året.",
                "en <em>lang</em> rutsjebane, som er bygget af træ fra den gamle havn, og som, "
                "efter planen, er åben hele året.",
                label="-",
            ),
            Block(KIND.HEADING, "Placeringen", "Placeringen", level=2, weak=True),
            line("Den ligger ved søen."),
            Block(KIND.HEADING, "Beslutning", "Beslutning"),
            line("Udsat."),
            Block(KIND.HEADING, "Bilag", "Bilag"),
            line("Tegning"),
            line("Budget 2026"),
        ),
    )


def test_text_becomes_a_meeting_with_its_doubt() -> None:
    found = read(MINUTES)

    assert [(one.number, one.title, one.closed) for one in found.items] == [
        ("1", "Valg af formand", False),
        ("2", "Ny legeplads i Lerby Kommune", True),
    ]
    assert [one.decision and one.decision.outcome for one in found.items] == [
        "elected",
        "postponed",
    ]
    assert found.items[1].attachments == (Attachment("Tegning"), Attachment("Budget 2026"))
    assert [one.where for one in found.warnings] == ["items[0].routing"]


def test_numbered_titles_are_items_and_numbered_lists_are_not() -> None:
    found = read(
        "Referat af møde i Lerby Byråd\nDen 27.10.2020 kl. 17:00 i Salen\n"
        "Deltagere:\nAnna Ask, (A)\nBo Bech (V)\n\n"
        "183. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
        "184. Salg af grund\n\nIndstilling\n\nØkonomiudvalget indstiller, at byrådet godkender,\n\n"
        "1. at grunden sælges\n\n2. at salget sker i udbud\n\nBeslutning\n\n"
        "For stemte: A (8)\n\nImod stemte: V (5)\n\nGodkendt.\n\n"
        "184.a Tillæg\n\nBeslutning\n\nUdsat.\n"
    )

    assert [(one.number, one.title) for one in found.items] == [
        ("183", "Godkendelse af dagsorden"),
        ("184", "Salg af grund"),
        ("184.a", "Tillæg"),
    ]
    assert found.attendance == Attendance(("Anna Ask (A)", "Bo Bech (V)"))
    assert found.items[1].proposals[0].motions == ("grunden sælges", "salget sker i udbud")
    assert found.items[1].votes == (Vote(None, 8, 5, for_who=("A",), against_who=("V",)),)


def test_list_of_contents_in_the_same_numbering_is_no_item() -> None:
    listing = "1. Dagsorden\n2. Lukket: Personsag\n\n"
    items = (
        "1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n2. Lukket: Personsag\n\nBeslutning\n\nUdsat.\n"
    )

    found = read(f"DAGSORDEN Byrådet d. 13-01-2026\n\nIndhold\n{listing}{items}")

    assert [(one.number, one.title) for one in found.items] == [
        ("1", "Dagsorden"),
        ("2", "Personsag"),
    ]
    assert found.items[0].sections == ()


def test_case_number_above_the_title_belongs_to_the_item_below() -> None:
    found = read(
        "Referat Byrådet 13-01-2026\n\n"
        "85.02.02-G01-5-17\n\n131. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
        "02.34.02-P19-\n12-20\n\n132. Højdevej\n\nBeslutning\n\nUdsat.\n\n"
        "Underskriftsside\n\nAnna Ask\n"
    )

    assert [(one.number, one.case_number) for one in found.items] == [
        ("131", "85.02.02-G01-5-17"),
        ("132", "02.34.02-P19-12-20"),
    ]
    assert [one.decision and one.decision.text for one in found.items] == ["Godkendt.", "Udsat."]


def test_wrapped_lines_are_joined_and_broken_words_made_whole() -> None:
    found = read(
        "REFERAT Byrådet d. 13-01-2026\n"
        "Punkt 1: Ny 2030-\nplan for byens legepladser\n12/27845\nResume\n"
        "Byen har mange legepladser, og de er alle sammen bygget i løbet af de seneste ti år af "
        "kom-\nmunen og dens foreninger, som også passer dem.\nDe er gode.\n"
        "Bilag\nEt bilag med en meget lang titel, som må brydes over\n"
        "to linjer (påført 12.01.2026)\nIndstilling\nKort\n"
    )

    item = found.items[0]
    assert (item.title, item.case_number) == ("Ny 2030-plan for byens legepladser", "12/27845")
    assert item.sections[0].text == (
        "Byen har mange legepladser, og de er alle sammen bygget i løbet af de seneste ti år af "
        "kommunen og dens foreninger, som også passer dem.\nDe er gode."
    )
    assert [one.title for one in item.attachments] == [
        "Et bilag med en meget lang titel, som må brydes over to linjer (påført 12.01.2026)",
        "Indstilling",
        "Kort",
    ]


def test_description_between_decision_and_summary_is_parted_with_a_doubt() -> None:
    found = read(
        "REFERAT Byrådet d. 13-01-2026\n\nPunkt 1: Plan\n\nBeslutninger\n\nGodkendt.\n\n"
        "Bo Bech tog forbehold.\n\nPlan for byens nye kvarter ved søen.\n\nResume\n\nKort.\n"
    )

    item = found.items[0]
    assert item.decision is not None
    assert item.decision.text == "Godkendt.\nBo Bech tog forbehold."
    assert item.sections[0].text == "Plan for byens nye kvarter ved søen."
    assert [one.where for one in found.warnings] == ["items[0].decision"]


def test_routing_row_that_has_kept_its_columns_is_marked() -> None:
    found = read(
        "REFERAT Byrådet d. 13-01-2026\n\nPunkt 1: Plan\n\n"
        "DIR  BFU  BYR\n           X\n\nResume\n\nKort.\n"
    )

    routing = found.items[0].routing
    assert routing is not None
    assert (routing.bodies, routing.marked) == (("DIR", "BFU", "BYR"), ("BYR",))
    assert found.warnings == ()


ROWS = """=== 0ce8429c_581f7887
Orientering om planer\x20
BESLUTNING\x20
Udvalget blev orienteret.  \x20

Sagens forløb\x20
08-09-2014 Teknisk Udvalg\x20
\x20
Udvalget blev orienteret.\x20

=== 0ce8429c_d7942546
Nyt hus\x20
BESLUTNING\x20
Sagens behandling udsat.  \x20
Opførelse af et nyt hus.\x20

INDSTILLING\x20
At 1) huset opføres.\x20
Sagens forløb\x20
11-08-2014 Magistraten\x20

Anbefales. Anna Ask tog forbehold.\x20

08-09-2014 Teknisk Udvalg\x20

Sagens behandling udsat.\x20
"""


def test_rows_of_an_old_export_are_items_of_one_meeting() -> None:
    found = read(ROWS)

    first, second = found.items
    assert (found.body, found.meeting, found.kind) == (
        "Teknisk Udvalg",
        When("2014-09-08"),
        "minutes",
    )
    assert (first.title, first.history) == ("Orientering om planer", ())
    assert second.decision is not None
    assert second.decision.text == "Sagens behandling udsat."
    assert second.sections[0].text == "Opførelse af et nyt hus."
    assert second.proposals[0].motions == ("huset opføres.",)
    assert [(one.body, one.date) for one in second.history] == [("Magistraten", "2014-08-11")]
    assert second.dissent == ()
    assert [one.where for one in found.warnings] == ["meeting", "items"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_every_encoding(encoding: str) -> None:
    data = MINUTES.encode(encoding)

    assert read_text.recognises(data)
    assert read_text.read(data) == read_text.read(MINUTES.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\nPunkt 1",
        b"PK\x03\x04",
        b"<html>Punkt 1: A\nBeslutning</html>",
        b"Hej",
        b"\x00",
    ],
)
def test_other_files_are_not_recognised(data: bytes) -> None:
    assert not read_text.recognises(data)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Filen er tom; vælg en fil med en dagsorden eller et referat."),
        (b"a\x00b", "Filen er ikke læsbar tekst; gem den som UTF-8 og prøv igen."),
        (
            b"Beslutning\nBilag",
            "Der er ikke fundet noget dagsordenspunkt i teksten; punkter skal begynde med for "
            "eksempel »Punkt 1: Titel«.",
        ),
    ],
)
def test_unreadable_text_is_told_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_text.read(data)

    assert str(told.value) == sentence


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_text.recognises(data)
    try:
        found: Draft | None = read_text.read(data)
    except Unreadable:
        found = None

    assert found is None or found.items


@given(st.data())
def test_minutes_with_a_piece_missing_are_read_or_refused(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(MINUTES)))
    end = data.draw(st.integers(start, len(MINUTES)))
    broken = MINUTES[:start] + MINUTES[end:]

    try:
        found: Meeting | None = read(broken)
    except Unreadable:
        found = None

    assert found is None or len(found.items) <= 2


def test_real_minutes_from_herning_hold_what_they_are_known_to_hold() -> None:
    found = assemble(read_text.read(sample("herning-bsk-2026-01-13.txt").read_bytes()), SOURCE)

    fifth = found.items[4]
    assert fifth.decision is not None
    assert changes(fifth.proposals[0].motions, fifth.decision.text) == (
        Change("time", "14.00", "15.00"),
    )
    references = [
        (one.body, one.date or one.month, one.item_number)
        for item in found.items
        for one in item.references
    ]
    assert references == [
        ("Byrådet", "2025-12-09", "4"),
        ("Beskæftigelsesudvalget", "2022-01-15", "3"),
        (None, "2025-08", "47"),
    ]
    assert [one.routing and one.routing.marked for one in found.items] == [None] * 9
    assert {type(one) for one in found.warnings} == {Warning}
    assert len(found.warnings) == 9


def test_real_rows_from_aarhus_part_decision_and_description() -> None:
    found = assemble(read_text.read(sample("aarhus-tu-2014-09-08.txt").read_bytes()), SOURCE)

    assert [one.decision and one.decision.outcome for one in found.items] == [
        "noted",
        "postponed",
        "no_decision",
        "postponed",
        "postponed",
    ]
    assert [len(one.history) for one in found.items] == [0, 0, 0, 3, 3]
    assert found.items[3].sections[0].heading is None


def test_closed_item_keeps_the_case_number_under_its_title() -> None:
    found = read(
        "Dagsorden Byrådet 13-01-2026\n\nPunkt 1: Lukket: Køb af eng\n\n17.03.00-G01-1-25\n\n"
        "Punkt 2: Eventuelt\n\nBeslutning\n\nIntet.\n"
    )

    assert [(one.number, one.case_number) for one in found.items] == [
        ("1", "17.03.00-G01-1-25"),
        ("2", None),
    ]
