from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from raadslag.agendas.actions import draw_up, exclude, open_reading, remark
from raadslag.agendas.models import AgendaIssue, ReadThrough, Reviewer
from raadslag.agendas.states import IssueKind
from raadslag.bodies.models import Assignment, Deputy, User
from raadslag.bodies.states import Duty
from raadslag.cases.models import Approval, Case, CaseWorker, Paper
from raadslag.cases.states import ApprovalState, PaperState
from raadslag.consultations.actions import Station, lay_route
from raadslag.decisions.actions import resolve
from raadslag.errands.letters import ERRANDS
from raadslag.journal.actions import record
from raadslag.meetings.actions import cancel
from raadslag.meetings.models import MeetingPlan
from raadslag.meetings.queries import deadlines_of
from raadslag.notices.actions import prefer
from raadslag.notices.models import Letter, Telling
from raadslag.notices.states import Delivery, LetterKind
from tests.cast import SYSTEM, Office, meeting_of, office
from tests.desk import agenda, council, drawn, queued, sent

pytestmark = pytest.mark.django_db
CANARY = "kanariefugl"
TODAY = timezone.localdate
ERRAND = {errand.name: errand for errand in ERRANDS}


@pytest.fixture
def staff() -> Office:
    """The people of the house, each with an address."""
    staff = office()
    for name, user in staff.users.items():
        User.objects.filter(pk=user.pk).update(email=f"{name}@proevekoebing.dk")
    return staff


def told() -> list[tuple[str, str]]:
    """Who was told what, when all that is owed has been told."""
    while ERRAND["tell"].run_one(timezone.now()):
        pass
    rows = Letter.objects.order_by("to__username").values_list("to__username", "subject")
    return [(str(name), subject) for name, subject in rows]


def settled() -> None:
    """Tell what setting up the house has brought, and forget it."""
    told()
    Letter.objects.all().delete()


def closed_paper(staff: Office) -> Paper:
    """A closed paper of Dorte's, on its way to approval."""
    case = Case.objects.create(
        body=staff.house.body, number="15.00.00-A00-3-25", title=f"{CANARY} sag"
    )
    CaseWorker.objects.create(case=case, user=staff.users["dorte"], lead=True)
    return Paper.objects.create(
        case=case,
        title=f"{CANARY} titel",
        sections=[{"heading": CANARY, "level": 1, "text": CANARY, "html": CANARY}],
        classification="closed",
        state=PaperState.APPROVING,
    )


def asked(paper: Paper, user: User, due_on: date | None = None) -> Approval:
    """The approver's turn has come."""
    return Approval.objects.create(
        paper=paper,
        round=1,
        position=0,
        approver=user,
        state=ApprovalState.WAITING,
        due_on=due_on,
        comment=CANARY,
    )


def test_duty_given_is_told(staff: Office) -> None:
    settled()
    ida = staff.users["ida"]
    given = Assignment.objects.create(
        user=ida, duty=Duty.APPROVER, body=staff.house.body, starts_on=TODAY()
    )
    record("bodies.assign", subject=given, actor=staff.hans)

    assert told() == [("ida", "Du er nu godkender i Prøvekøbing Kommune")]


def test_duty_given_to_oneself_is_told_to_all_secretaries(staff: Office) -> None:
    settled()
    hans = staff.users["hans"]
    given = Assignment.objects.create(
        user=hans, duty=Duty.SECRETARY, body=staff.house.body, starts_on=TODAY()
    )
    record("bodies.assign_oneself", subject=given, actor=staff.hans)

    name = hans.get_full_name()
    assert told() == [
        ("erik", f"{name} har gjort sig selv til sekretær i Prøvekøbing Kommune"),
        ("hans", "Du er nu sekretær i Prøvekøbing Kommune"),
    ]


def test_submitted_paper_is_told_to_approver_and_deputy_once(staff: Office) -> None:
    settled()
    gerda, ida = staff.users["gerda"], staff.users["ida"]
    Deputy.objects.create(user=gerda, deputy=ida, starts_on=TODAY(), ends_on=TODAY())
    paper = closed_paper(staff)
    asked(paper, gerda)
    record("cases.submit", subject=paper, actor=staff.dorte)
    record("cases.approve", subject=paper, actor=staff.erik)  # another of the same position

    sentence = "Til godkendelse: 15.00.00-A00-3-25"
    assert told() == [("gerda", sentence), ("ida", sentence)]


