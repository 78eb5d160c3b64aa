import json

import pytest

from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.firstagenda.read_api import read, recognises
from raadslag.exchange.meeting import Attachment, Attendance, Unreadable, Warning, When

NOBODY = "00000000-0000-0000-0000-000000000000"


def answer(*points: dict[str, object], **more: object) -> bytes:
    meeting = {
        "Dato": "2031-02-03T13:30:00+01:00",
        "Sted": "Kajen",
        "Navn": "Referat",
        "Moededeltagere": [{"Navn": "Anna Holm (A)"}, {"Navn": "Bo Bech (V)", "Afbud": True}],
    }
    content = {"Udvalg": {"Navn": "Havneudvalget"}, "Moede": meeting, "Dagsordenpunkter": points}
    return json.dumps({**content, **more}, ensure_ascii=False).encode()


def test_read_whole_answer() -> None:
    point = {
        "Punktnummer": "1",
        "Navn": "Ny mole",
        "SagsNummer": "31/4",
        "IsOpen": True,
        "Felter": [
            {"Html": '<h3>Resume</h3><span class="resume">Kort.</span>', "DocumentId": NOBODY},
            {"Html": '<h3>Beslutning</h3><span class="resume">Godkendt.</span>'},
        ],
        "Bilag": [{"Id": "7a", "Navn": "Kort"}, {"Id": NOBODY, "Navn": "Tilbud"}],
    }

    assert read(answer(point)) == Draft(
        kind="minutes",
        municipality=None,
        body="Havneudvalget",
        meeting=When("2031-02-03", "13:30", None, "Kajen"),
        attendance=Attendance(("Anna Holm (A)",), ("Bo Bech (V)",)),
        items=(
            DraftItem(
                number="1",
                title="Ny mole",
                case_number="31/4",
                blocks=(
                    Block(BlockKind.HEADING, "Resume"),
                    Block(BlockKind.PARAGRAPH, "Kort."),
                    Block(BlockKind.HEADING, "Beslutning"),
                    Block(BlockKind.PARAGRAPH, "Godkendt."),
                ),
                attachments=(
                    Attachment("Kort", True, "/vis/pdf/bilag/7a/?redirectDirectlyToPdf=false"),
                    Attachment("Tilbud"),
                ),
            ),
        ),
    )


def test_read_text_only_in_a_pdf_is_told() -> None:
    draft = read(answer({"Navn": "Ny mole", "Felter": [{"Html": None, "DocumentId": "7b"}]}))

    assert draft.warnings == (
        Warning(
            "items[0].sections",
            "Punktets tekst ligger kun i en PDF hos FirstAgenda og er ikke i filen.",
        ),
    )


@pytest.mark.parametrize(
    ("point", "closed"),
    [
        ({"IsOpen": False}, True),
        ({"IsOpen": True}, False),
        ({}, False),
        ({"Navn": "Lukket: x"}, True),
    ],
)
def test_read_closed_items(point: dict[str, object], closed: bool) -> None:
    assert [one.closed for one in read(answer({"Navn": "x", **point})).items] == [closed]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (answer()[:-9], "afbrudt eller beskadiget"),
        (b'{"Udvalg": {"2022-2025": [{"Navn": "x", "Moeder": []}]}}', "listen over udvalg"),
        (b'{"Udvalg":' + b"[" * 100_000, "afbrudt eller beskadiget"),
    ],
)
def test_read_other_json_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read(data)


@pytest.mark.parametrize(
    ("data", "known"),
    [(answer(), True), (b'\xef\xbb\xbf {"Dagsordenpunkter": []}', True), (b'{"a": 1}', False)],
)
def test_recognises_by_content(data: bytes, known: bool) -> None:
    assert recognises(data) is known


def test_field_without_a_heading_ends_the_one_above_or_is_named_beside() -> None:
    point: dict[str, object] = {
        "Punktnummer": "1",
        "Navn": "Ny mole",
        "Felter": [
            {"Navn": "Beslutning", "Html": "<p>Godkendt.</p>"},
            {"Html": '<span class="resume">Molen er ny.</span>'},
        ],
    }

    assert read(answer(point)).items[0].blocks == (
        Block(BlockKind.HEADING, "Beslutning"),
        Block(BlockKind.PARAGRAPH, "Godkendt."),
        Block(BlockKind.BORDER),
        Block(BlockKind.PARAGRAPH, "Molen er ny."),
    )
