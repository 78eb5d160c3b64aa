"""What an agenda lacks, each fault from the rooms."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.agendas.actions import announce, arrange, open_reading, prepare, remark
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import seen_items, standing_items, still_queued
from raadslag.cases.models import Attachment, Paper, PaperTemplate, Pen, Recommendation
from raadslag.files.actions import keep_text
from raadslag.publications.actions.issue import deadline
from raadslag.publications.issued import issued
from raadslag.publications.readiness import readiness
from raadslag.rules.completeness import Severity
from tests.cases.desks import stored
from tests.cast import Office, office
from tests.desk import NOW, agenda, drawn, fixed, meeting, queued

pytestmark = pytest.mark.django_db
CPR = "070761-4285"
Change = Callable[[Office, Paper, AgendaItem], None]


@pytest.fixture
def desk() -> Office:
    return office()


def codes(made: Agenda, **values: object) -> list[tuple[str, str, str]]:
    """Code, part and gravity of each fault."""
    found = readiness(made, standing_items(made), now=NOW, **values)  # type: ignore[arg-type]
    return [(one.code, one.part, one.severity) for one in found]


def paper_with(**values: object) -> Change:
    """The paper has other values."""
    return lambda desk, paper, item: _set(paper, values)


def _set(paper: Paper, values: dict[str, object]) -> None:
    Paper.objects.filter(pk=paper.pk).update(**values)


def points_with(**values: object) -> Change:
    """The paper's recommendations have other values."""

    def change(desk: Office, paper: Paper, item: AgendaItem) -> None:
        Recommendation.objects.filter(paper=paper).update(**values)

    return change


def attachment_with(**values: object) -> Change:
    """The paper has an attachment that has been read."""

    def change(desk: Office, paper: Paper, item: AgendaItem) -> None:
        file = stored()
        keep_text(file=file, pages=[], places=[], metadata={}, problem="", now=NOW)
        row = {"title": "Kort", "classification": "open"} | values
        Attachment.objects.create(paper=paper, position=0, file=file, **row)

    return change


def unread(desk: Office, paper: Paper, item: AgendaItem) -> None:
    """An attachment nobody has read."""
    Attachment.objects.create(
        paper=paper, position=0, title="Kort", classification="open", file=stored()
    )


def no_points(desk: Office, paper: Paper, item: AgendaItem) -> None:
    """The paper recommends nothing."""
    Recommendation.objects.filter(paper=paper).delete()


def empty_section(desk: Office, paper: Paper, item: AgendaItem) -> None:
    """Its template asks for a section it has not."""
    wanted = [{"heading": "Økonomi", "mandatory": True, "guidance": ""}]
    template = PaperTemplate.objects.create(body=desk.house.body, name="Sag", sections=wanted)
    _set(paper, {"template": template})


def pen(desk: Office, paper: Paper, item: AgendaItem) -> None:
    """The secretary is writing."""
    paper_with(state="secretariat")(desk, paper, item)
    Pen.objects.create(paper=paper, user=desk.users["erik"], since=NOW, seen_at=NOW)


def test_pen_on_a_paper_nobody_may_write_in_hinders_nothing(desk: Office) -> None:
    made = agenda(desk, "Ny kaj")
    paper = standing_items(made)[0].paper
    Pen.objects.create(paper=paper, user=desk.users["dorte"], since=NOW, seen_at=NOW)

    assert codes(made) == []


def test_pen_of_who_issues_hinders_nothing(desk: Office) -> None:
    made = agenda(desk, "Ny kaj")
    item = standing_items(made)[0]
    pen(desk, item.paper, item)

    assert codes(made, issuer=desk.users["erik"].pk) == []


def remarks(desk: Office, paper: Paper, item: AgendaItem) -> None:
    """A reader has remarked."""
    agenda = item.agenda
    open_reading(agenda=agenda, readers=[desk.users["ida"]], now=NOW, actor=desk.erik)
    remark(agenda=agenda, item=item, text="Hvorfor?", now=NOW, actor=desk.ida)


def section(text: str) -> list[dict[str, object]]:
    """A paper's only section."""
    return [{"heading": "Resume", "level": 1, "text": text, "html": text}]


CLOSED = {"classification": "closed", "ground": "person", "public_title": "Personsag"}
BLOCKS, WARNS = Severity.BLOCKS, Severity.WARNS
FAULTS: dict[str, tuple[Change, str, Severity]] = {
    "no_title": (paper_with(title=" "), "title", BLOCKS),
    "unchosen": (paper_with(classification=""), "classification", BLOCKS),
    "no_ground": (paper_with(**CLOSED | {"ground": ""}), "ground", BLOCKS),
    "no_public_title": (paper_with(**CLOSED | {"public_title": ""}), "public_title", BLOCKS),
    "revealing_title": (paper_with(**CLOSED | {"public_title": "Ny kaj"}), "public_title", BLOCKS),
    "telling_title": (
        paper_with(**CLOSED | {"title": "Salg af Havnegade", "public_title": "Sag om Havnegade"}),
        "public_title",
        WARNS,
    ),
    "empty_section": (empty_section, "section:Økonomi", BLOCKS),
    "no_text": (paper_with(sections=[]), "text", BLOCKS),
    "no_recommendation": (no_points, "recommendations", BLOCKS),
    "no_proposer": (points_with(proposer=""), "recommendation:1", BLOCKS),
    "empty_motion": (points_with(text=" "), "recommendation:1", BLOCKS),
    "untitled_attachment": (attachment_with(title=" "), "attachment", BLOCKS),
    "unchosen_attachment": (attachment_with(classification=""), "attachment", BLOCKS),
    "attachment_without_ground": (attachment_with(classification="closed"), "attachment", BLOCKS),
    "unread": (unread, "attachment", BLOCKS),
    "cpr": (paper_with(sections=section(f"Ib, {CPR}, søger.")), "cpr", BLOCKS),
    "pen": (pen, "pen", BLOCKS),
    "unapproved": (paper_with(state="writing"), "approval", BLOCKS),
    "remarks": (remarks, "remarks", WARNS),
}


