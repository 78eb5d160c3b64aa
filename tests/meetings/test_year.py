"""A year of meetings from a sentence: first shown, then made."""

from datetime import UTC, date, datetime, time

import pytest
from pytest_django import DjangoAssertNumQueries

from raadslag.bodies.actions import establish, seat, set_closing_day, set_free_days
from raadslag.bodies.models import Organization
from raadslag.journal.queries import facts_of
from raadslag.meetings.actions import cancel, plan, plan_year
from raadslag.meetings.faults import NothingToPlan, Unreadable
from raadslag.meetings.models import Meeting, MeetingPlan
from raadslag.meetings.year import year_from
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db
SENTENCE = "anden tirsdag i hver måned kl. 13.30, C3.40, ikke juli"
TODAY = date(2025, 11, 1)
NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)


def made(home: Office, sentence: str = SENTENCE, who: str = "erik") -> MeetingPlan:
    """The committee's year 2026."""
    return plan_year(
        organization=home.house.committee,
        year=2026,
        sentence=sentence,
        today=TODAY,
        now=NOW,
        actor=home.actor(who),
    )


def test_plan_year_makes_the_meetings_in_one_act() -> None:
    home = office()

    year = made(home)

    rows = list(year.meeting_set.order_by("on"))
    days = "13-01 10-02 10-03 14-04 12-05 09-06 11-08 08-09 13-10 10-11 08-12"
    assert " ".join(f"{one.on:%d-%m}" for one in rows) == days
    assert {(one.starts, one.location, one.state) for one in rows} == {
        (time(13, 30), "C3.40", "planned")
    }
    assert [(f.verb, f.details) for f in facts_of(year)] == [
        ("meetings.plan_year", {"meetings": 11})
    ]


def test_plan_year_again_makes_no_second_meeting() -> None:
    home = office()
    made(home)

    with pytest.raises(NothingToPlan, match="ingen nye møder i 2026"):
        made(home)

    assert (MeetingPlan.objects.count(), Meeting.objects.count()) == (1, 11)


def test_plan_year_that_cannot_be_read_says_what_is_missing() -> None:
    home = office()

    with pytest.raises(Unreadable, match="Skriv hvad klokken mødet begynder"):
        made(home, "anden tirsdag i hver måned")

    assert MeetingPlan.objects.count() == 0


@pytest.mark.parametrize("who", ["hans", "anna", "dorte"])
def test_plan_year_by_others_than_the_secretary_is_refused(who: str) -> None:
    home = office()

    with pytest.raises(NotAllowed):
        made(home, who=who)


def lines(home: Office, sentence: str, today: date = TODAY) -> list[tuple[str, str]]:
    """Days that are not as the sentence says, with why."""
    draft = year_from(home.house.committee, 2026, sentence, today)
    return [(f"{one.shown:%d-%m}", one.reason) for one in draft.lines if one.reason]


def test_holidays_and_closed_days_move_meetings() -> None:
    home = office()
    body = home.house.body
    set_closing_day(body=body, on=date(2026, 5, 15), name="Lukket", actor=SYSTEM)
    set_free_days(body=body, days=["12-24"], actor=SYSTEM)

    moved = lines(home, "første fredag i hver måned kl. 9")
    closed = lines(home, "tredje fredag i hver måned kl. 9, ikke juli")
    eve = lines(home, "fjerde torsdag i hver måned kl. 9")

    assert moved == [
        ("10-04", "Flyttet fra fredag den 3. april 2026, som er en hellig- eller lukkedag.")
    ]
    assert [day for day, _ in closed] == ["22-05"]
    assert [day for day, _ in eve] == ["31-12"]


def test_days_that_are_gone_or_have_a_meeting_are_passed_over() -> None:
    home = office()
    committee = home.house.committee
    plan(organization=committee, on=date(2026, 11, 10), starts=time(9), actor=SYSTEM)
    off = plan(organization=committee, on=date(2026, 12, 8), actor=SYSTEM)
    cancel(meeting=off, reason="Ingen sager.", actor=SYSTEM)

    draft = year_from(committee, 2026, SENTENCE, date(2026, 10, 1))

    assert draft.new == (date(2026, 10, 13), date(2026, 12, 8))
    assert lines(home, SENTENCE, date(2026, 10, 1))[-1] == (
        "10-11",
        "Der er allerede et møde den dag.",
    )


def other(home: Office, name: str = "Økonomiudvalget") -> Organization:
    """Another body that Anna sits in."""
    made = establish(body=home.house.body, name=name, actor=SYSTEM)
    seat(person=home.house.anna, organization=made, actor=SYSTEM)
    return made


def test_a_clash_names_the_body_and_who_sits_in_both() -> None:
    home = office()
    economy = other(home)
    for on, starts in ((date(2026, 1, 13), time(14)), (date(2026, 2, 10), time(16))):
        plan(organization=economy, on=on, starts=starts, actor=SYSTEM)

    draft = year_from(home.house.committee, 2026, SENTENCE, TODAY)

    clashes = [(one.day, clash.body, clash.people) for one in draft.lines for clash in one.clashes]
    assert clashes == [(date(2026, 1, 13), "Økonomiudvalget", ("Anna Holm",))]


def test_a_draft_asks_as_much_of_one_body_as_of_many(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    home = office()
    committee = Organization.objects.select_related("body").get(pk=home.house.committee.pk)
    for number in range(3):
        plan(organization=other(home, f"Udvalg {number}"), on=date(2026, 1, 13), actor=SYSTEM)

    with django_assert_num_queries(4):
        draft = year_from(committee, 2026, SENTENCE, TODAY)

    assert len(draft.lines[0].clashes) == 3
