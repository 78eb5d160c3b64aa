"""Many at the same moment: nothing is lost, nothing counted twice, nobody is turned away."""

from collections.abc import Callable

import pytest

from raadslag.decisions.actions import cast, close_vote, fix, open_vote, write_decision
from raadslag.decisions.entries import Wording
from raadslag.decisions.faults import WrittenMeanwhile
from raadslag.decisions.models import Decision, Vote, VoteEvent
from raadslag.journal.models import Fact
from raadslag.sittings.models import Signal
from tests.agendas.test_at_once import at_once
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]


def voter(event: VoteEvent, room: Hall, place: int) -> Callable[[], object]:
    """A member who changes their mind twice."""
    actor = room.member(place)

    def votes() -> None:
        for choice in ("no", "abstain", "yes"):
            cast(event=event, choice=choice, now=at(14, 1), actor=actor)

    return votes


def test_eight_members_vote_at_once() -> None:
    room = hall(8)
    event = open_vote(item=room.item, now=at(14), actor=room.erik)

    came = at_once(*[voter(event, room, place) for place in range(8)])

    assert came == [""] * 8
    assert set(Vote.objects.values_list("option", flat=True)) == {"yes"}
    assert Fact.objects.filter(verb="decisions.cast").count() == 24
    numbers = list(Signal.objects.values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert close_vote(event=event, now=at(14, 2), actor=room.erik).yes == 8


def test_two_secretaries_write_at_once() -> None:
    room = hall(3)
    erik = room.erik

    def write(text: str) -> Callable[[], object]:
        return lambda: write_decision(item=room.item, wording=Wording(text), seen=0, actor=erik)

    came = at_once(write("Tiltrådt."), write("Afvist."))

    assert came == ["", WrittenMeanwhile.__name__]
    assert Decision.objects.get().revision == 1


def test_a_wording_fixed_and_a_vote_closed_twice_at_once_are_so_once() -> None:
    room = hall(3)
    erik = room.erik
    event = open_vote(item=room.item, now=at(14), actor=erik)

    closed = at_once(*[lambda: close_vote(event=event, now=at(14, 2), actor=erik)] * 2)
    room.write("Udsat.")
    fixed = at_once(*[lambda: fix(item=room.item, seen=1, now=at(14, 3), actor=erik)] * 2)

    verbs = list(Fact.objects.values_list("verb", flat=True))
    once = [verbs.count(f"decisions.{verb}") for verb in ("close_vote", "fix")]
    assert (closed, fixed, once) == (["", ""], ["", ""], [1, 1])
    assert room.item.paper.case.consultation_set.count() == 2