def test_an_agenda_with_what_it_needs_lacks_nothing(desk: Office) -> None:
    assert codes(agenda(desk, "Ny kaj")) == []


@pytest.mark.parametrize("code", FAULTS)
def test_each_fault_of_an_item_is_told_with_its_place(desk: Office, code: str) -> None:
    change, part, severity = FAULTS[code]
    made = agenda(desk, "Ny kaj")
    item = standing_items(made)[0]

    change(desk, item.paper, item)

    told = [
        (name, at.partition(":")[0] if part == "attachment" else at, how)
        for name, at, how in codes(made)
    ]
    assert told == [(code, part, severity)]


def test_an_attachment_is_looked_through_by_someone_or_closed(desk: Office) -> None:
    made = agenda(desk, "Ny kaj")
    item = standing_items(made)[0]
    unread(desk, item.paper, item)
    one = Attachment.objects.get()

    looked = codes(made, confirmed=[f"{item.pk}:attachment:{one.pk}"])
    Attachment.objects.update(classification="closed", ground="person")

    assert looked == []
    assert codes(made) == [("unread", f"attachment:{one.pk}", WARNS)]


def test_the_faults_of_an_agenda_itself(desk: Office) -> None:
    made = prepare(meeting=meeting(desk), actor=desk.erik)

    assert codes(made, late=True) == [
        ("no_items", "items", BLOCKS),
        ("no_late_reason", "late_reason", BLOCKS),
    ]
    assert codes(made, late=True, late_reason="Sygdom") == [("no_items", "items", BLOCKS)]


def test_closed_before_open_is_told(desk: Office) -> None:
    made = agenda(desk)
    drawn(desk, made, queued(desk, "Personsag om Ib", closed=True))
    drawn(desk, made, queued(desk, "Kajen"))
    before = codes(made)
    closed, opened = (item.pk for item in standing_items(made))

    arrange(agenda=made, order=[opened, closed], actor=desk.erik)

    assert ("closed_before_open", "order", WARNS) in before
    assert "closed_before_open" not in [one[0] for one in codes(made)]


def test_a_number_in_a_file_names_the_file_and_its_page(desk: Office) -> None:
    made = agenda(desk, "Ny kaj")
    item = standing_items(made)[0]
    attachment_with()(desk, item.paper, item)
    one = Attachment.objects.get()
    assert one.file is not None
    keep_text(
        file=one.file,
        pages=["", f"Ib {CPR}"],
        places=["side 1", "side 2"],
        metadata={},
        problem="",
        now=NOW,
    )

    (fault,) = readiness(made, standing_items(made), now=NOW)

    assert (fault.code, fault.part, fault.severity) == ("cpr", f"attachment:{one.pk}", BLOCKS)
    assert "side 2" in fault.sentence
    assert CPR not in fault.sentence


def test_a_number_in_a_closed_file_or_item_only_warns(desk: Office) -> None:
    made = agenda(desk, "Ny kaj")
    item = standing_items(made)[0]
    _set(item.paper, CLOSED | {"title": "Ibs sag", "sections": section(f"Ib, {CPR}.")})

    assert ("cpr", "cpr", WARNS) in codes(made)


def test_a_place_that_was_looked_at_is_no_fault(desk: Office) -> None:
    made = agenda(desk, "Ny kaj")
    item = standing_items(made)[0]
    _set(item.paper, {"sections": section(f"Konto {CPR}.")})

    assert codes(made, confirmed=[f"{item.pk}:cpr"]) == []


def test_an_announcement_is_looked_through(desk: Office) -> None:
    fixed(desk)
    made = prepare(meeting=meeting(desk), actor=desk.erik)
    item = standing_items(made)[0]

    announce(item=item, text=f"Ib {CPR} fylder år", now=NOW, actor=desk.erik)

    assert codes(made) == [("cpr", "cpr", BLOCKS)]


def test_an_extraordinary_meeting_has_no_deadline(desk: Office) -> None:
    on = meeting(desk)
    due = deadline(on)
    on.extraordinary = True

    assert due is not None
    assert deadline(on) is None


def test_no_question_asks_more_of_thirty_items_than_of_one(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    queued(desk, "Molen")
    few = counted(desk, made)
    for at in range(30):
        consultation = queued(desk, f"Sag {at}")
        if at:
            drawn(desk, made, consultation)

    assert counted(desk, made) == few


def counted(desk: Office, made: Agenda) -> dict[str, int]:
    """How many queries each question takes."""
    items = standing_items(made)
    erik = desk.erik
    questions: dict[str, Callable[[], object]] = {
        "standing": lambda: standing_items(made),
        "seen": lambda: seen_items(items, erik, reviewing=False),
        "readiness": lambda: readiness(made, items, now=NOW),
        "issued": lambda: issued(made, items, 1),
        "queue": lambda: [str(one.paper) for one in still_queued(desk.house.committee, erik)],
    }
    counts = {}
    for name, ask in questions.items():
        with CaptureQueriesContext(connection) as asked:
            ask()
        counts[name] = len(asked)
    return counts
