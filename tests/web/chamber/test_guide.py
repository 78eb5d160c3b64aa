"""The chair's guide: what to say and do, in each state of the meeting."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from raadslag.bodies.states import Role
from raadslag.decisions.actions import put_motion
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.models import VoteEvent
from raadslag.decisions.states import VoteState
from raadslag.sittings.actions import ask_floor, ask_recusal, leave_item
from raadslag.sittings.models import Presence, Seat, Sitting, SpeechNote
from raadslag.sittings.states import SittingState
from tests.cast import office
from tests.decisions.hall import Hall, hall
from tests.desk import agenda, sent
from tests.sittings.room import at
from tests.web.chamber.bench import fresh, member, read, recused, where
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
STEP = r'<li class="step step-now" aria-current="step">(.*?)</li>(?=<li class="step|</ol>\s*</sect)'
NOW = re.compile(STEP, re.S)


@pytest.fixture
def there() -> Hall:
    """Five members and two items, the first of them up."""
    return hall(5, "Ny kaj", "Ny mole")


@pytest.fixture
def anna(there: Hall) -> Client:
    """The chair's browser."""
    return signed_in(there.desk, "anna")


def now(client: Client, there: Hall) -> str:
    """The step that stands out."""
    page = client.get(where(there, "guide/")).content.decode()
    return read(" ".join(NOW.findall(page)))


@pytest.mark.parametrize("name", ["bo", "dorte", "hans"])
def test_it_is_for_those_who_lead(there: Hall, name: str) -> None:
    assert signed_in(there.desk, name).get(where(there, "guide/")).status_code == 404


def test_before_the_meeting_it_says_to_open_it() -> None:
    desk = office()
    made = agenda(desk, "Ny kaj")
    sent(desk, made)
    client, address = signed_in(desk, "anna"), f"/moedesal/{made.meeting_id}/guide/"

    page = read(client.get(address).content.decode())

    assert "Velkommen til mødet i Havneudvalget. Mødet er åbnet." in page


def test_before_the_roll_it_says_to_call_it(there: Hall, anna: Client) -> None:
    Presence.objects.all().delete()

    assert now(anna, there).startswith("Navneopråb Vi begynder med navneopråb.")


def test_an_item_begins_with_giving_the_floor(there: Hall, anna: Client) -> None:
    assert now(anna, there).startswith("Giv ordet Ordet er frit.")


def test_the_next_speaker_gets_the_floor_in_one_press(there: Hall, anna: Client) -> None:
    ask_floor(sitting=there.sitting, person=there.people[1], now=at(14), actor=there.erik)
    assert now(anna, there) == "Giv ordet Bo Lund (C) har ordet. Giv Bo Lund (C) ordet"

    said = {"fra": "guide", "person": there.people[1].pk}
    answer = anna.post(where(there, "styr/talere/ordet/"), said)

    assert answer["Location"] == where(there, "guide/")
    assert [one.act for one in SpeechNote.objects.all()] == ["asked", "began"]


def test_a_conflict_is_decided_before_anything_else(there: Hall, anna: Client) -> None:
    ask_recusal(item=there.item, person=there.people[1], now=at(13, 50), actor=there.erik)

    step = now(anna, there)

    assert step.startswith("Afgør inhabiliteten Der er rejst spørgsmål, om Bo Lund er inhabil.")


def test_who_leaves_the_room_is_named() -> None:
    there = hall(5, "Salg af grund", closed=True)
    recused(there, 1)

    page = read(signed_in(there.desk, "anna").get(where(there, "guide/")).content.decode())

    assert "De, der ikke deltager i det, forlader lokalet." in page
    assert "Bo Lund er inhabil og forlader lokalet." in page


