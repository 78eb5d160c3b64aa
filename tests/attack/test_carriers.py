"""Nothing closed slips out, whatever kind of document it came in."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from raadslag.agendas.models import AgendaItem
from raadslag.exchange.docx import write as write_word
from raadslag.exchange.firstagenda import write_html, write_pdf, write_text
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.run import collect, run
from raadslag.exchange.meeting import Attachment
from raadslag.minutes.staff import without_staff
from tests.attack.canary import CANARY, HIDDEN, MEETING, OPEN, SECRET
from tests.attack.test_leaks import crawled, hits, leaking
from tests.cast import SYSTEM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]

NAMED = (
    OPEN.attachments[0],
    Attachment(f"Tilbud fra {CANARY} (lukket)"),  # as printed; it has no link
)
PRINTED = replace(HIDDEN, items=(replace(OPEN, attachments=NAMED), SECRET))
NOBODY = "Øvrige sagsbehandlere: -"
SOMEBODY = f"Øvrige sagsbehandlere: {CANARY}, Øk. {CANARY}"


def text() -> bytes:
    """Minutes as text, where colleagues of the caseworker are named too."""
    return write_text.write(PRINTED).decode().replace(NOBODY, SOMEBODY).encode()


def html() -> bytes:
    """A saved page."""
    return write_html.write(PRINTED).decode().replace(NOBODY, SOMEBODY).encode()


def api() -> bytes:
    """The answer of the site's own machine address."""

    def point(number: str, title: str, is_open: bool, body: str) -> dict[str, object]:
        closed = {"Navn": f"Tilbud fra {CANARY}", "IsOpen": False, "Link": "bilag/hemmelig.txt"}
        return {
            "Id": f"00000000-0000-0000-0000-00000000000{number}",
            "Navn": title,
            "Punktnummer": number,
            "IsOpen": is_open,
            "SagsNummer": "82.00.00-P20-4-26" if is_open else f"{CANARY}-1-26",
            "Sagsbehandler": CANARY,
            "Felter": [{"Navn": "Resume", "Html": f"<h3>Resume</h3><span>{body}</span>"}],
            "Bilag": [{"Navn": "Kort over kajen", "IsOpen": True}, closed],
        }

    answer = {
        "Id": "00000000-0000-0000-0000-000000000000",
        "Udvalg": {"Navn": "Havneudvalget"},
        "Dato": "2026-01-13T13:30:00",
        "Dagsordenpunkter": [
            point("1", "Kajens kant", True, "Kajen synker."),
            point("2", f"Salg til {CANARY}", False, CANARY),
        ],
    }
    return json.dumps(answer).encode()


def sbsys() -> bytes:
    """A publication with the flags SBSYS sets."""

    def item(number: int, title: str, public: bool, body: str) -> str:
        return (
            f'<Item ID="{number}"><Caption>{title}</Caption><Case ID="{number}">'
            f"<Number>{'82.00.00-P20-4-26' if public else CANARY}</Number><Title>{title}</Title>"
            f"<CaseWorker><Name>{CANARY}</Name></CaseWorker></Case><Enclosures>"
            "<Enclosure><Name>Kort over kajen</Name><IsPublic>True</IsPublic></Enclosure>"
            f"<Enclosure><Name>Tilbud fra {CANARY}</Name><IsPublic>False</IsPublic>"
            "<InstantiationFilePathRelative>bilag\\hemmelig.txt</InstantiationFilePathRelative>"
            f"</Enclosure></Enclosures><IsPublic>{public}</IsPublic><Number>{number}</Number>"
            "<Fields><ItemField><Caption>Resume</Caption>"
            f"<Content><![CDATA[<p>{body}</p>]]></Content></ItemField></Fields></Item>"
        )

    items = item(1, "Kajens kant", True, "Kajen synker.") + item(2, CANARY, False, CANARY)
    return (
        '<?xml version="1.0" encoding="utf-8"?><Publication>'
        "<PublicationTypeAsEnum>Minutes</PublicationTypeAsEnum><Agendas><Agenda>"
        "<Meeting><When>13-01-2026 13:30:00</When></Meeting><Committee><Name>Havneudvalget</Name>"
        f"</Committee><Items>{items}</Items></Agenda></Agendas></Publication>"
    ).encode()


