import pytest

from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.meeting import Attachment, Attendance, Unreadable, Warning, When
from raadslag.exchange.sbsys.read import read, recognises
from tests.samples import sample


def field(index: int, caption: str, content: str, *, feedback: bool = False) -> str:
    return (
        f"<ItemField><Caption><![CDATA[{caption}]]></Caption><Index>{index}</Index>"
        f"<IsFeedback>{feedback}</IsFeedback><Content><![CDATA[{content}]]></Content></ItemField>"
    )


def item(number: int, *fields: str, public: bool = True, enclosures: str = "") -> str:
    return (
        f"<Item><Caption><![CDATA[Sag {number}]]></Caption><Case><Number>31/{number}</Number>"
        f"</Case><Number>{number}</Number><IsPublic>{public}</IsPublic>"
        f"<Enclosures>{enclosures}</Enclosures><Fields>{''.join(fields)}</Fields></Item>"
    )


def member(name: str, status: str) -> str:
    return (
        f"<MeetingMember><ParticipationStatusAsText>{status}</ParticipationStatusAsText>"
        f"<Name>{name}</Name></MeetingMember>"
    )


def publication(*items: str, kind: str = "Minutes", members: str = "", extra: str = "") -> bytes:
    agenda = (
        f"<Agenda><Meeting><Members>{members}</Members><When>03-02-2031 13:30:00</When>"
        "<Where>Rådhuset</Where><Until>03-02-2031 15:00:00</Until></Meeting>"
        "<Name>Dagsordenens navn</Name><Committee><Name>Havneudvalget</Name></Committee>"
        f"<Items>{''.join(items)}</Items></Agenda>"
    )
    return (
        "\ufeff<?xml version='1.0' encoding='utf-8'?><Publication>"
        "<RelativeEnclosureOutputPath>Enclosures</RelativeEnclosureOutputPath>"
        f"<PublicationTypeAsEnum>{kind}</PublicationTypeAsEnum>"
        f"<Agendas>{agenda}{extra}</Agendas></Publication>"
    ).encode()


ENCLOSURES = (
    "<Enclosure><Name>Kort</Name><InstantiationFilePathRelative>Enclosures\\2.pdf"
    "</InstantiationFilePathRelative><Index>2</Index></Enclosure>"
    "<Enclosure><Name>Tilbud</Name><InstantiationFileName>1.pdf</InstantiationFileName>"
    "<IsProtected>True</IsProtected><Index>1</Index></Enclosure>"
)


def test_read_whole_publication() -> None:
    members = member("Anna Holm (A)", "Accepted") + member("Bo Bech (V)", "Declined")
    full = item(
        1,
        field(2, "Indstilling", "<p>Direktøren indstiller, at</p><ol><li>molen bygges</li></ol>"),
        field(1, "Resume", "<p>Kort.</p>"),
        field(3, "", "<p>Uden navn.</p>"),
        field(4, "Tom", "<p>&nbsp;</p>"),
        field(5, "Beslutning", "<p>Godkendt.</p>", feedback=True),
        enclosures=ENCLOSURES,
    )

    assert read(publication(full, members=members)) == Draft(
        kind="minutes",
        municipality=None,
        body="Havneudvalget",
        meeting=When("2031-02-03", "13:30", "15:00", "Rådhuset"),
        attendance=Attendance(("Anna Holm (A)",), ("Bo Bech (V)",)),
        items=(
            DraftItem(
                number="1",
                title="Sag 1",
                case_number="31/1",
                blocks=(
                    Block(BlockKind.HEADING, "Resume"),
                    Block(BlockKind.PARAGRAPH, "Kort."),
                    Block(BlockKind.HEADING, "Indstilling"),
                    Block(BlockKind.PARAGRAPH, "Direktøren indstiller, at"),
                    Block(BlockKind.LIST_ITEM, "molen bygges", label="1."),
                    Block(BlockKind.BORDER),
                    Block(BlockKind.PARAGRAPH, "Uden navn."),
                ),
                decision=(Block(BlockKind.PARAGRAPH, "Godkendt."),),
                attachments=(
                    Attachment("Tilbud", False, "Enclosures/1.pdf"),
                    Attachment("Kort", True, "Enclosures/2.pdf"),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("kind", "decision", "expected"),
    [
        ("Final", "", "agenda"),
        ("Draft", "", "agenda"),
        ("Final", "<p>Godkendt.</p>", "minutes"),
        ("Minutes", "", "minutes"),
        ("", "", None),
    ],
)
def test_read_kind_by_type_and_decisions(kind: str, decision: str, expected: str | None) -> None:
    one = item(1, field(1, "Beslutning", decision, feedback=True))

    assert read(publication(one, kind=kind)).kind == expected


def test_read_undecided_members_are_no_attendance() -> None:
    assert read(publication(item(1), members=member("Anna", "NotDecided"))).attendance is None


def test_read_closed_item_and_second_agenda() -> None:
    draft = read(
        publication(item(1, public=False), extra="<Agenda><Items><Item/></Items></Agenda>")
    )

    assert [one.closed for one in draft.items] == [True]
    assert draft.warnings == (
        Warning("items", "Filen rummer 2 dagsordener; kun den første er læst."),
    )


def test_read_without_items_is_refused() -> None:
    with pytest.raises(Unreadable, match="ingen dagsordenspunkter"):
        read(publication())


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (publication(), True),
        (publication().decode().replace("utf-8", "utf-16").encode("utf-16"), True),
        (b"<Publication><x/></Publication>", False),
        (b"<Publications/>", False),
    ],
)
def test_recognises_by_content(data: bytes, known: bool) -> None:
    assert recognises(data) is known


def test_read_real_sample() -> None:
    draft = read(sample("sbsys/Publication32/Publication32.xml").read_bytes())

    assert (draft.kind, draft.attendance, [len(one.attachments) for one in draft.items]) == (
        "agenda",
        None,
        [0, 0, 1, 0, 0],
    )
