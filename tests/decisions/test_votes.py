"""Votes: by members, by hand, by groups, by hands, in one press."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from raadslag.decisions.actions import (
    annul_vote,
    cast,
    cast_for,
    close_vote,
    count_groups,
    count_hands,
    open_vote,
    put_motion,
    unanimous,
)
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.faults import (
    Miscount,
    MotionSettled,
    NamesGiven,
    NotUp,
    VoteClosed,
    VoteGoesOn,
    VotesNotNow,
)
from raadslag.decisions.floor import floor_of
from raadslag.decisions.models import Motion, Vote, VoteEvent
from raadslag.decisions.tallies import outcome_of, tally_of, words_of
from raadslag.journal.models import Fact
from raadslag.sittings.faults import AgainstTheRules
from raadslag.verdict import NotAllowed
from tests.decisions.hall import Hall, hall
from tests.desk import verbs
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def voting(room: Hall, motion: Motion | None = None) -> VoteEvent:
    """An open vote."""
    return open_vote(item=room.item, motion=motion, now=at(14), actor=room.erik)


def moved(room: Hall, kind: str = "amendment", **values: object) -> Motion:
    """A motion on the table."""
    motion = MotionEntry(kind, "i 2028", **values)  # type: ignore[arg-type]
    return put_motion(item=room.item, motion=motion, now=at(13, 45), actor=room.erik)


def say(room: Hall, event: VoteEvent, *choices: str) -> None:
    """Members vote on their phones, by their place."""
    for place, choice in enumerate(choices):
        if choice:
            cast(event=event, choice=choice, now=at(14, 1), actor=room.member(place))


def told(room: Hall, event: VoteEvent) -> str:
    """The vote as the minutes print it."""
    event.refresh_from_db()
    return words_of(event, tally_of(event, floor_of(room.sitting, room.item, at(14, 2)).voters))


def test_members_vote_and_change_until_it_is_closed() -> None:
    room = hall()
    event = voting(room, moved(room))
    say(room, event, "no", "yes", "yes", "abstain")

    say(room, event, "yes")
    closed = close_vote(event=event, now=at(14, 2), actor=room.erik)

    assert (closed.yes, closed.no, closed.abstained, closed.missing, closed.result) == (
        3,
        0,
        1,
        1,
        "adopted",
    )
    assert told(room, event).splitlines() == [
        "Ændringsforslaget blev sat til afstemning.",
        "For stemte 3: Anna Holm (A), Bo Lund (C) og Carl Vig (Ø). Imod stemte ingen. "
        "Blankt stemte 1: Dina Vig (A).",
        "1 medlem afgav ikke stemme.",
    ]


def test_every_vote_leaves_its_fact() -> None:
    room = hall()
    event = voting(room)
    say(room, event, "no")
    say(room, event, "yes")

    facts = Fact.objects.filter(verb="decisions.cast").order_by("pk")
    said = [one.details for one in facts]
    key = room.people[0].pk
    assert said == [{"person": key, "choice": "no"}, {"person": key, "choice": "yes"}]
    assert verbs("decisions")[0] == "decisions.open_vote"


def test_a_vote_opened_twice_is_one() -> None:
    room = hall()
    motion = moved(room)

    first, again = voting(room, motion), voting(room, motion)

    assert (first, verbs("decisions").count("decisions.open_vote")) == (again, 1)
    with pytest.raises(VoteGoesOn):
        voting(room, moved(room))


def test_nobody_votes_after_the_vote_is_closed() -> None:
    room = hall()
    event = voting(room)
    close_vote(event=event, now=at(14, 2), actor=room.erik)

    with pytest.raises(VoteClosed):
        say(room, event, "yes")
    with pytest.raises(VoteClosed):
        cast_for(event=event, votes={room.people[0].pk: "yes"}, now=at(14, 3), actor=room.erik)


def test_one_who_left_does_not_vote() -> None:
    room = hall()
    event = voting(room)
    room.note("left", room.people[1], at(14, 0))

    with pytest.raises(VotesNotNow, match=r"Bo Lund \(C\) er ikke registreret"):
        cast(event=event, choice="yes", now=at(14, 1), actor=room.member(1))


def test_the_vote_of_one_who_left_is_taken_away_before_closing() -> None:
    room = hall()
    event = voting(room)
    say(room, event, "yes", "yes", "yes")
    room.note("left", room.people[1], at(14, 2))

    with pytest.raises(Miscount, match=r"Bo Lund \(C\) kan ikke stemme i dette punkt"):
        close_vote(event=event, now=at(14, 3), actor=room.erik)
    cast_for(event=event, votes={room.people[1].pk: None}, now=at(14, 3), actor=room.erik)
    closed = close_vote(event=event, now=at(14, 4), actor=room.erik)

    assert (closed.yes, closed.missing) == (2, 2)


def test_of_a_member_and_the_substitute_one_has_the_vote() -> None:
    room = hall()
    event = voting(room)
    room.note("left", room.people[1], at(13, 42))
    sven = room.stand_in(1)

    cast(event=event, choice="yes", now=at(14, 1), actor=sven)

    with pytest.raises(VotesNotNow, match="Sven Ny er trådt ind for Bo Lund"):
        cast(event=event, choice="no", now=at(14, 1), actor=room.member(1))
    assert [one.voter for one in Vote.objects.all()] == ["Sven Ny"]


def test_one_recused_has_no_vote() -> None:
    room = hall()
    event = voting(room)
    room.item.recusal_set.create(
        person=room.people[1], origin="declared", finding="recused", asked_at=at(13, 40)
    )

    with pytest.raises(VotesNotNow, match="inhabil") as told_why:
        say(room, event, "", "yes")
    assert told_why.value.source == "Kommunestyrelsesloven § 14"


def test_a_chair_with_a_conflict_does_not_lead_the_vote() -> None:
    room = hall()
    room.item.recusal_set.create(
        person=room.people[0], origin="declared", finding="recused", asked_at=at(13, 40)
    )

    with pytest.raises(NotAllowed):
        open_vote(item=room.item, now=at(14), actor=room.desk.anna)


def test_a_stranger_has_no_vote() -> None:
    room = hall()

    with pytest.raises(NotAllowed):
        cast(event=voting(room), choice="yes", now=at(14, 1), actor=room.erik)


def test_votes_are_entered_by_hand() -> None:
    room = hall()
    event = voting(room)
    say(room, event, "yes", "yes")
    anna, bo, carl = (one.pk for one in room.people[:3])

    cast_for(
        event=event, votes={anna: None, bo: "no", carl: "abstain"}, now=at(14, 1), actor=room.erik
    )

    rows = Vote.objects.values_list("voter", "option", "by_hand")
    assert list(rows) == [("Bo Lund (C)", "no", True), ("Carl Vig (Ø)", "abstain", True)]


def test_a_vote_by_groups_has_exceptions() -> None:
    room = hall(6)

    event = count_groups(
        item=room.item,
        groups={"A": "yes", "C": "no", "Ø": "yes"},
        exceptions={room.people[3].pk: "abstain"},
        motion=moved(room),
        now=at(14),
        actor=room.erik,
    )

    assert (event.yes, event.no, event.abstained, event.method) == (3, 2, 1, "group")
    assert told(room, event).splitlines()[1] == (
        "For stemte Ø (2), Anna Holm (A). Imod stemte C (2). Blankt stemte 1: Dina Vig (A)."
    )


def test_what_a_member_said_stands_against_the_group() -> None:
    room = hall(6)
    event = voting(room)
    say(room, event, "no")

    count_groups(item=room.item, groups={"A": "yes"}, exceptions={}, now=at(14, 1), actor=room.erik)

    rows = Vote.objects.values_list("voter", "option", "by_hand")
    assert list(rows) == [("Anna Holm (A)", "no", False), ("Dina Vig (A)", "yes", True)]


def test_a_group_without_anybody_present_does_not_vote() -> None:
    room = hall(3)

    with pytest.raises(Miscount, match="V har ingen til stede"):
        count_groups(
            item=room.item, groups={"V": "yes"}, exceptions={}, now=at(14), actor=room.erik
        )
    assert VoteEvent.objects.count() == 0


def test_a_show_of_hands_is_counted() -> None:
    room = hall()

    event = count_hands(
        item=room.item, in_favour=2, against=2, blank=1, now=at(14), actor=room.erik
    )

    assert (event.result, event.missing, Vote.objects.count()) == ("lapsed", 0, 0)
    tally = tally_of(event, ())
    assert outcome_of(event, tally) == "Indstillingen er bortfaldet ved stemmelighed."
    with pytest.raises(Miscount, match="tæl igen"):
        count_hands(item=room.item, in_favour=9, against=0, blank=0, now=at(14), actor=room.erik)


def test_all_agree_in_one_press() -> None:
    room = hall()
    motion = moved(room)

    event = unanimous(item=room.item, motion=motion, now=at(14), actor=room.erik)

    motion.refresh_from_db()
    assert (event.yes, event.method, motion.state) == (5, "unanimous", "adopted")


@pytest.mark.parametrize("count", [unanimous, count_hands])
def test_what_members_said_is_not_counted_over(count: Callable[..., VoteEvent]) -> None:
    room = hall()
    say(room, voting(room), "", "no")
    hands = {} if count is unanimous else {"in_favour": 1, "against": 0, "blank": 0}

    with pytest.raises(NamesGiven, match="Bo Lund"):
        count(item=room.item, now=at(14), actor=room.erik, **hands)


def test_an_adopted_postponement_lets_the_rest_lapse() -> None:
    room = hall()
    amendment = moved(room)
    put_off = moved(room, "postponement")

    unanimous(item=room.item, motion=put_off, now=at(14), actor=room.erik)

    amendment.refresh_from_db()
    assert (amendment.state, amendment.why) == (
        "lapsed",
        "Bortfalder, fordi punktet er udsat.",
    )
    with pytest.raises(MotionSettled):
        voting(room, amendment)


def test_an_annulled_vote_puts_its_motions_back() -> None:
    room = hall()
    amendment, put_off = moved(room), moved(room, "postponement")
    event = unanimous(item=room.item, motion=put_off, now=at(14), actor=room.erik)

    with pytest.raises(Miscount):
        annul_vote(event=event, reason="", actor=room.erik)
    assert annul_vote(event=event, reason="Forkert forslag", actor=room.erik)

    assert set(Motion.objects.values_list("state", flat=True)) == {"tabled"}
    assert voting(room, amendment) != event
    assert annul_vote(event=event, reason="Igen", actor=room.erik) is False


def test_a_vote_without_a_motion_is_on_the_recommendation() -> None:
    room = hall()

    event = unanimous(item=room.item, now=at(14), actor=room.erik)

    assert event.motion is not None
    assert (event.motion.kind, event.motion.state) == ("recommendation", "adopted")


def test_what_is_no_motion_is_voted_on_too() -> None:
    room = hall()

    event = unanimous(item=room.item, on="Afstemningens form", now=at(14), actor=room.erik)

    assert (event.motion, event.on, event.result) == (None, "Afstemningens form", "adopted")


def test_only_the_item_that_is_up_is_voted_on() -> None:
    room = hall(5, "Ny kaj", "Molen")

    with pytest.raises(NotUp):
        open_vote(item=room.items[1], now=at(14), actor=room.erik)


def test_too_few_do_not_vote() -> None:
    room = hall(3)
    for person in room.people[1:]:
        room.note("left", person, at(13, 50))

    with pytest.raises(AgainstTheRules, match="mindst 2"):
        voting(room)


def test_a_clock_set_back_takes_no_vote_away() -> None:
    room = hall()
    event = voting(room)

    cast(event=event, choice="yes", now=at(13, 20), actor=room.member(1))

    assert Vote.objects.get().voter == "Bo Lund (C)"


def queries(members: int, deed: Callable[[Hall, VoteEvent], object]) -> int:
    """How many queries a deed costs in a body of so many."""
    room = hall(members)
    event = voting(room)
    say(room, event, *["yes"] * members)
    with CaptureQueriesContext(connection) as asked:
        deed(room, event)
    return len(asked)


def closing(room: Hall, event: VoteEvent) -> None:
    close_vote(event=event, now=at(14, 5), actor=room.erik)


def by_hand(room: Hall, event: VoteEvent) -> None:
    votes: dict[int, str | None] = {one.pk: "no" for one in room.people}
    cast_for(event=event, votes=votes, now=at(14, 5), actor=room.erik)


def one_more(room: Hall, event: VoteEvent) -> None:
    cast(event=event, choice="no", now=at(14, 5), actor=room.member(1))


def by_groups(room: Hall, event: VoteEvent) -> None:
    groups = {"A": "yes", "C": "no"}
    count_groups(item=room.item, groups=groups, exceptions={}, now=at(14, 5), actor=room.erik)


@pytest.mark.parametrize("deed", [closing, by_hand, one_more, by_groups])
def test_a_vote_of_31_costs_what_a_vote_of_5_does(
    deed: Callable[[Hall, VoteEvent], None],
) -> None:
    assert measured(deed, 31) == measured(deed, 5)


def measured(deed: Callable[[Hall, VoteEvent], None], members: int) -> int:
    """The queries, in a house of its own."""
    with transaction.atomic():
        found = queries(members, deed)
        transaction.set_rollback(True)
    return found
