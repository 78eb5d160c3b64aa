"""What a member has proposed in good time has to be on the agenda."""

from datetime import timedelta

import pytest

from raadslag.agendas.actions import prepare
from raadslag.agendas.models import Agenda
from raadslag.agendas.queries import standing_items
from raadslag.bodies.models import Organization
from raadslag.cases.actions import save_paper
from raadslag.cases.entries import ProposalEntry, RequestEntry
from raadslag.cases.models import MemberRequest, Paper
from raadslag.cases.text import text_of
from raadslag.consultations.actions import enter_request, unqueue
from raadslag.consultations.faults import MembersOwn
from raadslag.consultations.models import Consultation
from raadslag.meetings.actions import set_timetable
from raadslag.meetings.models import Meeting
from raadslag.publications.faults import NotReady
from raadslag.publications.readiness import readiness
from raadslag.rules.completeness import Severity
from raadslag.rules.timetable import usual
from tests.cast import Office, office
from tests.desk import DAY, NOW, agenda, drawn, meeting, paper, queued, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
MOTION = ProposalEntry("Bo Lund", "member_motion", ("der plantes træer på kajen",))


@pytest.fixture
def desk() -> Office:
    return office()


def proposed(desk: Office, *, days: int = 8) -> Consultation:
    """Bo's proposal in the queue, so many days before the meeting."""
    written = paper(desk, "Træer på kajen")
    save_paper(
        paper=written,
        base=Paper.objects.get(pk=written.pk).version,
        title=written.title,
        sections=text_of(written).sections,
        proposals=(MOTION,),
        actor=desk.dorte,
        now=NOW,
    )
    one = queued(desk, made=written)
    came = NOW.replace(month=DAY.month, day=DAY.day) - timedelta(days=days)
    Consultation.objects.filter(pk=one.pk).update(queued_at=came)
    return one


def told(made: Agenda) -> list[tuple[str, Severity]]:
    """The faults of the agenda that are about what members propose."""
    found = readiness(made, standing_items(made), now=NOW)
    return [(one.sentence, one.severity) for one in found if one.code == "member_item"]


@pytest.mark.parametrize(("days", "count"), [(8, 1), (7, 0)])
def test_a_proposal_in_good_time_is_missed_on_the_agenda(
    desk: Office, days: int, count: int
) -> None:
    made = agenda(desk, "Kajen")
    proposed(desk, days=days)

    sentence = (
        "Medlemsforslaget »Træer på kajen« har ligget i køen siden 9. marts 2026 og skal på "
        "dagsordenen efter udvalgets forretningsorden, hvis frist er 8 dage. Sæt det på fra køen."
    )
    assert told(made) == [(sentence, Severity.WARNS)] * count


def test_on_the_agenda_it_is_missed_no_more(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    drawn(desk, made, proposed(desk))

    assert told(made) == []


def test_what_its_writers_alone_may_see_is_named_by_its_number(desk: Office) -> None:
    made, one = agenda(desk, "Kajen"), proposed(desk)
    Paper.objects.filter(consultation=one).update(state="writing", classification="")

    [(sentence, _)] = told(made)

    assert "Træer" not in sentence
    assert f"»{one.case.number}«" in sentence


def test_an_extraordinary_meeting_need_not_have_it(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    proposed(desk)
    Meeting.objects.update(extraordinary=True)

    assert told(Agenda.objects.get(pk=made.pk)) == []


def test_the_council_is_not_sent_an_agenda_without_it(desk: Office) -> None:
    Organization.objects.filter(pk=desk.house.committee.pk).update(kind="council")
    made = agenda(desk, "Kajen")
    proposed(desk)

    with pytest.raises(NotReady, match="Træer på kajen"):
        sent(desk, made)


def requested(desk: Office, *, days: int) -> MemberRequest:
    """What Bo asked for in writing so many days before the meeting, and Erik enters today."""
    return enter_request(
        organization=desk.house.committee,
        person=desk.house.bo,
        received_on=DAY - timedelta(days=days),
        entry=RequestEntry("Bænke på kajen", "<p>Der er ingen.</p>", ("der sættes bænke op",)),
        actor=desk.erik,
        now=NOW + timedelta(days=60),
    )


@pytest.mark.parametrize(("days", "count"), [(8, 1), (7, 0)])
def test_a_request_counts_from_the_day_it_came(desk: Office, days: int, count: int) -> None:
    made = agenda(desk, "Kajen")
    requested(desk, days=days)

    sentence = (
        "Medlemsforslaget »Bænke på kajen« er modtaget 9. marts 2026 og skal på dagsordenen efter "
        "udvalgets forretningsorden, hvis frist er 8 dage. Sæt det på fra køen."
    )
    assert told(made) == [(sentence, Severity.WARNS)] * count


def test_a_body_may_ask_for_a_longer_notice(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    requested(desk, days=8)
    orders = usual("committee")
    set_timetable(
        organization=desk.house.committee, orders=orders, request_days=10, actor=desk.erik
    )

    assert told(Agenda.objects.get(pk=made.pk)) == []


def test_a_request_put_on_a_later_agenda_is_missed_on_the_next(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    later = prepare(meeting=meeting(desk, DAY + timedelta(days=28)), actor=desk.erik)
    request = requested(desk, days=8)
    drawn(desk, later, Consultation.objects.get(paper=request.paper))

    [(sentence, _)] = told(made)

    assert sentence.endswith("Flyt det hertil fra mødet 14. april 2026.")
    assert told(later) == []


def test_it_leaves_the_queue_only_with_a_reason(desk: Office) -> None:
    one = proposed(desk)

    with pytest.raises(MembersOwn):
        unqueue(consultation=one, reason=" ", actor=desk.erik)

    assert unqueue(consultation=one, reason="Trukket tilbage af Bo Lund", actor=desk.erik)
