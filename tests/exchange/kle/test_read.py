"""Reading KLE's topics from the files a municipality has; all content is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.exchange.kle.read import read
from raadslag.exchange.kle.topic import Topic
from raadslag.exchange.meeting import Unreadable

NESTED = """<?xml version="1.0" encoding="utf-8"?>
<KLE-Emneplan{space}><UdgivelsesDato>2026-02-01</UdgivelsesDato>
<Hovedgruppe><HovedgruppeNr>91</HovedgruppeNr><HovedgruppeTitel>Fyrtårne</HovedgruppeTitel>
<Gruppe><GruppeNr>91.02</GruppeNr><GruppeTitel>Lamper</GruppeTitel>
<Emne><EmneNr>91.02.05</EmneNr><EmneTitel>Pudsning af linser</EmneTitel>
<EmneAdministrativInfo><OprettetDato>2001-01-01</OprettetDato></EmneAdministrativInfo>
<EmneStikord><StikordTekst>Klude</StikordTekst><UUID>1f</UUID></EmneStikord>
<EmneStikord>Linser</EmneStikord></Emne>
<Emne><EmneNr>91.02.07</EmneNr><EmneTitel>Tranlamper</EmneTitel><EmneAdministrativInfo>
<OprettetDato>2001-01-01</OprettetDato><Historisk><UdgaaetDato>2020-01-01</UdgaaetDato></Historisk>
</EmneAdministrativInfo></Emne>
</Gruppe></Hovedgruppe></KLE-Emneplan>"""
FLAT = "<KLEEmner><Emne><EmneNr>91.02.05</EmneNr><EmneTitel>Linser</EmneTitel></Emne></KLEEmner>"
GROUPS = (Topic("91", "Fyrtårne"), Topic("91.02", "Lamper"))
LINSER = Topic("91.02.05", "Pudsning af linser", ("Klude", "Linser"))


@pytest.mark.parametrize("space", ["", ' xmlns="urn:kle"'])
def test_xml_of_kl_nested(space: str) -> None:
    assert read(NESTED.format(space=space).encode(), "kle.xml") == (*GROUPS, LINSER)


def test_periods_of_deletion_are_read() -> None:
    said = "<SletningJaevnfoerPersondataloven>P1825D</SletningJaevnfoerPersondataloven>"
    said += "<BevaringJaevnfoerArkivloven>B</BevaringJaevnfoerArkivloven></Emne>"
    table = "Nummer;Titel;Slettefrist;Bevaring;Ord\n91.02.05;Linser;5 år;B;Klude\n"

    assert read(FLAT.replace("</Emne>", said).encode(), "kle.xml") == (
        Topic("91.02.05", "Linser", (), 1825, archived=True),
    )
    assert read(table.encode(), "kle.csv") == (
        Topic("91.02.05", "Linser", ("Klude",), 1825, archived=True),
    )


def test_xml_of_kl_in_a_row() -> None:
    assert read(FLAT.encode("utf-16"), "kle.xml") == (Topic("91.02.05", "Linser"),)


def test_os2kle_as_text() -> None:
    lines = (
        "KLENummer='91.02':KLETitel='Lamper':Keywords[Weight]:lampe[5];\n"
        "KLENummer='91.02.05':KLETitel='Pudsning af linser':Keywords[Weight]:"
        "Klude[5];klude[10];Linser[1000];Briller[-5];\n"
        "KLENummer='91.02.01':KLETitel='Fyrets 'gamle' dør':Keywords[Weight]:§3, stk. 2[5];\n"
    )

    found = read(lines.encode(), "OS2KLE.txt")

    lamps = Topic("91.02", "Lamper", ("lampe",))
    assert found == (lamps, Topic("91.02.01", "Fyrets 'gamle' dør", ("§3, stk. 2",)), LINSER)


def test_os2kle_as_json() -> None:
    known = (
        '{"91.02.05": {"settings": {"title": "Pudsning af linser"},'
        ' "terms": {"Klude": {"weight": 5}, "Linser": {}}},'
        ' "91.02": {"settings": {}, "terms": 7}, "x": 1}'
    )

    assert read(known.encode(), "OS2KLE.json") == (LINSER,)


@pytest.mark.parametrize(
    "lines",
    [
        "Nummer;Titel;Stikord\n91.02.05;Pudsning af linser;Klude, Linser\n",
        "91.02.05;Pudsning af linser;Klude;Linser\n",
        "Id,Emnenr,Emnetitel,Ord\n7,91.02.05,Pudsning af linser,Klude|Linser\n",
        "91.02.05\tPudsning af linser\tKlude\n91.02.05\tAndet\tLinser\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_with_and_without_a_heading(lines: str, encoding: str) -> None:
    assert read(lines.encode(encoding), "kle.csv") == (LINSER,)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "kle er tom; hent den igen fra kilden."),
        (b"PK\3\4", "kle er en zip-fil eller et regneark; pak den ud, eller gem arket som CSV."),
        (b"%PDF-1.7", "kle er en PDF; hent KLE som XML eller CSV."),
        (b'{"91.02.05":', "kle begynder som JSON, men kan ikke læses til ende; hent den igen."),
        (FLAT[:60].encode(), "kle er afbrudt eller beskadiget; hent den igen fra KL."),
        (b'"' + b"x" * 140_000, "kle kan ikke læses som CSV; gem arket igen som CSV (UTF-8)."),
    ],
)
def test_file_that_cannot_be_read(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data, "kle")

    assert str(caught.value) == sentence


@pytest.mark.parametrize("data", [b"hej", b"[1]", b"<a/>", b"15.00;Kun en gruppe\n"])
def test_file_without_topics(data: bytes) -> None:
    with pytest.raises(Unreadable, match="Der er ingen KLE-emner"):
        read(data, "kle")


def test_xml_with_entities_is_refused() -> None:
    with pytest.raises(Unreadable, match="DOCTYPE"):
        read(b'<!DOCTYPE a [<!ENTITY b "c">]>' + FLAT.encode(), "kle")


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_is_read_or_refused(data: bytes) -> None:
    try:
        found = read(data, "kle")
    except Unreadable as refusal:
        assert str(refusal).endswith(".")
    else:
        assert found
