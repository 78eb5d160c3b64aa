"""Read through before issue: opened, remarked on, settled, closed."""

import pytest

from raadslag.agendas.actions import (
    close_reading,
    finish_reading,
    open_reading,
    remark,
    settle,
)
from raadslag.agendas.faults import NobodyToRead, NothingToSay, WrongState
from raadslag.agendas.models import Agenda, Remark, Reviewer
from raadslag.agendas.queries import open_reading_of, remarks_of, standing_items, unsettled
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import NOW, agenda, sent, verbs

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


@pytest.fixture
def opened(desk: Office) -> Agenda:
    """An agenda that Gerda and Ida read through."""
    made = agenda(desk, "Kajen")
    readers = [desk.users["gerda"], desk.users["ida"], desk.users["gerda"]]
    open_reading(agenda=made, readers=readers, message="Se på 1", now=NOW, actor=desk.erik)
    made.refresh_from_db()
    return made


def test_open_reading_names_each_reader_once(desk: Office, opened: Agenda) -> None:
    readers = Reviewer.objects.values_list("user__username", flat=True).order_by("user__username")

    assert (opened.state, list(readers)) == ("reading", ["gerda", "ida"])
    fact = Fact.objects.get(verb="agendas.open_reading")
    assert fact.details == {"readers": sorted(desk.users[n].pk for n in ("gerda", "ida"))}


def test_open_reading_needs_a_reader(desk: Office) -> None:
    made = agenda(desk)

    with pytest.raises(NobodyToRead):
        open_reading(agenda=made, readers=[], now=NOW, actor=desk.erik)

    assert Agenda.objects.get().state == "draft"


def test_open_reading_from_a_stale_page_is_refused(desk: Office, opened: Agenda) -> None:
    stale = Agenda.objects.get(pk=opened.pk)
    stale.state = "draft"

    with pytest.raises(WrongState):
        open_reading(agenda=stale, readers=[desk.users["ida"]], now=NOW, actor=desk.erik)

    assert opened.readthrough_set.count() == 1


def test_open_reading_is_for_the_secretary(desk: Office) -> None:
    with pytest.raises(NotAllowed):
        open_reading(agenda=agenda(desk), readers=[desk.users["ida"]], now=NOW, actor=desk.anna)


def test_a_remark_is_made_and_settled_once(desk: Office, opened: Agenda) -> None:
    item = standing_items(opened)[0]
    one = remark(
        agenda=opened, item=item, text=" Årstallet? ", quote="1931", now=NOW, actor=desk.gerda
    )
    waiting = unsettled(opened)

    done = [settle(remark=one, answer="Rettet", now=NOW, actor=desk.erik) for _ in range(2)]

    one.refresh_from_db()
    assert (waiting, unsettled(opened), done) == ({item.pk: 1}, {}, [True, False])
    assert (one.text, one.quote, one.answer) == ("Årstallet?", "1931", "Rettet")
    assert one.settled_by == desk.users["erik"]
    assert verbs("agendas")[-2:] == ["agendas.remark", "agendas.settle"]


def test_an_empty_remark_is_refused(desk: Office, opened: Agenda) -> None:
    with pytest.raises(NothingToSay):
        remark(agenda=opened, item=None, text=" ", now=NOW, actor=desk.gerda)

    assert Remark.objects.count() == 0


def test_a_remark_after_the_reading_closed_meanwhile_is_refused(
    desk: Office, opened: Agenda
) -> None:
    close_reading(agenda=Agenda.objects.get(), now=NOW, actor=desk.erik)

    with pytest.raises(WrongState):
        remark(agenda=opened, item=None, text="For sent", now=NOW, actor=desk.anna)


def test_a_remark_by_one_not_asked_is_refused(desk: Office, opened: Agenda) -> None:
    with pytest.raises(NotAllowed):
        remark(agenda=opened, item=None, text="Hej", now=NOW, actor=desk.bo)


def test_close_reading_keeps_the_remarks(desk: Office, opened: Agenda) -> None:
    remark(agenda=opened, item=None, text="Fin", now=NOW, actor=desk.ida)

    close_reading(agenda=opened, now=NOW, actor=desk.erik)

    assert (Agenda.objects.get().state, open_reading_of(opened)) == ("draft", None)
    assert [one.text for one in remarks_of(opened)] == ["Fin"]
    assert verbs("agendas")[-1] == "agendas.close_reading"


def test_close_reading_twice_is_refused(desk: Office, opened: Agenda) -> None:
    close_reading(agenda=Agenda.objects.get(), now=NOW, actor=desk.erik)

    with pytest.raises(WrongState):
        close_reading(agenda=opened, now=NOW, actor=desk.erik)


def test_finish_reading_is_said_once(desk: Office, opened: Agenda) -> None:
    done = [finish_reading(agenda=opened, now=NOW, actor=desk.gerda) for _ in range(2)]

    mine = Reviewer.objects.get(user=desk.users["gerda"])
    assert (done, mine.done_at) == ([True, False], NOW)
    assert verbs("agendas").count("agendas.finish_reading") == 1


def test_issue_ends_the_reading(desk: Office, opened: Agenda) -> None:
    sent(desk, opened)

    assert open_reading_of(opened) is None
