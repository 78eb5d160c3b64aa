"""Items in order: drawn, moved, taken off, numbered."""

from datetime import date

import pytest

from raadslag.agendas.actions import (
    arrange,
    draw,
    draw_all,
    draw_up,
    prepare,
    refresh,
    take_off,
    transfer,
)
from raadslag.agendas.faults import ItemIssued, MeetingOver, NotInQueue, StaleOrder
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import coming_meetings, item_of, standing_items, still_queued
from raadslag.cases.actions import classify
from raadslag.cases.models import Paper
from raadslag.journal.models import Fact
from raadslag.meetings.actions import set_timetable
from raadslag.meetings.models import Meeting
from raadslag.rules.timetable import usual
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office
from tests.desk import agenda, council, drawn, fixed, meeting, queued, sent, standing, verbs

pytestmark = pytest.mark.django_db
APRIL = date(2026, 4, 14)


@pytest.fixture
def desk() -> Office:
    return office()


def keys(made: Agenda) -> list[int]:
    """The items' keys in order."""
    return [item.pk for item in standing_items(made)]


def test_prepare_begins_with_the_fixed_items_and_once(desk: Office) -> None:
    fixed(desk, "Eventuelt", last=True)
    fixed(desk, "Meddelelser")
    on = meeting(desk)

    made, again = (prepare(meeting=on, actor=desk.erik) for _ in range(2))

    assert again.pk == made.pk
    assert standing(made) == [("1", "Meddelelser"), ("2", "Eventuelt")]
    assert [fact for fact in verbs("agendas") if fact == "agendas.prepare"] == ["agendas.prepare"]


def test_fixed_items_are_of_their_case_and_known_to_its_people(desk: Office) -> None:
    one = fixed(desk)

    item = standing_items(prepare(meeting=meeting(desk), actor=desk.erik))[0]

    one.case.refresh_from_db()
    assert (item.consultation.case, item.paper.state) == (one.case, "secretariat")
    assert (item.kind, item.closed, one.case.restricted) == ("announcements", False, False)


def test_an_extraordinary_meeting_has_no_fixed_items(desk: Office) -> None:
    fixed(desk)
    on = meeting(desk)
    Meeting.objects.filter(pk=on.pk).update(extraordinary=True)
    on.refresh_from_db()

    assert standing(prepare(meeting=on, actor=desk.erik)) == []


def test_prepare_for_a_meeting_that_is_over_is_refused(desk: Office) -> None:
    on = meeting(desk)
    Meeting.objects.filter(pk=on.pk).update(state="held")
    on.refresh_from_db()

    with pytest.raises(MeetingOver) as caught:
        prepare(meeting=on, actor=desk.erik)

    assert str(caught.value).startswith("Mødet 17. marts 2026 er afholdt")


def test_prepare_is_for_the_secretary(desk: Office) -> None:
    with pytest.raises(NotAllowed):
        prepare(meeting=meeting(desk), actor=desk.dorte)


def test_draw_puts_a_case_before_the_last_fixed_items(desk: Office) -> None:
    fixed(desk, "Eventuelt", last=True)
    made = agenda(desk, "Kajen", "Molen")

    assert standing(made) == [("1", "Kajen"), ("2", "Molen"), ("3", "Eventuelt")]
    assert verbs("agendas")[-2:] == ["agendas.draw", "agendas.draw"]
    assert [one.paper for one in still_queued(desk.house.committee, desk.erik)] == []


def test_draw_of_a_closed_case_hides_its_title(desk: Office) -> None:
    made = agenda(desk)

    item = drawn(desk, made, queued(desk, "Personsag om Ib", closed=True))

    assert (item.closed, item.public_title, str(item)) == (True, "Personsag", "1 Personsag")


def test_draw_twice_is_refused(desk: Office) -> None:
    made, one = agenda(desk), queued(desk)
    drawn(desk, made, one)

    with pytest.raises(NotInQueue):
        drawn(desk, made, one)


def test_draw_all_draws_none_when_one_waits_no_more(desk: Office) -> None:
    made = agenda(desk)
    first, second = (queued(desk, title) for title in ("Ny kaj", "Ny bro"))
    draw(agenda=made, consultation=second, actor=desk.erik)

    with pytest.raises(NotInQueue):
        draw_all(agenda=made, consultations=[first, second], actor=desk.erik)

    assert [one.title for one in standing_items(made) if one.consultation_id] == ["Ny bro"]


def test_a_meeting_whose_agenda_came_by_import_is_not_drawn_into(desk: Office) -> None:
    committee = desk.house.committee
    ours, theirs = meeting(desk), meeting(desk, APRIL)
    prepare(meeting=ours, actor=desk.erik)
    draw_up(meeting=theirs, actor=SYSTEM)

    assert list(coming_meetings(committee)) == [ours]


def test_draw_for_another_body_is_refused(desk: Office) -> None:
    other = prepare(meeting=meeting(desk, organization=council(desk)), actor=SYSTEM)

    with pytest.raises(NotInQueue):
        draw(agenda=other, consultation=queued(desk), actor=SYSTEM)


def test_draw_is_for_the_secretary(desk: Office) -> None:
    made, one = agenda(desk), queued(desk)

    with pytest.raises(NotAllowed):
        draw(agenda=made, consultation=one, actor=desk.dorte)

    assert standing(made) == []