def test_approved_paper_is_told_to_the_caseworker(staff: Office) -> None:
    settled()
    paper = closed_paper(staff)
    Paper.objects.filter(pk=paper.pk).update(state=PaperState.APPROVED)
    record("cases.approve", subject=paper, actor=staff.gerda)

    assert told() == [("dorte", "Godkendt: 15.00.00-A00-3-25")]


def test_returned_paper_is_told_without_the_comment(staff: Office) -> None:
    settled()
    paper = closed_paper(staff)
    record("cases.return_paper", subject=paper, actor=staff.gerda, reason=CANARY)

    assert told() == [("dorte", "Sendt tilbage: 15.00.00-A00-3-25")]


def test_cancelled_meeting_is_told_to_the_members(staff: Office) -> None:
    settled()
    on = TODAY() + timedelta(days=7)
    cancel(meeting=meeting_of(staff.house.committee, on), reason=CANARY, actor=SYSTEM)

    sentence = f"Mødet i Havneudvalget {on:%d-%m-%Y} kl. 13.30 er aflyst"
    assert told() == [("anna", sentence), ("bo", sentence)]


def test_cancelled_meeting_of_an_archive_is_told_to_nobody(staff: Office) -> None:
    settled()
    cancel(meeting=meeting_of(staff.house.committee), reason="Ferie", actor=SYSTEM)

    assert told() == []


def test_plan_of_a_year_lists_its_days(staff: Office) -> None:
    settled()
    committee = staff.house.committee
    plan = MeetingPlan.objects.create(
        organization=committee, year=2027, rule="", made_at=timezone.now(), author="Erik"
    )
    committee.meeting_set.create(on=date(2027, 1, 12), slug="2027-01-12", plan=plan)
    record("meetings.plan_year", subject=plan, actor=staff.erik)

    assert told() == [(name, "Mødeplan 2027 for Havneudvalget") for name in ("anna", "bo")]
    assert "– 12-01-2027\n" in Letter.objects.first().body  # type: ignore[union-attr]


def test_issued_agenda_is_told_to_the_members(staff: Office) -> None:
    settled()
    meeting = meeting_of(staff.house.committee, date(2099, 1, 13))
    agenda = draw_up(meeting=meeting, actor=SYSTEM)
    issue = AgendaIssue.objects.create(
        agenda=agenda,
        number=2,
        kind=IssueKind.SUPPLEMENT,
        issued_at=timezone.now(),
        author="Erik",
        content={"items": [], "title": CANARY},
        change_note="Punkt 4 er nyt.",
        late_reason="Strømsvigt",
        sha256="0" * 64,
    )
    record("agendas.issue", subject=issue, actor=staff.erik)

    sentence = "Tillægsdagsorden til mødet i Havneudvalget 13-01-2099 kl. 13.30"
    assert told() == [("anna", sentence), ("bo", sentence)]
    letter = Letter.objects.order_by("pk")[0]
    assert letter.body.split("\n\n")[1:5] == [
        "Den er sendt efter fristen: Strømsvigt",
        "Nyt i denne udgave: Punkt 4 er nyt.",
        "Dagsordenen er sendt ud. Læs den i Rådslag:",
        f"http://127.0.0.1:8000/arbejdsplads/til/Meeting/{meeting.pk}/",
    ]


def coming() -> date:
    """A day of a meeting that lies ahead."""
    return TODAY() + timedelta(days=40)


def test_a_note_that_names_what_is_closed_stays_in_the_house(staff: Office) -> None:
    made = agenda(staff, on=coming())
    drawn(staff, made, queued(staff, f"Salg til {CANARY}", closed=True))
    drawn(staff, made, queued(staff, "Ny kaj"))
    sent(staff, made, now=timezone.now())
    Letter.objects.all().delete()
    made.refresh_from_db()
    drawn(staff, made, queued(staff, "Molen"))

    sent(staff, made, now=timezone.now(), change_note=f"{CANARY.upper()} er rettet.")

    told()
    bodies = Letter.objects.filter(kind=LetterKind.AGENDA).values_list("body", flat=True)
    assert len(bodies) == 4
    assert CANARY not in str(list(bodies)).casefold()


