"""Everything public of a meeting taken away in one act, by the secretary of the body."""

import pytest

from raadslag.agendas.faults import NothingToSay
from raadslag.cases.actions import amend, classify
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import unpublish
from raadslag.publications.faults import CprInside, TellsClosed
from raadslag.publications.models import Publication, PublicItem
from raadslag.verdict import NotAllowed, RuleBroken
from tests.cast import Office, office
from tests.desk import agenda, drawn, queued, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
WHY = "Et navn stod forkert."


@pytest.fixture
def desk() -> Office:
    return office()


def states() -> list[tuple[int, str, str]]:
    """Version, state and reason of each release."""
    rows = Publication.objects.order_by("pk")
    return list(rows.values_list("version", "state", "withdrawn_reason"))


def issued_twice(desk: Office) -> Meeting:
    """A meeting with two issues, the older one public no more but not withdrawn."""
    made = agenda(desk, "Kajen")
    sent(desk, made)
    drawn(desk, made, queued(desk, "Molen"))
    sent(desk, made, change_note="Molen er ny")
    return made.meeting


def test_unpublish_takes_every_release_of_the_meeting(desk: Office) -> None:
    meeting = issued_twice(desk)
    shown = PublicItem.objects.filter(shown=True).count()

    counts = [unpublish(meeting=meeting, reason=f" {WHY} ", actor=desk.erik) for _ in range(2)]

    assert (shown, counts) == (2, [2, 0])
    assert states() == [(1, "withdrawn", WHY), (2, "withdrawn", WHY)]
    assert PublicItem.objects.filter(shown=True).count() == 0
    facts = Fact.objects.filter(verb="publications.withdraw")
    assert list(facts.values_list("actor", "reason")) == [("Erik Bruun", WHY)] * 2


@pytest.mark.parametrize("who", ["dorte", "gerda", "hans", "anna", "bo", "ida"])
def test_unpublish_is_for_the_secretary_alone(desk: Office, who: str) -> None:
    meeting = issued_twice(desk)

    with pytest.raises(NotAllowed):
        unpublish(meeting=meeting, reason=WHY, actor=desk.actor(who))

    assert [state for _, state, _ in states()] == ["superseded", "current"]


@pytest.mark.parametrize(
    ("reason", "fault"),
    [
        (" ", NothingToSay),
        ("Der stod 070761-4285.", CprInside),
        ("Opsigelse af lejer kom ud.", TellsClosed),
    ],
)
def test_unpublish_with_a_reason_that_does_not_do(
    desk: Office, reason: str, fault: type[RuleBroken]
) -> None:
    made = agenda(desk, "Kajen")
    drawn(desk, made, queued(desk, "Opsigelse af lejer", closed=True))
    sent(desk, made)

    with pytest.raises(fault):
        unpublish(meeting=made.meeting, reason=reason, actor=desk.erik)

    assert states() == [(1, "current", "")]


def test_an_agenda_taken_away_by_mistake_can_be_issued_again_unchanged(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    sent(desk, made)
    unpublish(meeting=made.meeting, reason=WHY, actor=desk.erik)

    again = sent(desk, made, change_note="Offentlig igen")

    assert (again.number, again.kind) == (2, "again")
    assert states() == [(1, "withdrawn", WHY), (2, "current", "")]


def test_an_item_closed_after_the_mistake_comes_back_with_its_neutral_title(desk: Office) -> None:
    made = agenda(desk, "Kajen", "Molen")
    sent(desk, made)
    unpublish(meeting=made.meeting, reason=WHY, actor=desk.erik)
    paper = made.agendaitem_set.get(title="Molen").paper
    amend(paper=paper, reason="Skulle være lukket", actor=desk.erik)
    paper.refresh_from_db()
    classify(
        paper=paper,
        classification="closed",
        ground="person",
        public_title="Personsag",
        actor=desk.erik,
    )

    sent(desk, made, change_note="Punkt 2 er lukket")

    rows = PublicItem.objects.filter(shown=True).order_by("position")
    assert list(rows.values_list("title", "closed")) == [("Kajen", False), ("Personsag", True)]
