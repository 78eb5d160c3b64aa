import pytest

from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.firstagenda.read_html import read, recognises
from raadslag.exchange.meeting import Attachment, Attendance, Unreadable, When
from tests.samples import sample

HEADING, PARAGRAPH = BlockKind.HEADING, BlockKind.PARAGRAPH


def row(number: str, title: str, content: str = "", case: str = "", after: str = "") -> str:
    printed = f'<span class="sagsnummer">{case}</span>' if case else ""
    return (
        f'<tr class="punktrow"><td><span class="label label-default">{number}</span></td><td>'
        f'<button class="overskrift-btn"><h2 class="overskrift">{title}</h2></button>'
        f'<div class="details">{printed}<div class="punkt"><h3></h3><div>'
        f'<div id="sagsfremstillingContainer">{content}</div></div></div>{after}</div></td>'
        '<td><button aria-label="Menu til punktet">x</button></td></tr>'
    )


def page(*rows: str, kind: str = "Referat", people: str = "", head: str = "") -> bytes:
    return (
        f'<html lang="da"><head>{head}<title>x</title></head><body>'
        f'<h1 class="dato">{kind} 3. februar 2031 kl. 13.30</h1>'
        '<h2><span class="udvalg">Havneudvalget</span> - <span class="sted">Kajen</span></h2>'
        '<table class="dagsordeninfo"><tbody><tr><td>Mødedato:</td><td><span class="dato">'
        "mandag den 3. februar 2031 kl. 13.30 - 15.00</span></td></tr>"
        f'{people}</tbody></table><table id="dagsordenDetaljer"><tbody>{"".join(rows)}</tbody>'
        '</table><div class="modal"><h4>Tip en ven</h4></div></body></html>'
    ).encode()


PAIRS = (
    '<div><h3>Beslutninger</h3><span class="resume"><div>Godkendt.</div></span><h3></h3>'
    '<span class="resume"><div>Sagen <b>kort</b>.</div></span></div>'
)
ATTACHED = (
    '<h3>Bilag</h3><ul class="list-unstyled"><li><span class="pdf-label">PDF</span>'
    '<a class="bilag-link" href="/vis/pdf/bilag/1/">Kort &amp; plan</a></li>'
    '<li><span class="pdf-label">PDF</span>Lukket bilag</li></ul>'
)


def test_read_whole_page() -> None:
    names = "Anna Holm (A), Bo Bech (V)<br>Clara Dahl (F) (Afbud)"
    people = f'<tr><td>Mødedeltagere:</td><td class="deltagere">{names}</td></tr>'

    assert read(page(row("1", "Ny mole", PAIRS, "31/4", ATTACHED), people=people)) == Draft(
        kind="minutes",
        municipality=None,
        body="Havneudvalget",
        meeting=When("2031-02-03", "13:30", "15:00", "Kajen"),
        attendance=Attendance(("Anna Holm (A)", "Bo Bech (V)"), ("Clara Dahl (F)",)),
        items=(
            DraftItem(
                number="1",
                title="Ny mole",
                case_number="31/4",
                blocks=(
                    Block(HEADING, "Beslutninger"),
                    Block(PARAGRAPH, "Godkendt."),
                    Block(BlockKind.BORDER),
                    Block(PARAGRAPH, "Sagen kort.", "Sagen <strong>kort</strong>."),
                ),
                attachments=(
                    Attachment("Kort & plan", True, "/vis/pdf/bilag/1/"),
                    Attachment("Lukket bilag", False),
                ),
            ),
        ),
    )


def test_read_agenda_without_heading_before_a_text() -> None:
    content = (
        '<div><span class="resume"><div>Først.</div></span><h3>Resume</h3>'
        '<span class="resume">Kort.</span><span class="resume">Uden.</span></div>'
    )

    draft = read(page(row("1", "Ny mole", content), kind="Dagsorden"))

    assert draft.kind == "agenda"
    assert draft.items[0].blocks == (
        Block(PARAGRAPH, "Først."),
        Block(HEADING, "Resume"),
        Block(PARAGRAPH, "Kort."),
        Block(BlockKind.BORDER),
        Block(PARAGRAPH, "Uden."),
    )


def test_read_saved_address_makes_links_whole() -> None:
    saved = "<!-- saved from url=(0044)https://dagsordener.solby.example/vis?id=7 -->"

    draft = read(page(row("1", "Ny mole", "", "", ATTACHED), head=saved))

    assert draft.items[0].attachments[0].url == (
        "https://dagsordener.solby.example/vis/pdf/bilag/1/"
    )


@pytest.mark.parametrize(
    ("title", "closed"),
    [
        ("Lukket: Køb af grund", True),
        ("Lukket punkt", True),
        ('Køb <i class="glyphicon glyphicon-lock"></i>', True),
        ("Lukkedage i børnehaver", False),
        ("Orientering om lukket skole", False),
    ],
)
def test_read_closed_items(title: str, closed: bool) -> None:
    assert [one.closed for one in read(page(row("1", title))).items] == [closed]


def test_read_page_saved_as_one_file() -> None:
    parts = (
        b"From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: "
        b'multipart/related; type="text/html"; boundary="skel"\r\n\r\n--skel\r\n'
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )

    data = parts + page(row("1", "Ny mole")) + b"\r\n--skel--\r\n"

    assert (recognises(data), [one.title for one in read(data).items]) == (True, ["Ny mole"])


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ('<div class="searchresult">3. februar</div>', "liste over møder"),
        ('<table id="dagsordenDetaljer"></table>', "gemt uden dagsordenspunkter"),
    ],
)
def test_read_page_without_meeting_is_refused(body: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read(f"<html><body>{body}</body></html>".encode())


def test_recognises_other_pages_not() -> None:
    assert (recognises(b"<html><body>Referat</body></html>"), recognises(b"")) == (False, False)


def test_read_real_minutes() -> None:
    draft = read(sample("aarhus-tu-2025-10-01.html").read_bytes())

    assert (draft.kind, [len(one.attachments) for one in draft.items]) == (
        "minutes",
        [1, 30, 11, 0, 0, 27],
    )


def test_read_real_listing_is_refused() -> None:
    with pytest.raises(Unreadable, match="liste over møder"):
        read(sample("aarhus-listings.html").read_bytes())