def test_a_member_kept_from_an_item_is_told_of_no_change(staff: Office) -> None:
    made = agenda(staff, "Ny kaj", on=coming())
    sent(staff, made, now=timezone.now())
    settled()
    made.refresh_from_db()
    item = drawn(staff, made, queued(staff, "Molen"))
    exclude(item=item, person=staff.house.bo, reason="Ejer", now=timezone.now(), actor=staff.erik)
    sent(staff, made, now=timezone.now(), change_note="Punkt 2 om molen er nyt.")

    told()

    letters = Letter.objects.filter(kind=LetterKind.AGENDA)
    about = {str(one.to): "molen" in one.body for one in letters}
    assert about == {"anna": True, "bo": False}


def test_two_issues_in_a_row_are_told_each_as_it_was(staff: Office) -> None:
    made = agenda(staff, "Ny kaj", on=coming())
    settled()
    sent(staff, made, now=timezone.now())
    made.refresh_from_db()
    drawn(staff, made, queued(staff, "Molen"))
    Letter.objects.all().delete()
    sent(staff, made, now=timezone.now(), change_note="Punkt 2 er nyt.")

    said = [subject.split()[0] for name, subject in told() if name == "anna"]

    assert [one for one in said if "dagsorden" in one.lower()] == ["Dagsorden", "Tillægsdagsorden"]


def test_remarks_are_told_to_the_secretary_once_a_day_without_their_words(staff: Office) -> None:
    made = agenda(staff, "Ny kaj", on=coming())
    now = timezone.now()
    open_reading(agenda=made, readers=[staff.users["ida"]], now=now, actor=staff.erik)
    settled()
    made.refresh_from_db()
    for text in (CANARY, "En til"):
        remark(agenda=made, item=None, text=text, now=now, actor=staff.ida)

    (letter,) = told()

    day = f"{coming():%d-%m-%Y}"
    sentence = f"Bemærkninger til dagsordenen til mødet i Havneudvalget {day} kl. 13.30"
    assert letter == ("erik", sentence)
    assert CANARY not in Letter.objects.get().body


@pytest.mark.parametrize("closed", [False, True])
def test_a_case_that_goes_on_is_told_to_the_next_secretary_once(
    staff: Office, closed: bool
) -> None:
    one, town = queued(staff, f"Salg til {CANARY}", closed=closed), council(staff)
    ida = staff.users["ida"]
    Assignment.objects.create(
        user=ida, duty=Duty.SECRETARY, body=town.body, organization=town, starts_on=TODAY()
    )
    stations = [Station(staff.house.committee, "", one.pk), Station(town, "decides")]
    lay_route(case=one.case, stations=stations, actor=staff.dorte)
    made = agenda(staff, on=coming())
    item = drawn(staff, made, one)
    sent(staff, made, now=timezone.now())
    item.refresh_from_db()
    settled()
    for text in ("Anbefales.", "Anbefales nu."):
        resolve(
            item=item,
            text=text,
            public_text="Anbefalet.",
            outcome="recommended",
            now=timezone.now(),
            actor=staff.erik,
        )

    name = "Personsag" if closed else f"Salg til {CANARY}"
    assert told() == [("ida", f"I køen til Byrådet: {one.case.number} {name}")]


def test_a_case_put_in_the_queue_is_told_to_the_secretary_and_who_stands_in(staff: Office) -> None:
    today, users = TODAY(), staff.users
    Deputy.objects.create(user=users["erik"], deputy=users["ida"], starts_on=today, ends_on=today)
    settled()

    one = queued(staff, f"Salg til {CANARY}", closed=True)

    subject = f"I køen til Havneudvalget: {one.case.number} Personsag"
    assert [row for row in told() if row[1] == subject] == [("erik", subject), ("ida", subject)]


def test_opened_reading_is_told_to_its_readers(staff: Office) -> None:
    settled()
    agenda = draw_up(meeting=meeting_of(staff.house.committee, date(2099, 1, 13)), actor=SYSTEM)
    due = timezone.make_aware(datetime(2099, 1, 6, 12))
    reading = ReadThrough.objects.create(
        agenda=agenda, opened_at=timezone.now(), due_at=due, message=CANARY
    )
    Reviewer.objects.create(reading=reading, user=staff.users["gerda"])
    record("agendas.open_reading", subject=reading, actor=staff.erik)

    assert told() == [
        ("gerda", "Gennemlæsning: dagsorden til mødet i Havneudvalget 13-01-2099 kl. 13.30")
    ]
    assert "senest 06-01-2099 kl. 12.00" in Letter.objects.get().body


