from html import escape

import pytest

from raadslag.exchange.acadre.read import read, recognises
from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.meeting import Attachment, Attendance, Unreadable, Warning, When
from tests.samples import sample


def table(kind: str, fields: dict[str, str], *inner: str) -> str:
    filled = "".join(f'<field name="{k}">{escape(v)}</field>' for k, v in fields.items())
    return f'<table name="{kind}"><fields>{filled}</fields>{"".join(inner)}</table>'


def bullet(place: int, name: str, content: str, *inner: str) -> str:
    fields = {"bulletsortorder": str(place), "bulletname": name, "bulletcontent": content}
    return table("bullet", fields, *inner)


def item(number: int, fields: dict[str, str], *inner: str) -> str:
    return table("agendaitemparents", {"sort": str(number)}, table("agendaitem", fields, *inner))


def export(*items: str, name: str = "Referat") -> bytes:
    committee = table("committee", {"name": "Havneudvalget"})
    members = table(
        "meetmember",
        {},
        table("member", {"name": "Anna  Holm (A)", "absent": "0"}),
        table("member", {"name": "Bo Bech (V)", "absent": "1"}),
    )
    meeting = table(
        "meeting",
        {
            "name": "Ekstraordinært møde",
            "date": "2031-02-03 13:30",
            "finish": "2031-02-03 15:00",
            "location": "Havnekontoret",
            "address": "Kajen 1<br>9999 Solby",
        },
        members,
    )
    agenda = table("agenda", {"name": name}, committee)
    return f'<?xml version="1.0"?>\n<root>{agenda}{meeting}{"".join(items)}</root>'.encode()


FULL = item(
    12,
    {
        "name": "Ny mole",
        "access": "1",
        "accessname": "Åben",
        "caseno": "31/4",
        "caseofficername": "Dorte Lund",
    },
    bullet(2, "Indstilling", "<p>Direktøren indstiller, at molen bygges.</p>"),
    bullet(1, "Resumé", "<p>Kort &amp; godt.</p><p>&nbsp;</p>"),
    bullet(3, "Lovgrundlag", ""),
    bullet(4, "", "<p>Uden overskrift.</p>"),
    bullet(
        5,
        "Beslutning i Havneudvalget den 03-02-2031",
        "<p>Godkendt.</p>",
        table("absentmembers", {"name": "Bo Bech (V)"}),
    ),
    table("enclosure", {"name": "Kort", "access": "1", "filename": "7E1.PDF", "sort": "2"}),
    table("enclosure", {"name": "Tilbud", "access": "2", "filename": "7E2.PDF", "sort": "1"}),
)


def test_read_whole_export() -> None:
    paragraph, heading = BlockKind.PARAGRAPH, BlockKind.HEADING

    assert read(export(FULL)) == Draft(
        kind="minutes",
        municipality=None,
        body="Havneudvalget",
        meeting=When("2031-02-03", "13:30", "15:00", "Havnekontoret, Kajen 1, 9999 Solby", True),
        attendance=Attendance(("Anna Holm (A)",), ("Bo Bech (V)",)),
        items=(
            DraftItem(
                number="12",
                title="Ny mole",
                case_number="31/4",
                caseworker="Dorte Lund",
                blocks=(
                    Block(heading, "Resumé"),
                    Block(paragraph, "Kort & godt."),
                    Block(heading, "Indstilling"),
                    Block(paragraph, "Direktøren indstiller, at molen bygges."),
                    Block(BlockKind.BORDER),
                    Block(paragraph, "Uden overskrift."),
                    Block(heading, "Beslutning i Havneudvalget den 03-02-2031"),
                    Block(paragraph, "Godkendt."),
                    Block(paragraph, "Fraværende: Bo Bech (V)"),
                ),
                attachments=(
                    Attachment("Tilbud", False, "7E2.PDF"),
                    Attachment("Kort", True, "7E1.PDF"),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("fields", "closed"),
    [
        ({"access": "1"}, False),
        ({"access": "2"}, True),
        ({"access": "3"}, True),
        ({"access": "1", "accessname": "Lukket"}, True),
        ({}, False),
    ],
)
def test_read_access_closes_items(fields: dict[str, str], closed: bool) -> None:
    draft = read(export(item(1, {"name": "Punkt", **fields})))

    assert [one.closed for one in draft.items] == [closed]


def test_read_items_out_of_order_are_put_in_order() -> None:
    draft = read(export(item(2, {"name": "To"}), item(1, {"name": "Et"})))

    assert [one.title for one in draft.items] == ["Et", "To"]
    assert draft.warnings == (
        Warning("items", "Punkterne stod ikke i nummerorden i filen; de er sat i orden."),
    )


def test_read_agenda_with_absentees_keeps_them() -> None:
    draft = read(export(item(1, {"name": "Et"}), name="Dagsorden"))

    assert (draft.kind, draft.attendance) == (
        "agenda",
        Attendance(("Anna Holm (A)",), ("Bo Bech (V)",)),
    )


def test_read_without_items_is_refused() -> None:
    with pytest.raises(Unreadable, match="ingen dagsordenspunkter"):
        read(b'<root><table name="agendaitemparents"/></root>')


@pytest.mark.parametrize(
    ("data", "known"),
    [(export(FULL), True), (b"<root><table name='producedAgenda'/></root>", False), (b"", False)],
)
def test_recognises_by_content(data: bytes, known: bool) -> None:
    assert recognises(data) is known


def test_read_real_sample() -> None:
    draft = read(sample("syddjurs/minutes-acadre.xml").read_bytes())

    assert [(one.number, one.case_number, len(one.attachments)) for one in draft.items] == [
        ("715", "12/27845", 3)
    ]