def test_arrange_moves_and_numbers_those_under(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen", "Havnen")
    kaj, mole, havn = keys(made)

    arrange(agenda=made, order=[mole, havn, kaj], under=[havn], actor=desk.erik)

    assert standing(made) == [("1", "Molen"), ("1.a", "Havnen"), ("2", "Kajen")]
    fact = Fact.objects.get(verb="agendas.arrange")
    assert fact.details == {"items": [mole, havn, kaj]}


@pytest.mark.parametrize("change", ["missing", "twice", "foreign"])
def test_arrange_against_a_stale_order_is_refused(desk: Office, change: str) -> None:
    made = agenda(desk, "Kajen", "Molen")
    kaj, mole = keys(made)
    orders = {"missing": [kaj], "twice": [kaj, kaj], "foreign": [kaj, mole, 999]}

    with pytest.raises(StaleOrder):
        arrange(agenda=made, order=orders[change], actor=desk.erik)

    assert standing(made) == [("1", "Kajen"), ("2", "Molen")]


def test_an_item_moved_after_the_last_ones_stays_there(desk: Office) -> None:
    fixed(desk, "Eventuelt", last=True)
    made = agenda(desk, "Kajen", "Molen")
    kaj, mole, last = keys(made)

    arrange(agenda=made, order=[kaj, last, mole], actor=desk.erik)

    assert standing(made) == [("1", "Kajen"), ("2", "Eventuelt"), ("3", "Molen")]


def test_take_off_lets_the_case_wait_again_and_closes_the_gap(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    item = standing_items(made)[0]

    take_off(item=item, actor=desk.erik)

    assert standing(made) == [("1", "Molen")]
    waiting = list(still_queued(desk.house.committee, desk.erik))
    assert waiting == [item.consultation]
    assert item_of(item.paper) is None
    assert verbs("agendas")[-1] == "agendas.take_off"


def test_taken_off_and_drawn_again_it_is_the_same_item_last(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    item = standing_items(made)[0]
    take_off(item=item, actor=desk.erik)

    again = drawn(desk, made, item.consultation)

    assert again.pk == item.pk
    assert standing(made) == [("1", "Molen"), ("2", "Kajen")]


def test_transfer_moves_an_item_to_another_meeting(desk: Office) -> None:
    march, april = agenda(desk, "Kajen", "Molen"), agenda(desk, on=APRIL)

    moved = transfer(item=standing_items(march)[0], agenda=april, actor=desk.erik)

    assert (standing(march), standing(april)) == ([("1", "Molen")], [("1", "Kajen")])
    assert moved.agenda == april


def test_transfer_to_a_meeting_that_is_over_changes_nothing(desk: Office) -> None:
    march, april = agenda(desk, "Kajen"), agenda(desk, on=APRIL)
    Meeting.objects.filter(pk=april.meeting_id).update(state="cancelled")
    april.meeting.refresh_from_db()

    with pytest.raises(MeetingOver):
        transfer(item=standing_items(march)[0], agenda=april, actor=desk.erik)

    assert standing(march) == [("1", "Kajen")]


def test_an_issued_item_is_taken_off_with_a_reason_alone(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    sent(desk, made)
    made.refresh_from_db()
    item = standing_items(made)[0]

    with pytest.raises(ItemIssued):
        take_off(item=item, actor=desk.erik)
    take_off(item=item, reason="Ansøgeren har trukket sig", actor=desk.erik)

    assert standing(made) == [("2", "Molen")]
    assert Fact.objects.get(verb="agendas.take_off").reason == "Ansøgeren har trukket sig"


def test_after_issue_numbers_stay_and_new_items_come_after_all_that_were_sent(
    desk: Office,
) -> None:
    fixed(desk, "Eventuelt", last=True)
    made, april = agenda(desk, "Kajen", "Molen"), agenda(desk, on=APRIL)
    sent(desk, made)
    made.refresh_from_db()
    items = standing_items(made)
    transfer(item=items[1], agenda=april, reason="Flyttes", actor=desk.erik)

    drawn(desk, made, queued(desk, "Havnen"))

    assert standing(made) == [("1", "Kajen"), ("4", "Havnen"), ("3", "Eventuelt")]


def test_a_number_the_members_know_is_not_used_again_when_its_item_moves(desk: Office) -> None:
    made, april = agenda(desk, "Kajen", "Molen"), agenda(desk, on=APRIL)
    sent(desk, made)
    made.refresh_from_db()
    transfer(item=standing_items(made)[1], agenda=april, reason="Flyttes", actor=desk.erik)

    drawn(desk, made, queued(desk, "Havnen"))

    assert standing(made) == [("1", "Kajen"), ("3", "Havnen")]


def test_numbers_run_on_through_the_year_where_the_body_wants_it(desk: Office) -> None:
    committee = desk.house.committee
    orders = usual(committee.kind)
    set_timetable(organization=committee, orders=orders, through_year=True, actor=SYSTEM)
    agenda(desk, "Kajen", "Molen")

    april, next_year = agenda(desk, "Havnen", on=APRIL), agenda(desk, "Fyret", on=date(2027, 1, 5))

    assert (standing(april), standing(next_year)) == ([("3", "Havnen")], [("1", "Fyret")])


def test_refresh_lets_an_item_say_what_its_paper_says(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    kaj, mole = standing_items(made)
    secret = {"classification": "closed", "ground": "person", "public_title": "Personsag"}
    classify(paper=kaj.paper, actor=desk.erik, **secret)
    Paper.objects.filter(pk=mole.paper.pk).update(classification="", title="Molen, ny titel")

    refresh(made)

    rows = AgendaItem.objects.filter(agenda=made).values_list("title", "closed", "public_title")
    assert list(rows) == [("Kajen", True, "Personsag"), ("Molen, ny titel", True, "Lukket punkt")]