def test_no_letter_holds_what_is_closed(staff: Office) -> None:
    settled()
    paper = closed_paper(staff)
    asked(paper, staff.users["gerda"], due_on=TODAY())
    assert CANARY in paper.title  # there is something to leak
    for verb in ("submit", "return_paper", "delegate", "skip", "approve"):
        record(f"cases.{verb}", subject=paper, actor=staff.erik, reason=CANARY)
    told()
    noon = timezone.localtime().replace(hour=12)
    while ERRAND["remind"].run_one(noon):
        pass

    letters = Letter.objects.all()
    assert len(letters) >= 3
    assert [one for one in letters if CANARY in f"{one.subject} {one.body}"] == []


def test_fact_is_told_once_whoever_comes(staff: Office) -> None:
    settled()
    on = TODAY() + timedelta(days=7)
    cancel(meeting=meeting_of(staff.house.committee, on), reason="Ferie", actor=SYSTEM)
    first = told()
    tellings = Telling.objects.count()

    assert told() == first
    assert Telling.objects.count() == tellings


def test_reminder_comes_once_a_day(staff: Office) -> None:
    settled()
    day = TODAY()
    asked(closed_paper(staff), staff.users["gerda"], due_on=day + timedelta(days=1))
    noon = timezone.localtime().replace(hour=12)
    night = noon.replace(hour=3)

    done = [ERRAND["remind"].run_one(now) for now in (night, noon, noon, noon + timedelta(days=1))]

    assert done == [False, True, False, True]
    subject = f"Husk godkendelsen af 15.00.00-A00-3-25 senest {day + timedelta(days=1):%d-%m-%Y}"
    assert [one.subject for one in Letter.objects.all()] == [subject, subject]


def test_reminder_of_an_approval_without_a_day_comes_each_week(staff: Office) -> None:
    settled()
    noon = timezone.localtime().replace(hour=12)
    approval = asked(closed_paper(staff), staff.users["gerda"])
    Approval.objects.filter(pk=approval.pk).update(called_at=noon)

    done = [
        ERRAND["remind"].run_one(noon + timedelta(days=days)) for days in (0, 6, 7, 7, 8, 13, 14)
    ]

    assert done == [False, False, True, False, False, False, True]
    subject = "Der ventes stadig på din godkendelse af 15.00.00-A00-3-25"
    assert [one.subject for one in Letter.objects.all()] == [subject, subject]


def test_reminder_to_read_through(staff: Office) -> None:
    settled()
    noon = timezone.localtime().replace(hour=12)
    agenda = draw_up(meeting=meeting_of(staff.house.committee, date(2099, 1, 13)), actor=SYSTEM)
    reading = ReadThrough.objects.create(
        agenda=agenda, opened_at=noon, due_at=noon + timedelta(hours=3)
    )
    Reviewer.objects.create(reading=reading, user=staff.users["gerda"])
    Reviewer.objects.create(reading=reading, user=staff.users["ida"], done_at=noon)

    assert [ERRAND["remind"].run_one(noon) for _ in range(2)] == [True, False]

    assert [one.to for one in Letter.objects.all()] == [staff.users["gerda"]]


def test_reminder_of_an_agenda_that_is_not_out(staff: Office) -> None:
    settled()
    meeting = meeting_of(staff.house.committee, TODAY() + timedelta(days=21))
    due = deadlines_of(meeting).agenda.on
    noon = timezone.make_aware(datetime.combine(due, time(12)))

    days = [noon + timedelta(days=number) for number in (-2, -1, 0, 1)]
    done = [ERRAND["remind"].run_one(day) for day in days]

    assert done == [False, True, True, False]
    sentence = f"Dagsordenen til mødet i Havneudvalget {meeting.on:%d-%m-%Y} kl. 13.30"
    assert {one.subject for one in Letter.objects.all()} == {f"{sentence} er ikke sendt ud"}


def test_reminder_nobody_wants_is_not_owed(staff: Office) -> None:
    settled()
    gerda = staff.users["gerda"]
    prefer(account=gerda, wishes={LetterKind.DEADLINE: Delivery.NEVER}, actor=staff.gerda)
    asked(closed_paper(staff), gerda, due_on=TODAY())

    assert ERRAND["remind"].run_one(timezone.localtime().replace(hour=12)) is False
