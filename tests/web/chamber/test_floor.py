"""The member's page: who may open it, and what is on it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from raadslag.bodies.actions import establish
from raadslag.decisions.actions import put_motion
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.models import Vote, VoteEvent
from raadslag.journal.models import Fact
from raadslag.sittings.actions import ask_floor, follow, take_in, take_up
from raadslag.sittings.models import Presence
from tests.cast import SYSTEM, office
from tests.decisions.hall import Hall, hall, seated
from tests.desk import agenda, sent
from tests.sittings.room import as_themselves, at, join
from tests.web.chamber.bench import browser, member, mine, recused, vote, where, words
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """Five members and two items, the first of them up."""
    return hall(5, "Ny kaj", "Ny mole")


def test_the_page_shows_the_item_that_is_up_with_its_papers(there: Hall) -> None:
    page = words(member(there, 1), where(there))

    assert "Punkt 1 · " in page and "behandles nu" in page
    assert "Resume af Ny kaj." in page
    assert "Bed om ordet" in page
    assert "5 af 5 medlemmer er til stede." in page
    assert "Resume af Ny mole." not in page


@pytest.mark.parametrize("name", ["dorte", "gerda", "hans"])
def test_who_is_not_in_the_meeting_finds_no_page(there: Hall, name: str) -> None:
    client = signed_in(there.desk, name)

    assert client.get(where(there)).status_code == 404
    assert client.post(mine(there, "ordet/bed/")).status_code == 404


def test_a_member_of_another_committee_finds_no_page(there: Hall) -> None:
    other = establish(body=there.desk.house.body, name="Skoleudvalget", actor=SYSTEM)
    asta = as_themselves(there.desk, join(other, "Asta Lund"))

    assert browser(there, asta).get(where(there)).status_code == 404


def test_a_stranger_is_led_to_the_door(there: Hall) -> None:
    answer = Client().get(where(there))

    assert (answer.status_code, "/log-ind/" in answer["Location"]) == (302, True)


def test_a_substitute_is_a_member_there(there: Hall) -> None:
    there.note("left", there.people[1], at(13, 35))
    event, sven = vote(there), browser(there, there.stand_in(1))

    page = words(sven, where(there))
    sven.post(mine(there, f"stemme/{event.pk}/"), {"choice": "yes"})

    assert "Resume af Ny kaj." in page
    assert Vote.objects.get().voter == "Sven Ny"


def test_the_member_whose_seat_is_taken_reads_why_there_is_no_vote(there: Hall) -> None:
    there.note("left", there.people[1], at(13, 35))
    there.stand_in(1)
    vote(there)

    page = words(member(there, 1), where(there))

    assert "Sven Ny er trådt ind for Bo Lund (C) og har stemmen; pladsen har kun én." in page


def test_the_decision_is_shown_as_it_is_written_and_stands_fast(there: Hall) -> None:
    bo = member(there, 1)
    there.write("Tiltrådt, dog således, at kajen bliver kortere.")
    written = words(bo, where(there))
    there.decide("Tiltrådt.")

    fixed = words(bo, where(there))

    assert "skrives nu Tiltrådt, dog således, at kajen bliver kortere." in written
    assert "står fast Tiltrådt." in fixed


def test_an_item_one_turns_to_stays_and_leads_back(there: Hall) -> None:
    other = there.items[1]

    page = words(member(there, 1), where(there, f"?punkt={other.pk}"))

    assert "Resume af Ny mole." in page
    assert "Følg mødet: punkt 1 behandles nu" in page


def test_an_item_that_is_not_there_is_not_found(there: Hall) -> None:
    assert member(there, 1).get(where(there, "?punkt=999999")).status_code == 404


def test_each_turns_their_own_pages_when_the_chair_says_so(there: Hall) -> None:
    follow(sitting=there.sitting, follow=False, actor=there.erik)

    page = words(member(there, 1), where(there))

    assert "Resume af Ny kaj." not in page
    assert "Punkt 1 behandles nu Gå til punktet" in page


def test_reading_a_closed_item_leaves_a_fact_once() -> None:
    there = hall(5, "Salg af grund", closed=True)
    bo = member(there, 1)

    for _ in range(2):
        assert "Resume af Salg af grund." in words(bo, where(there))

    facts = Fact.objects.filter(verb="agendas.read_closed")
    assert [one.details["item"] for one in facts] == [there.items[0].pk]


def test_one_recused_sees_that_and_nothing_of_the_closed_papers() -> None:
    there = hall(5, "Salg af grund", closed=True)
    there.write("Grunden sælges til højestbydende.")
    bo = member(there, 1)
    assert "Salg af grund" in words(bo, where(there))
    recused(there, 1)

    page = bo.get(where(there)).content.decode()

    assert "Du er inhabil i dette punkt." in page
    assert "Personsag" in page  # the neutral title
    assert [one for one in ("Salg af grund", "højestbydende", "Resume") if one in page] == []
    assert Fact.objects.filter(verb="agendas.read_closed").count() == 1


def test_one_recused_is_neither_asked_to_vote_nor_to_speak(there: Hall) -> None:
    vote(there)
    recused(there, 1)

    page = member(there, 1).get(where(there)).content.decode()

    assert "mit/stemme" not in page
    assert "mit/ordet" not in page


def test_a_substitute_for_one_item_reads_that_one_alone() -> None:
    there = hall(5, "Salg af grund", "Køb af grund", closed=True)
    sven = there.stand_in(1)
    there.sitting.meeting.substitution_set.update(item=there.items[0])
    client = browser(there, sven)

    first = words(client, where(there, f"?punkt={there.items[0].pk}"))
    second = words(client, where(there, f"?punkt={there.items[1].pk}"))

    assert "Resume af Salg af grund." in first
    assert "Køb af grund" not in first + second
    assert "Du deltager ikke i dette punkt." in second


def test_before_the_meeting_items_are_read_and_motions_put() -> None:
    desk = office()
    made = agenda(desk, "Ny kaj")
    sent(desk, made)
    item = made.agendaitem_set.get().pk

    page = words(signed_in(desk, "bo"), f"/moedesal/{made.meeting_id}/?punkt={item}")

    assert "Resume af Ny kaj." in page
    assert "Stil forslag til punkt 1" in page
    assert "Meld afbud" in page
    assert "Bed om ordet" not in page


def test_after_the_meeting_it_says_so(there: Hall) -> None:
    there.sitting.__class__.objects.update(state="closed", closed_at=at(15), item=None)

    page = words(member(there, 1), where(there))

    assert "Mødet er hævet." in page
    assert "Bed om ordet" not in page


def queries(client: Client, address: str) -> int:
    """How often the database was asked, the second time."""
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def crowd(members: int, *titles: str) -> Hall:
    """A meeting in which all have voted, with a recommendation that is voted on."""
    there = hall(members, *titles)
    event = vote(there)
    Vote.objects.bulk_create(
        Vote(event=event, person=one, option="yes", voter=one.name, position=place)
        for place, one in enumerate(there.people)
    )
    return there


@pytest.mark.parametrize("tail", ["", "skaerm/", "guide/"])
def test_pages_ask_as_often_for_a_council_as_for_a_few(tail: str) -> None:
    few = crowd(5, "Ny kaj")
    anna = signed_in(few.desk, "anna")
    small = queries(anna, where(few, tail))
    seated(few.desk, few.desk.house.committee, 9)
    many = grown(few)

    assert queries(anna, where(many, tail)) == small


@pytest.mark.parametrize(
    ("who", "tail", "most"), [("anna", "", 27), ("erik", "styr/", 36), ("anna", "skaerm/", 22)]
)
def test_a_renewal_asks_for_the_roll_once(who: str, tail: str, most: int) -> None:
    there = crowd(5, "Ny kaj")

    assert queries(signed_in(there.desk, who), where(there, tail)) <= most


def grown(there: Hall) -> Hall:
    """The same meeting with more members, votes and speakers."""
    new = take_in(sitting=there.sitting, now=at(14), actor=there.erik)
    Presence.objects.bulk_create(
        Presence(
            sitting=there.sitting, kind="arrived", person=one.person, at=at(14), noted_at=at(14)
        )
        for one in new
    )
    event = VoteEvent.objects.get()
    Vote.objects.bulk_create(
        Vote(event=event, person=one.person, option="no", voter=one.name, position=place)
        for place, one in enumerate(new, 5)
    )
    for one in new:
        entry = MotionEntry(
            kind="amendment", text=f"Kajen bliver {one.position} meter", by=one.person
        )
        put_motion(item=there.item, motion=entry, now=at(14), actor=there.erik)
        ask_floor(sitting=there.sitting, person=one.person, now=at(14, 5), actor=there.erik)
    return there


def test_taking_the_next_item_up_turns_the_page(there: Hall) -> None:
    take_up(sitting=there.sitting, item=there.items[1], now=at(14), actor=there.erik)

    assert "Resume af Ny mole." in words(member(there, 1), where(there))
