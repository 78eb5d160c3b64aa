"""Members vote in an election on their own screens; the secretary enters what they can not."""

import pytest

from raadslag.decisions.elections.actions import (
    begin_again,
    cast_ballot,
    cast_ballots_for,
    close_round,
    hold_round,
    open_election,
    open_round,
)
from raadslag.decisions.elections.entries import RoundEntry
from raadslag.decisions.elections.faults import ElectionFault, NoRoundOpen, NotACandidate
from raadslag.decisions.elections.models import Ballot, Election, Round, Slip
from raadslag.decisions.elections.queries import words_of
from raadslag.decisions.faults import VotesNotNow
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.decisions.hall import Hall, hall
from tests.desk import verbs
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def begun(room: Hall) -> Election:
    """An election of a chair whose first round is open to ballots."""
    made = open_election(
        item=room.item, method="majority", office="formand", now=at(13, 45), actor=room.erik
    )
    open_round(election=made, now=at(13, 46), actor=room.erik)
    return made


def names(room: Hall) -> list[str]:
    """Those in the seats, as ballots name them."""
    return [str(one) for one in room.sitting.seat_set.order_by("position")]


def test_members_vote_and_change_and_are_counted_with_their_names() -> None:
    room = hall(3)
    made, (first, second, third) = begun(room), names(room)
    for place, named in ((0, third), (0, second), (1, second), (2, "")):
        cast_ballot(
            election=made, candidate=named, now=at(13, 47 + place), actor=room.member(place)
        )

    found = close_round(election=made, now=at(13, 55), actor=room.erik)

    assert (found.elected, found.settled.value) == (second, "elected")
    assert [str(one) for one in Slip.objects.all()] == [
        f"{first}: {second}",
        f"{second}: {second}",
        f"{third}: blank",
    ]
    said = f"{first} og {second} stemte på {second}. {third} stemte blankt."
    assert words_of(Election.objects.get())[1] == said
    assert (Ballot.objects.count(), Election.objects.get().polled_at) == (0, None)
    assert verbs("decisions") == [
        "decisions.open_election",
        "decisions.open_round",
        *["decisions.cast_ballot"] * 4,
        "decisions.hold_round",
    ]


def test_a_second_press_opens_and_counts_nothing_twice() -> None:
    room = hall(3)
    made = begun(room)
    again = open_round(election=made, now=at(13, 48), actor=room.erik)
    cast_ballot(election=made, candidate="", now=at(13, 49), actor=room.member(0))
    close_round(election=made, now=at(13, 50), actor=room.erik)

    with pytest.raises(NoRoundOpen):
        close_round(election=made, now=at(13, 50), actor=room.erik)
    with pytest.raises(NoRoundOpen):
        cast_ballot(election=made, candidate="", now=at(13, 51), actor=room.member(1))

    assert (again, Round.objects.count(), Slip.objects.count()) == (False, 1, 1)


def test_the_secretary_enters_and_takes_away_by_hand() -> None:
    room = hall(3)
    made, people = begun(room), [one.pk for one in room.people]
    for ballots in ({people[0]: "Uden For", people[1]: ""}, {people[0]: None}):
        cast_ballots_for(election=made, ballots=ballots, now=at(13, 50), actor=room.erik)

    assert [(one.person_id, one.candidate, one.by_hand) for one in Ballot.objects.all()] == [
        (people[1], "", True)
    ]


def test_who_has_left_can_not_vote_and_is_not_counted() -> None:
    room = hall(5)
    made, named = begun(room), names(room)
    for place in (0, 1, 2):
        cast_ballot(election=made, candidate=named[0], now=at(13, 50), actor=room.member(place))
    room.note("left", room.people[2], at(13, 52))

    with pytest.raises(VotesNotNow, match="ikke registreret som til stede"):
        cast_ballot(election=made, candidate="", now=at(13, 53), actor=room.member(2))
    close_round(election=made, now=at(13, 54), actor=room.erik)

    assert [(one.votes, one.present) for one in Round.objects.all()] == [([[named[0], 2]], 4)]


def test_a_stranger_is_refused_with_who_stands() -> None:
    room = hall(4)
    made, named = begun(room), names(room)
    with pytest.raises(NotACandidate, match="et medlem fra listen"):
        cast_ballot(election=made, candidate="Andersine", now=at(13, 47), actor=room.member(0))
    for _ in range(2):
        entry = RoundEntry(votes=[(named[0], 2), (named[1], 1)], blank=1)
        hold_round(election=made, entry=entry, now=at(13, 50), actor=room.erik)
    open_round(election=made, now=at(13, 51), actor=room.erik)

    with pytest.raises(NotACandidate, match=f"{named[3][:4]}.* er ikke på valg"):
        cast_ballot(election=made, candidate=named[3], now=at(13, 52), actor=room.member(0))

    assert Ballot.objects.count() == 0


def test_a_count_in_the_room_takes_the_place_of_the_ballots() -> None:
    room = hall(3)
    made, named = begun(room), names(room)
    cast_ballot(election=made, candidate=named[0], now=at(13, 47), actor=room.member(0))

    entry = RoundEntry(votes=[(named[1], 3)])
    found = hold_round(election=made, entry=entry, now=at(13, 50), actor=room.erik)

    kept = Fact.objects.get(verb="decisions.hold_round").details["replaced"]
    assert (found.elected, Ballot.objects.count(), len(kept)) == (named[1], 0, 1)


def test_an_empty_round_is_not_counted_and_a_new_beginning_keeps_the_ballots_in_the_journal() -> (
    None
):
    room = hall(3)
    made = begun(room)
    with pytest.raises(ElectionFault, match="Ingen har stemt endnu"):
        close_round(election=made, now=at(13, 47), actor=room.erik)
    cast_ballot(election=made, candidate="", now=at(13, 48), actor=room.member(0))

    begin_again(election=made, now=at(13, 49), reason="En kandidat manglede.", actor=room.erik)

    kept = Fact.objects.get(verb="decisions.begin_again").details["ballots"]
    assert (kept, Ballot.objects.count()) == ([f"{room.people[0]}: blank"], 0)


def test_only_the_secretary_opens_and_only_members_vote() -> None:
    room = hall(3)
    made = begun(room)

    with pytest.raises(NotAllowed):
        close_round(election=made, now=at(13, 47), actor=room.member(1))
    with pytest.raises(NotAllowed):
        cast_ballot(election=made, candidate="", now=at(13, 47), actor=room.erik)
