"""Dissent and statements to the minutes."""

import pytest

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions import make_statement, withdraw_statement
from raadslag.decisions.faults import KeptFromItem, NotThere, StatementLength
from raadslag.decisions.models import Statement
from raadslag.decisions.queries import house_stages, statements_of
from raadslag.verdict import NotAllowed
from tests.cast import office
from tests.decisions.hall import Hall, hall
from tests.desk import council, verbs
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def dissent(
    room: Hall, text: str = "Kajen er for dyr.", place: int = 1, **values: object
) -> Statement:
    """A dissent that a member enters on their own phone."""
    return make_statement(
        item=room.item,
        kind="dissent",
        text=text,
        now=at(14, 10),
        actor=room.member(place),
        **values,  # type: ignore[arg-type]
    )


def test_a_member_enters_a_dissent() -> None:
    room = hall()

    made = dissent(room)

    assert (made.who, made.kind, made.text) == ("Bo Lund (C)", "dissent", "Kajen er for dyr.")
    assert verbs("decisions") == ["decisions.make_statement"]


def test_what_is_entered_again_is_replaced() -> None:
    room = hall()
    dissent(room)

    dissent(room, "Kajen er alt for dyr.")

    assert [one.text for one in statements_of(room.item)] == ["Kajen er alt for dyr."]


@pytest.mark.parametrize("text", [" ", "x" * 501])
def test_a_statement_is_short(text: str) -> None:
    room = hall()

    with pytest.raises(StatementLength):
        dissent(room, text)
    assert Statement.objects.count() == 0


def test_one_who_was_not_there_enters_nothing() -> None:
    room = hall()
    room.note("left", room.people[1], at(13, 35))

    with pytest.raises(NotThere):
        dissent(room)


def test_one_recused_enters_nothing() -> None:
    room = hall()
    room.item.recusal_set.create(
        person=room.people[1], origin="declared", finding="recused", asked_at=at(13, 40)
    )

    with pytest.raises(KeptFromItem):
        dissent(room)


def test_the_secretary_enters_what_a_member_said() -> None:
    room = hall()

    made = make_statement(
        item=room.item,
        kind="statement",
        text="Husk molen.",
        person=room.people[2],
        now=at(14),
        actor=room.erik,
    )

    assert made.who == "Carl Vig (Ø)"
    with pytest.raises(NotAllowed):
        dissent(room, person=room.people[2])


def test_a_statement_is_withdrawn_by_its_member() -> None:
    room = hall()
    made = dissent(room)

    with pytest.raises(NotAllowed):
        withdraw_statement(statement=made, now=at(14, 20), actor=room.member(2))
    assert withdraw_statement(statement=made, now=at(14, 20), actor=room.member(1))

    assert statements_of(room.item) == []
    assert withdraw_statement(statement=made, now=at(14, 21), actor=room.erik) is False


def test_a_dissent_follows_the_case_to_the_next_body() -> None:
    desk = office()
    room = hall(3, route=[council(desk)], desk=desk)
    dissent(room, shown_on=True)

    room.decide("Anbefales over for Byrådet.")

    following = room.item.paper.case.consultation_set.order_by("position").last()
    carried = AgendaItem(pk=1, consultation=following)
    (stage,) = house_stages([carried])[1]
    assert stage.text.splitlines() == [
        "Anbefales over for Byrådet.",
        "Bo Lund (C) har en afvigende mening: Kajen er for dyr.",
    ]
