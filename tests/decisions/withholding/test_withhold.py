"""Closed decisions the public is told nothing of."""

import pytest

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions import resolve
from raadslag.decisions.models import Decision
from raadslag.decisions.withholding.actions import withhold
from raadslag.decisions.withholding.faults import NoGround, NotWithheld
from raadslag.decisions.withholding.models import Withholding
from raadslag.decisions.withholding.queries import untold
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import NOW, agenda, drawn, queued, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def decided(desk: Office, *, closed: bool = True, public_text: str = "") -> Decision:
    """A decision on an item, of which the public is told no more than this."""
    made = agenda(desk)
    drawn(desk, made, queued(desk, "Opsigelse af lejer", closed=closed))
    sent(desk, made)
    resolve(
        item=AgendaItem.objects.get(agenda=made),
        text="Lejeren opsiges",
        outcome="adopted",
        public_text=public_text,
        withheld=not public_text,
        now=NOW,
        actor=desk.erik,
    )
    return Decision.objects.get()


def ground(desk: Office, one: Decision, who: str = "erik", **values: str) -> Withholding:
    """The ground, entered."""
    given = {"ground": "person", "note": "Alt handler om ham", **values}
    return withhold(decision=one, now=NOW, actor=desk.actor(who), **given)


def test_a_closed_decision_without_a_word_is_on_the_list_until_it_has_a_ground(
    desk: Office,
) -> None:
    one = decided(desk)
    before = list(untold(desk.house.committee))

    ground(desk, one)

    assert (before, list(untold(desk.house.committee))) == ([one], [])
    fact = Fact.objects.get(verb="decisions.withhold")
    assert fact.details == {"item": one.item_id, "ground": "person"}


@pytest.mark.parametrize("values", [{"public_text": "Sagen er behandlet"}, {"closed": False}])
def test_what_the_public_reads_something_of_is_not_on_the_list(
    desk: Office, values: dict[str, object]
) -> None:
    one = decided(desk, **values)  # type: ignore[arg-type]

    with pytest.raises(NotWithheld):
        ground(desk, one)

    assert list(untold(desk.house.committee)) == []


@pytest.mark.parametrize("values", [{"ground": ""}, {"ground": "andet"}, {"note": " "}])
def test_a_withholding_needs_ground_and_reason(desk: Office, values: dict[str, str]) -> None:
    one = decided(desk)

    with pytest.raises(NoGround):
        ground(desk, one, **values)

    assert Withholding.objects.count() == 0


@pytest.mark.parametrize("who", ["dorte", "gerda", "hans", "anna", "bo", "ida"])
def test_only_the_secretary_withholds(desk: Office, who: str) -> None:
    one = decided(desk)

    with pytest.raises(NotAllowed):
        ground(desk, one, who)

    assert Withholding.objects.count() == 0
