"""The readable summary, whole."""

from hypothesis import given, settings

from raadslag.exchange.meeting import (
    Attachment,
    Attendance,
    Decision,
    Dissent,
    Item,
    Meeting,
    Source,
    Vote,
    Warning,
    When,
)
from raadslag.exchange.summary import summary
from tests.exchange.meetings import any_meeting

SOURCE = Source("havn.pdf", "application/pdf", "00", "firstagenda-pdf")


def test_summary_of_minutes_tells_outcomes_dissent_and_doubt() -> None:
    items = (
        Item(
            "1",
            "Ny mole i lystbådehavnen og en meget lang titel, som ikke kan stå på én linje her",
            case_number="08.02.00-P20-3-31",
            decision=Decision("…", "", "adopted_with_changes"),
            dissent=(Dissent("Strandlisten", "against", "punkt 2"),),
            votes=(Vote("Ændringsforslag", 4, 3, 0),),
            attachments=(Attachment("Kort"), Attachment("Budget")),
        ),
        Item(
            "2",
            "Salg af grund",
            closed=True,
            decision=Decision("…", "", "referred", None, "Byrådet"),
        ),
        Item(None, "Eventuelt"),
    )
    meeting = Meeting(
        SOURCE,
        "minutes",
        "Strandby Kommune",
        "Havneudvalget",
        When("2031-02-03", "13:30", "15:00", "Rådhuset", True),
        Attendance(("Anna (A)", "Bo (B)"), ("Clara (C)",)),
        items,
        (Warning("items[0].votes", "Antallet er gættet."),),
    )

    assert (
        summary(meeting)
        == """\
Referat: Havneudvalget, ekstraordinært møde
===========================================
Strandby Kommune
Mandag den 3. februar 2031, kl. 13:30-15:00, Rådhuset
Til stede: Anna (A), Bo (B)
Afbud: Clara (C)
3 punkter

  1  Ny mole i lystbådehavnen og en meget lang titel, som ikke kan stå på én
     linje her
     Sag: 08.02.00-P20-3-31
     Beslutning: Tiltrådt med ændring
     Afstemning: 4 for, 3 imod, 0 undlod; Ændringsforslag
     Imod: Strandlisten (punkt 2)
     Bilag: 2

  2  Lukket: Salg af grund
     Beslutning: Sendt videre, til Byrådet

  -  Eventuelt

Bør ses efter:
  - items[0].votes: Antallet er gættet.

Læst med firstagenda-pdf: havn.pdf
"""
    )


def test_summary_of_an_agenda_that_says_little() -> None:
    meeting = Meeting(SOURCE, "agenda", None, None, When(), None, (Item("1", "Havnen"),))

    assert (
        summary(meeting)
        == """\
Dagsorden: udvalget er ikke nævnt
=================================
Datoen er ikke nævnt
1 punkt

  1  Havnen

Læst med firstagenda-pdf: havn.pdf
"""
    )


@given(any_meeting())
@settings(max_examples=50, deadline=None)
def test_summary_of_any_meeting_can_be_made(meeting: Meeting) -> None:
    assert summary(meeting).startswith(("Referat: ", "Dagsorden: "))