def acadre() -> bytes:
    """Fusion XML with the access codes Acadre sets."""

    def table(kind: str, inner: str = "", **fields: str) -> str:
        filled = "".join(f'<field name="{name}">{said}</field>' for name, said in fields.items())
        return f'<table name="{kind}"><fields>{filled}</fields>{inner}</table>'

    def item(number: str, title: str, access: str, case: str, body: str) -> str:
        inner = table("bullet", bulletname="Resume", bulletcontent=f"&lt;p&gt;{body}&lt;/p&gt;")
        inner += table("enclosure", name="Kort over kajen", access="1")
        inner += table("enclosure", name=f"Tilbud {CANARY}", access="2", filename="hemmelig.txt")
        said = {"sysid": number, "name": title, "access": access, "caseno": case}
        one = table("agendaitem", inner, caseofficername=CANARY, **said)
        return table("agendaitemparents", one, sysid=number, sort=number)

    items = item("1", "Kajens kant", "1", "82.00.00-P20-4-26", "Kajen synker.")
    items += item("2", f"Salg til {CANARY}", "2", f"{CANARY}-1-26", CANARY)
    meeting = table("committee", sysid="1", name="Havneudvalget")
    meeting += table("meeting", name="Havneudvalget", date="2026-01-13 13:30", location="Lokale 2")
    agenda = table("agenda", meeting + items, name="Referat")
    data = "<agendaData><org>Acadre</org><agendaType>2</agendaType></agendaData>"
    return f'<?xml version="1.0"?>\n<root>{agenda}{data}</root>'.encode()


CARRIERS: dict[str, Callable[[], bytes]] = {
    "t.txt": text,
    "t.html": html,
    "t.pdf": lambda: write_pdf.write(PRINTED),
    "t.docx": lambda: write_word.write(PRINTED),
    "t.json": api,
    "t.sbsys.xml": sbsys,
    "t.acadre.xml": acadre,
}


@pytest.mark.parametrize("name", CARRIERS)
def test_nothing_closed_slips_out_of_a_document(name: str, tmp_path: Path, client: Client) -> None:
    for place in (tmp_path, tmp_path / "bilag"):
        place.mkdir(exist_ok=True)
        (place / "hemmelig.txt").write_text(f"Prisen er {CANARY}", encoding="utf-8")
    (tmp_path / name).write_bytes(CARRIERS[name]())

    choices = Choices(municipality="Prøvekøbing Kommune")
    run(collect([tmp_path / name]), actor=SYSTEM, choices=choices)

    items = AgendaItem.objects.values_list("number", "closed")
    assert list(items) == [("1", False), ("2", True)]
    pages = crawled(client)
    assert "Kajen synker." in pages[f"{MEETING}punkt/1/"]
    assert (leaking(pages), hits(client, CANARY)) == ([], 0)


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>Sagsbehandler: A</p><p>Kaj</p>", "<p>Kaj</p>"),
        ("<p>Kaj<br>Ansvarlig sagsbehandler: A<br>Mole</p>", "<p>Kaj<br><br>Mole</p>"),
        ("<p><strong>Øvrige sagsbehandlere</strong>: A, B</p>", ""),
        ("<p>Sagsbehandleren: A <em>B</em></p>", ""),
        ("<table><tr><td>Sagsbehandler</td><td>A</td></tr></table>", "<table></table>"),
        ("<p>Antal sagsbehandlere: 12</p>", "<p>Antal sagsbehandlere: 12</p>"),
        ("<p>Sagsbehandlere fik løn</p>", "<p>Sagsbehandlere fik løn</p>"),
    ],
)
def test_lines_that_name_caseworkers_are_taken_out(html: str, left: str) -> None:
    assert without_staff(html) == left
