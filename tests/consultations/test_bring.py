"""A member's written request: its case, its paper, its place in the queue, its day."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from raadslag.bodies.actions import establish, seat
from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.cases.access import may_bring, may_enter_request, may_see_request
from raadslag.cases.actions import end, hand_back
from raadslag.cases.entries import RequestEntry
from raadslag.cases.faults import (
    MotionMissing,
    NobodyWrites,
    NotAMember,
    NotYetReceived,
    WithoutTitle,
)
from raadslag.cases.models import Case, MemberRequest, Paper
from raadslag.cases.requests import as_sent, requests_of
from raadslag.cases.states import PaperState
from raadslag.cases.text import text_of
from raadslag.consultations.actions import bring, enter_request, unqueue
from raadslag.consultations.faults import MembersOwn
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import waiting
from raadslag.journal.queries import facts_of
from raadslag.rules.rights import ALWAYS, BODIES, Part
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db
ENTRY = RequestEntry(
    "Træer på kajen", "<p>Kajen er bar.</p><script>x</script>", ("at der plantes træer", " ")
)


@pytest.fixture
def desk() -> Office:
    return office()


def brought(desk: Office, entry: RequestEntry = ENTRY) -> MemberRequest:
    """What Bo asks the committee for."""
    return bring(organization=desk.house.committee, entry=entry, actor=desk.bo, now=timezone.now())


def test_a_member_brings_a_matter_before_the_body(desk: Office) -> None:
    request = brought(desk)

    paper, case = request.paper, request.paper.case
    text = text_of(paper)
    assert (request.person, request.received_on) == (desk.house.bo, timezone.localdate())
    assert (text.title, text.sections[0]["html"]) == ("Træer på kajen", "<p>Kajen er bar.</p>")
    assert [(one.proposer, one.kind, one.motions) for one in text.proposals] == [
        ("Bo Lund", "member_motion", ("der plantes træer",))
    ]
    assert (paper.state, paper.classification, case.restricted) == ("secretariat", "", True)
    assert [fact.verb for fact in facts_of(request)] == ["consultations.bring"]


def test_it_waits_in_the_queue_for_the_secretary_alone(desk: Office) -> None:
    paper = brought(desk).paper

    seen = {
        name: [one.paper for one in waiting(desk.house.committee, desk.actor(name))]
        for name in desk.users
    }

    assert {name for name, papers in seen.items() if papers} == {"erik", "anna"}
    assert seen["erik"] == [paper]


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (RequestEntry(" ", "<p>Bar.</p>", ("plante",)), WithoutTitle),
        (RequestEntry("Træer", "<p>Bar.</p>", ("at", "")), MotionMissing),
    ],
)
def test_what_asks_for_nothing_leaves_nothing(
    desk: Office, entry: RequestEntry, fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        brought(desk, entry)

    assert (Case.objects.count(), Paper.objects.count()) == (0, 0)


def test_those_who_bring_are_the_members_and_the_secretary_enters_letters(desk: Office) -> None:
    parts = {"bo": Part.MEMBER, "erik": Part.SECRETARY, "hans": Part.ADMINISTRATOR}
    committee = desk.house.committee

    allowed = {
        name: (
            bool(may_bring(desk.actor(name), committee)),
            bool(may_enter_request(desk.actor(name), committee)),
        )
        for name in parts
    }

    assert allowed == {
        name: (part in BODIES["bring"][ALWAYS], part in BODIES["enter_request"][ALWAYS])
        for name, part in parts.items()
    }


def test_nobody_brings_a_matter_before_a_body_of_employees(desk: Office) -> None:
    works = establish(body=desk.house.body, name="MED", kind=OrganizationKind.WORKS, actor=SYSTEM)
    seat(person=desk.house.bo, organization=works, actor=SYSTEM)

    with pytest.raises(NotAllowed):
        bring(organization=works, entry=ENTRY, actor=desk.bo, now=timezone.now())


def letter(desk: Office, days: int = 3) -> MemberRequest:
    """Anna's letter, which Erik enters so many days after it came."""
    return enter_request(
        organization=desk.house.committee,
        person=desk.house.anna,
        received_on=timezone.localdate() - timedelta(days=days),
        entry=ENTRY,
        actor=desk.erik,
        now=timezone.now(),
    )


def test_a_letter_is_entered_with_the_day_it_came(desk: Office) -> None:
    request = letter(desk)

    assert request.received_on == timezone.localdate() - timedelta(days=3)
    assert (request.person, request.by_letter) == (desk.house.anna, True)
    assert [fact.verb for fact in facts_of(request)] == ["consultations.enter_request"]


def test_a_letter_can_not_come_tomorrow(desk: Office) -> None:
    with pytest.raises(NotYetReceived):
        letter(desk, days=-1)

    assert MemberRequest.objects.count() == 0


def test_a_letter_comes_from_one_who_had_a_seat_that_day(desk: Office) -> None:
    desk.house.anna.membership_set.update(role=Role.SUBSTITUTE)

    with pytest.raises(NotAMember, match="Anna Holm"):
        letter(desk)


def test_a_member_sees_their_own_requests_as_they_were_sent(desk: Office) -> None:
    mine, hers = brought(desk), letter(desk)

    assert list(requests_of(desk.bo)) == [mine]
    assert bool(may_see_request(desk.bo, hers)) is False
    assert as_sent(mine).proposals == [
        {"proposer": "Bo Lund", "kind": "member_motion", "motions": ["der plantes træer"]}
    ]


def test_the_secretariat_can_not_lose_it(desk: Office) -> None:
    request = brought(desk)
    consultation = Consultation.objects.get(paper=request.paper)

    with pytest.raises(MembersOwn):
        unqueue(consultation=consultation, reason=" ", actor=desk.erik)
    with pytest.raises(NobodyWrites):
        hand_back(paper=request.paper, reason="Uklar", actor=desk.erik)

    assert Paper.objects.get(pk=request.paper_id).state == PaperState.SECRETARIAT


def test_what_the_member_has_taken_back_by_letter_is_kept_as_that(desk: Office) -> None:
    request = brought(desk)

    unqueue(
        consultation=Consultation.objects.get(paper=request.paper),
        reason="Trukket tilbage",
        actor=desk.erik,
    )
    end(case=request.paper.case, actor=desk.erik)

    assert MemberRequest.objects.get().withdrawn is True
    assert Case.objects.get().state == "ended"


def test_a_case_of_the_council_has_the_topic_of_its_meetings(desk: Office) -> None:
    Organization.objects.filter(pk=desk.house.committee.pk).update(kind="council")
    desk.house.committee.refresh_from_db()

    number = brought(desk).paper.case.number

    assert number == f"00.22.02-A00-1-{date.today():%y}"
