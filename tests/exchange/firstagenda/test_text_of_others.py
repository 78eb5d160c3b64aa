"""Plain text of municipalities that print in their own way."""

from raadslag.exchange.assembly import assemble
from raadslag.exchange.firstagenda.read_text import NAME, read
from raadslag.exchange.meeting import Attendance, Meeting, Source, When

SPACED = """Referat
Social- og Ældreudvalget
Onsdag den 4. februar 2026 kl. 8.30 - 10.15
Mødelokale 3, Plejecenter Lyngbo

Medlemmer: Ane Friis (A) - formand, Bo Krog (V), Carl Due (O)
Fraværende: Carl Due (O)

Pkt. 12 Meddelelser
Sagsnr.: 26/1187
Udvalgets beslutning
Orienteringen blev taget til efterretning.

Pkt. 13 Takster for madservice
Sagsnr.: 25/40012
INDSTILLING
Det indstilles, at
- taksten fastsættes til 62 kr.
BESLUTNING
Udvalget tiltrådte indstillingen med den ændring, at taksten fastsættes til 60 kr. Venstre er imod, idet taksten bør følge udgiften.
"""  # noqa: E501  # a paragraph is a line

CALLED_AGENDA = """Dagsorden til møde i Kommunalbestyrelsen

Mødetidspunkt: 24-03-2026 kl. 17:00
Mødeafholdelse: Rådhussalen, Kajgade 2

1. Godkendelse af dagsorden
Beslutning
Godkendt.

2. Ny kaj
Beslutning
Udsat.
"""


def meeting(text: str) -> Meeting:
    """The meeting a text tells of."""
    return assemble(read(text.encode()), Source("a.txt", "text/plain", "", NAME))


def test_items_numbered_without_a_stop_are_found() -> None:
    items = meeting(SPACED).items

    assert [(one.number, one.title, one.case_number) for one in items] == [
        ("12", "Meddelelser", "26/1187"),
        ("13", "Takster for madservice", "25/40012"),
    ]


def test_the_chairs_office_is_no_part_of_the_name_and_the_absent_are_not_present() -> None:
    found = meeting(SPACED)

    assert found.attendance == Attendance(("Ane Friis (A)", "Bo Krog (V)"), ("Carl Due (O)",))
    assert found.meeting == When("2026-02-04", "08:30", "10:15", "Mødelokale 3, Plejecenter Lyngbo")


def test_dissent_after_an_amount_is_heard() -> None:
    dissent = meeting(SPACED).items[1].dissent

    assert [(one.who, one.kind) for one in dissent] == [("Venstre", "against")]


def test_an_agenda_with_the_meetings_decisions_is_minutes_and_says_so() -> None:
    found = meeting(CALLED_AGENDA)

    assert (found.kind, found.meeting.location) == ("minutes", "Rådhussalen, Kajgade 2")
    assert [one.where for one in found.warnings] == ["kind"]


ALONE = """Byrådet
Referat
Mødet den 22. januar 2024 kl. 16:00 i Byrådssalen

Punkt 1.
Ny svømmehal
2023-004321

Personalemæssige konsekvenser
Ingen.

Tværkommunal påvirkning
Sagen vedrører kun kommunen.

Beslutning:
Godkendt.

Punkt 2.
Lukket sag

Beslutning:
Godkendt.
"""


def test_title_stands_under_its_point() -> None:
    found = assemble(read(ALONE.encode()), Source("referat.txt", "text/plain", "0", NAME))

    assert [(one.number, one.title, one.closed) for one in found.items] == [
        ("1", "Ny svømmehal", False),
        ("2", "Lukket sag", True),
    ]
    assert [(one.heading, one.level) for one in found.items[0].sections] == [
        ("Personalemæssige konsekvenser", 1),
        ("Tværkommunal påvirkning", 1),
    ]
