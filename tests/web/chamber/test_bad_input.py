"""What goes wrong in a meeting: each has a rule, a sentence on screen with its source."""

from __future__ import annotations

import pytest
from django.test import Client

from raadslag.decisions.actions import close_vote
from raadslag.decisions.models import Decision, Vote, VoteEvent
from raadslag.sittings.actions import note_presence
from raadslag.sittings.models import Presence
from raadslag.sittings.states import PresenceKind
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at
from tests.web.chamber.bench import browser, member, mine, read, told, vote, where, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """Five members, and an item that is up."""
    return hall(5, "Ny kaj", "Molen")


@pytest.fixture
def erik(there: Hall) -> Client:
    """The secretary's browser."""
    return browser(there, there.erik)


def lead(there: Hall, tail: str, item: bool = False) -> str:
    """An address on the secretary's screen."""
    at_item = f"punkt/{there.item.pk}/" if item else ""
    return where(there, f"styr/{at_item}{tail}")


def test_two_secretaries_at_once_read_both_texts_and_the_source(there: Hall, erik: Client) -> None:
    there.write("Godkendt.")

    answer = erik.post(
        lead(there, "skriv/", item=True), {"ord-seen": "0", "ord-text": "Afvist.", "fix": "1"}
    )

    page = read(answer.content.decode())
    assert answer.status_code == 409
    assert "skriv den, der skal gælde, og gem igen. (RD 1971/71.1.4)" in page
    assert ["Godkendt." in page, "Afvist." in page] == [True, True]
    assert Decision.objects.get().text == "Godkendt."


def test_two_clicks_do_it_once(there: Hall, erik: Client) -> None:
    opens = lead(there, "stem/", item=True)
    said = [told(erik, opens) for _ in range(2)]
    event = VoteEvent.objects.get()
    said += [told(member(there, 1), mine(there, f"stemme/{event.pk}/"), choice="no")] * 2
    closes = where(there, f"styr/afstemning/{event.pk}/luk/")

    said += [told(erik, closes) for _ in range(2)]

    event.refresh_from_db()
    assert (said, Vote.objects.count(), event.no) == ([""] * 6, 1, 1)


def test_a_vote_after_closing_is_refused_with_the_source(there: Hall) -> None:
    event = vote(there)
    bo = member(there, 1)
    told(bo, mine(there, f"stemme/{event.pk}/"), choice="yes")
    close_vote(event=event, now=at(14, 5), actor=there.erik)

    said = told(bo, mine(there, f"stemme/{event.pk}/"), choice="no")

    assert said == (
        "Afstemningen er afsluttet, så stemmen kan ikke afgives eller ændres. "
        "(Kommunestyrelsesloven § 11, stk. 3)"
    )
    assert Vote.objects.get().option == "yes"


def test_the_vote_of_one_who_left_is_refused_and_never_counted(there: Hall, erik: Client) -> None:
    event = vote(there)
    bo = member(there, 1)
    told(bo, mine(there, f"stemme/{event.pk}/"), choice="yes")
    there.note("left", there.people[1], at(14, 5))

    said = [
        told(bo, mine(there, f"stemme/{event.pk}/"), choice="no"),
        told(erik, lead(there, f"afstemning/{event.pk}/luk/")),
    ]

    assert [one.endswith("(Kommunestyrelsesloven § 11, stk. 3)") for one in said] == [True, True]
    assert "Bed sekretæren rette fremmødet." in said[0]
    assert "ret deltagelsen, eller slet stemmen." in said[1]
    assert VoteEvent.objects.get().state == "open"


def test_the_vote_of_one_who_left_is_taken_away_on_the_page(there: Hall, erik: Client) -> None:
    event = vote(there)
    told(member(there, 1), mine(there, f"stemme/{event.pk}/"), choice="yes")
    there.note("left", there.people[1], at(14, 5))
    gone = "Bo Lund (C) har stemt, men deltager ikke længere."

    before = words(erik, lead(there, ""))
    erik.post(lead(there, f"afstemning/{event.pk}/stemme/"), {"person": there.people[1].pk})

    assert gone in before
    assert gone not in words(erik, lead(there, ""))
    assert told(erik, lead(there, f"afstemning/{event.pk}/luk/")) == ""
    assert VoteEvent.objects.get().state == "closed"


def test_a_member_beside_the_substitute_is_let_in_neither_to_the_room_nor_the_vote(
    there: Hall, erik: Client
) -> None:
    there.note("left", there.people[0], at(13, 40))
    there.stand_in(0)
    event = vote(there)
    anna = str(there.people[0].pk)

    came = told(erik, lead(there, "fremmoede/"), person=anna, kind="arrived")
    voted = told(member(there, 0), mine(there, f"stemme/{event.pk}/"), choice="yes")

    assert came == (
        "Anna Holm (A) kan ikke deltage, mens Sven Ny er stedfortræder for medlemmet; registrér "
        "først, at stedfortræderen er trådt ud. (RD 2011/11.1.5)"
    )
    assert voted.startswith("Sven Ny er trådt ind for Anna Holm (A) og har stemmen;")
    assert voted.endswith("(Kommunestyrelsesloven § 15 og § 28)")
    assert Vote.objects.count() == 0


def test_an_hour_that_cannot_be_is_refused_with_the_source_and_kept(
    there: Hall, erik: Client
) -> None:
    typed = {"person": there.people[1].pk, "kind": "left", "hour": "13.05"}

    answer = erik.post(lead(there, "fremmoede/"), typed)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "(RD 2011/11.1.5" in read(page)
    assert 'value="13.05"' in page
    assert Presence.objects.filter(kind="left").count() == 0


def test_a_clock_set_back_keeps_the_order_and_takes_no_vote_away(there: Hall) -> None:
    event = vote(there)
    told(member(there, 1), mine(there, f"stemme/{event.pk}/"), choice="yes")
    for kind, now in ((PresenceKind.LEFT, at(14, 5)), (PresenceKind.ARRIVED, at(13, 59))):
        note_presence(
            sitting=there.sitting, person=there.people[2], kind=kind, now=now, actor=there.erik
        )

    closed = close_vote(event=event, now=at(13, 50), actor=there.erik)

    page = words(browser(there, there.erik), lead(there, ""))
    assert "Carl Vig (Ø) fra kl. 14.05" in page
    assert (closed.yes, closed.missing) == (1, 4)


def test_past_midnight_the_meeting_goes_on_and_the_page_says_which_day(
    there: Hall, erik: Client
) -> None:
    note_presence(
        sitting=there.sitting,
        person=there.people[1],
        kind=PresenceKind.LEFT,
        now=at(0, 20, days=1),
        actor=there.erik,
    )

    page = words(erik, lead(there, ""))

    assert "kl. 00.20 den 18. marts 2026" in page