@pytest.mark.parametrize("tail", ["guide/", "styr/"])
def test_a_chair_who_is_recused_sees_that_alone(tail: str) -> None:
    there = hall(5, "Salg af grund", closed=True)
    there.write("Grunden sælges til Havnens Venner.")
    recused(there, 0)

    page = signed_in(there.desk, "anna").get(where(there, tail)).content.decode()

    assert "Lad næstformanden lede mødet, og forlad lokalet." in page
    assert [one for one in ("Salg af grund", "Havnens Venner") if one in page] == []


def test_motions_are_voted_on_in_order_one_by_one(there: Hall, anna: Client) -> None:
    entry = MotionEntry(kind="amendment", text="Kajen bliver kortere")
    made = put_motion(item=there.item, motion=entry, now=at(14), actor=there.member(1))
    step = now(anna, there)

    said = {"fra": "guide", "motion": made.pk}
    anna.post(where(there, f"styr/punkt/{there.item.pk}/stem/"), said)

    assert step.startswith("Forslag og afstemning Der er stillet forslag.")
    assert step.count("Åbn afstemningen") == 1
    assert VoteEvent.objects.get().motion == made


def test_an_open_vote_names_who_is_missing_and_is_closed(there: Hall, anna: Client) -> None:
    anna.post(where(there, f"styr/punkt/{there.item.pk}/stem/"), {"fra": "guide"})
    event = VoteEvent.objects.get()
    step = now(anna, there)

    anna.post(where(there, f"styr/afstemning/{event.pk}/luk/"), {"fra": "guide"})

    assert "Mangler: Anna Holm (A), Bo Lund (C), Carl Vig (Ø)" in step
    assert VoteEvent.objects.get().state == VoteState.CLOSED


def test_the_wording_is_read_aloud(there: Hall, anna: Client) -> None:
    there.write("Tiltrådt.")

    step = now(anna, there)

    assert step.startswith("Læs ordlyden op Jeg læser beslutningen op: Tiltrådt. Er der")


def test_a_committee_asks_whether_the_council_shall_decide(there: Hall, anna: Client) -> None:
    page = read(anna.get(where(there, "guide/")).content.decode())

    assert "Er der nogen, der ønsker sagen indbragt for byrådet?" in page


def test_when_the_wording_stands_the_next_item_is_taken_up(there: Hall, anna: Client) -> None:
    there.decide()
    step = now(anna, there)

    anna.post(where(there, f"styr/punkt/{there.items[1].pk}/tag-op/"), {"fra": "guide"})

    assert step == "Næste punkt Vi går til punkt 2: Ny mole. Tag punkt 2 op"
    assert fresh(there).item == there.items[1]


def test_when_all_is_decided_the_meeting_is_closed(there: Hall, anna: Client) -> None:
    there.decide()
    there.up(1)
    there.decide(place=1)
    leave_item(sitting=there.sitting, now=at(15), actor=there.erik)
    step = now(anna, there)

    anna.post(where(there, "styr/haev/"), {"fra": "guide"})

    assert step.startswith("Hæv mødet Alle punkter er behandlet.")
    assert Sitting.objects.get().state == SittingState.CLOSED


def test_too_few_are_told_of(there: Hall, anna: Client) -> None:
    for person in there.people[1:4]:
        there.note("left", person, at(14))

    page = read(anna.get(where(there, "guide/")).content.decode())

    assert "der skal være mindst 3" in page


@pytest.mark.parametrize("tail", ["guide/", "styr/"])
def test_a_vice_chair_leads_while_the_chair_is_out(there: Hall, tail: str) -> None:
    bo = member(there, 1)
    Seat.objects.filter(person=there.people[1]).update(role=Role.VICE)
    before = bo.get(where(there, tail)).status_code
    there.note("left", there.people[0], at(13, 45))

    assert (before, bo.get(where(there, tail)).status_code) == (404, 200)


def test_a_closed_item_is_announced_by_its_neutral_title() -> None:
    there = hall(5, "Køb af grund", "Salg af grund", closed=True)

    page = read(signed_in(there.desk, "anna").get(where(there, "guide/")).content.decode())

    assert "Vi går til punkt 2: Personsag." in page
    assert "Salg af grund" not in page
