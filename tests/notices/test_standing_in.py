"""Letters to those who stand in for somebody, and about what they no longer have to do."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from raadslag.agendas.actions import open_reading
from raadslag.agendas.models import Agenda
from raadslag.bodies.actions import deputise, end_deputy
from raadslag.bodies.models import Deputy, User
from raadslag.cases.actions import recall, submit
from raadslag.cases.models import Paper
from raadslag.errands.letters import ERRANDS
from raadslag.journal.actions import record
from raadslag.meetings.queries import deadlines_of
from raadslag.minutes.actions import receive
from raadslag.notices.actions import prefer
from raadslag.notices.models import Letter
from raadslag.notices.states import Delivery, LetterKind
from tests.cast import SYSTEM, Office, office
from tests.desk import agenda, paper, queued, sent

pytestmark = pytest.mark.django_db
CANARY = "kanariefugl"
TODAY = timezone.localdate
ERRAND = {errand.name: errand for errand in ERRANDS}
NOON = timezone.make_aware(datetime.combine(TODAY(), time(12)))


@pytest.fixture
def staff() -> Office:
    """The people of the house, each with an address; Ida stands in for whoever is away."""
    staff = office()
    for name, user in staff.users.items():
        User.objects.filter(pk=user.pk).update(email=f"{name}@proevekoebing.dk")
    return staff


def away(staff: Office, name: str, last: date | None = None) -> Deputy:
    """Ida stands in for one of them from today on."""
    return deputise(
        user=staff.users[name],
        deputy=staff.users["ida"],
        starts_on=TODAY(),
        ends_on=last or TODAY(),
        actor=staff.hans,
    )


def told() -> list[tuple[str, str]]:
    """Who was told what, when all that is owed has been told."""
    while ERRAND["tell"].run_one(timezone.now()):
        pass
    rows = Letter.objects.order_by("to__username").values_list("to__username", "subject")
    return [(str(name), subject) for name, subject in rows]


def settled() -> None:
    """Tell what setting up has brought, and forget it."""
    told()
    Letter.objects.all().delete()


def reminded(now: datetime) -> list[tuple[str, str]]:
    """Who is reminded of what then."""
    Letter.objects.all().delete()
    while ERRAND["remind"].run_one(now):
        pass
    return told()


def closed_asked(staff: Office) -> Paper:
    """A closed paper that Gerda is asked to approve."""
    made = paper(staff, f"Salg til {CANARY}", text=CANARY, closed=True)
    submit(paper=made, chain=[[staff.users["gerda"]]], actor=staff.dorte, now=timezone.now())
    return made


@pytest.mark.parametrize("verb", ["return_paper", "approve"])
def test_who_stands_in_for_the_caseworker_is_told_how_it_went(staff: Office, verb: str) -> None:
    made = closed_asked(staff)
    away(staff, "dorte")
    settled()
    state = "writing" if verb == "return_paper" else "approved"
    Paper.objects.filter(pk=made.pk).update(state=state)
    record(f"cases.{verb}", subject=made, actor=staff.gerda, reason=CANARY)

    word = "Sendt tilbage" if verb == "return_paper" else "Godkendt"
    subject = f"{word}: {made.case.number} Personsag"
    assert told() == [("dorte", subject), ("ida", subject)]
    assert CANARY not in str(list(Letter.objects.values_list("body", flat=True)))


def test_a_paper_taken_back_is_told_to_the_approver_and_who_stands_in(staff: Office) -> None:
    made = closed_asked(staff)
    away(staff, "gerda")
    settled()

    recall(paper=made, reason=CANARY, actor=staff.dorte)

    subject = f"Trukket tilbage: {made.case.number} Personsag"
    assert told() == [("gerda", subject), ("ida", subject)]
    assert CANARY not in str(list(Letter.objects.values_list("body", flat=True)))


def test_a_paper_taken_back_is_told_to_nobody_who_was_never_asked(staff: Office) -> None:
    made = paper(staff, "Ny kaj")
    chain = [[staff.users["gerda"]], [staff.users["ida"]]]
    submit(paper=made, chain=chain, actor=staff.dorte, now=timezone.now())
    settled()

    recall(paper=made, actor=staff.dorte)

    assert told() == [("gerda", f"Trukket tilbage: {made.case.number} Ny kaj")]


def test_a_paper_taken_back_and_sent_again_is_not_told_as_taken_back(staff: Office) -> None:
    made = closed_asked(staff)
    settled()

    recall(paper=made, actor=staff.dorte)
    made.refresh_from_db()
    submit(paper=made, chain=[[staff.users["ida"]]], actor=staff.dorte, now=timezone.now())

    assert told() == [("ida", f"Til godkendelse: {made.case.number} Personsag")]


def read_by_gerda(staff: Office) -> Agenda:
    """An agenda that Gerda is asked to read through by tomorrow."""
    made = agenda(staff, on=TODAY() + timedelta(days=40))
    queued(staff, f"Salg til {CANARY}", closed=True)
    settled()
    readers, due = [staff.users["gerda"]], NOON + timedelta(hours=20)
    open_reading(agenda=made, readers=readers, due_at=due, now=NOON, actor=staff.erik)
    return made


def test_who_stands_in_for_a_reader_is_invited_and_reminded(staff: Office) -> None:
    away(staff, "gerda")
    made = read_by_gerda(staff)

    day = f"{made.meeting.on:%d-%m-%Y} kl. 13.30"
    invited = f"Gennemlæsning: dagsorden til mødet i Havneudvalget {day}"
    asked = f"Husk gennemlæsningen til mødet i Havneudvalget {day}"
    assert told() == [("gerda", invited), ("ida", invited)]
    assert reminded(NOON) == [("gerda", asked), ("ida", asked)]


def test_who_wants_no_such_letters_gets_none_for_another_either(staff: Office) -> None:
    away(staff, "gerda")
    never = {LetterKind.READING: Delivery.NEVER, LetterKind.DEADLINE: Delivery.NEVER}
    prefer(account=staff.users["ida"], wishes=never, actor=staff.ida)
    read_by_gerda(staff)

    assert {name for name, _ in told() + reminded(NOON)} == {"gerda"}


def test_one_who_stands_in_no_longer_is_not_told(staff: Office) -> None:
    one = away(staff, "gerda", TODAY() + timedelta(days=9))
    end_deputy(deputy=one, last_day=TODAY() - timedelta(days=1), actor=staff.hans)
    read_by_gerda(staff)

    assert {name for name, _ in told()} == {"gerda"}


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "{deputy} træder ind for {away} til og med {today}, ikke længere"),
        (-1, "{deputy} træder alligevel ikke ind for {away}"),
    ],
)
def test_the_end_of_standing_in_is_told_to_both(staff: Office, days: int, said: str) -> None:
    one = away(staff, "gerda", TODAY() + timedelta(days=9))
    settled()

    end_deputy(deputy=one, last_day=TODAY() + timedelta(days=days), actor=staff.hans)

    names = {"deputy": one.deputy.get_full_name(), "away": one.user.get_full_name()}
    sentence = said.format(today=f"{TODAY():%d-%m-%Y}", **names)
    assert told() == [("gerda", sentence), ("ida", sentence)]


def test_the_end_of_standing_in_is_not_told_to_the_one_who_ends_it(staff: Office) -> None:
    one = away(staff, "gerda")
    settled()

    end_deputy(deputy=one, last_day=TODAY() - timedelta(days=1), actor=staff.gerda)

    assert [name for name, _ in told()] == ["ida"]


def minuted(staff: Office, *, issued: bool = True) -> tuple[Agenda, datetime]:
    """A meeting that was, and noon of the day its minutes are due."""
    held = TODAY() - timedelta(days=60)
    made = agenda(staff, f"Salg til {CANARY}", on=held)
    if issued:
        sent(staff, made, now=NOON - timedelta(days=90))
    settled()
    due = deadlines_of(made.meeting).minutes.on
    return made, timezone.make_aware(datetime.combine(due, time(12)))


def test_minutes_past_their_day_are_asked_for_once_and_then_weekly(staff: Office) -> None:
    made, due = minuted(staff)
    remind = ERRAND["remind"].run_one

    asked = [remind(due + timedelta(days=days)) for days in (0, 1, 2, 7, 8, 9, 16)]

    assert asked == [False, True, False, False, True, False, True]
    day = f"{made.meeting.on:%d-%m-%Y} kl. 13.30"
    assert told() == [("erik", f"Referatet af mødet i Havneudvalget {day} er ikke ude")] * 3
    bodies = list(Letter.objects.values_list("body", flat=True))
    assert [f"senest {due:%d-%m-%Y}" in body for body in bodies] == [True] * 3
    assert CANARY not in str(bodies)


def test_minutes_are_asked_for_although_the_worker_rested_a_day(staff: Office) -> None:
    _, due = minuted(staff)

    asked = [ERRAND["remind"].run_one(due + timedelta(days=days)) for days in (3, 4, 5)]

    assert asked == [True, False, False]


def test_minutes_are_asked_for_from_who_stands_in_too(staff: Office) -> None:
    _, due = minuted(staff)
    away(staff, "erik")
    settled()

    assert [name for name, _ in reminded(due + timedelta(days=1))] == ["erik", "ida"]


def test_minutes_that_are_out_are_not_asked_for(staff: Office) -> None:
    made, due = minuted(staff)
    receive(meeting=made.meeting, document=None, actor=SYSTEM)

    assert reminded(due + timedelta(days=1)) == []


def test_minutes_of_a_meeting_not_called_from_here_are_not_asked_for(staff: Office) -> None:
    _, due = minuted(staff, issued=False)

    assert reminded(due + timedelta(days=1)) == []
