"""The big screen: what may be seen from afar, and by whom."""

from __future__ import annotations

import pytest
from django.test import Client

from raadslag.decisions.actions import (
    cast,
    close_vote,
    open_vote,
    part_points,
    put_motion,
    unanimous,
    write_decision,
)
from raadslag.decisions.entries import MotionEntry, Wording
from raadslag.decisions.models import Motion
from raadslag.publications.models import PublicItem
from raadslag.sittings.actions import ask_floor, give_floor, take_up
from raadslag.sittings.models import Sitting
from tests.cast import SYSTEM
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at
from tests.web.chamber.bench import member, read, recused, vote, where, words
from tests.web.live.rooms import Council, council
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """Five members and an item that is up."""
    return hall(5, "Ny kaj", "Ny mole")


def screen(there: Hall) -> str:
    """What Bo reads on it."""
    return words(member(there, 1), where(there, "skaerm/"))


def test_it_shows_number_title_and_what_is_asked(there: Hall) -> None:
    page = screen(there)

    assert "Punkt 1 Ny kaj" in page
    assert "Resume" not in page


def test_it_shows_the_decision_as_it_is_written(there: Hall) -> None:
    there.write("Tiltrådt, dog senere.")

    assert "Beslutning skrives nu Tiltrådt, dog senere." in screen(there)


def test_a_vote_is_counted_by_member_and_group(there: Hall) -> None:
    event = vote(there)
    cast(event=event, choice="yes", now=at(14, 1), actor=there.member(0))
    cast(event=event, choice="no", now=at(14, 1), actor=there.member(1))

    page = screen(there)

    assert "For 1 Imod 1 Blankt 0 Mangler 3" in page
    assert "A 1–0–0 Anna Holm for Dina Vig mangler" in page
    assert "C 0–1–0 Bo Lund imod Eva Vig mangler" in page


def test_a_vote_shows_the_words_of_the_motion_on_every_screen(there: Hall) -> None:
    entry = MotionEntry(kind="amendment", text="Kajen bliver kortere")
    motion = put_motion(item=there.item, motion=entry, now=at(14), actor=there.member(1))
    before = [words(member(there, 0), where(there, tail)) for tail in ("skaerm/", "")]

    open_vote(item=there.item, motion=motion, now=at(14, 1), actor=there.erik)

    after = [words(member(there, 0), where(there, tail)) for tail in ("skaerm/", "")]
    named = "Ændringsforslaget fra Bo Lund (C)"
    assert [named in page for page in before] == [False, False]
    assert f"{named} afstemning i gang Kajen bliver kortere" in after[0]
    assert f"{named} Kajen bliver kortere For Imod Blankt" in after[1]


def test_points_are_told_from_each_other_before_and_after_the_vote(there: Hall) -> None:
    asked = there.item.paper.recommendation_set
    asked.create(group=0, proposer="Direktøren", kind="recommendation", position=1, text="mere")
    part_points(item=there.item, now=at(14), actor=there.erik)
    first = Motion.objects.get(point=1)
    before = screen(there)
    unanimous(item=there.item, motion=first, now=at(14, 1), actor=there.erik)

    after = words(member(there, 0), where(there, "styr/"))

    assert "Indstilling (1. at): " in before
    assert "Indstilling (2. at): " in before
    assert "Indstillingens 1. at er vedtaget enstemmigt." in after
    assert "Stem om hvert at for sig" not in after


def test_a_closed_vote_tells_what_it_came_to(there: Hall) -> None:
    event = vote(there)
    cast(event=event, choice="yes", now=at(14, 1), actor=there.member(0))
    close_vote(event=event, now=at(14, 2), actor=there.erik)

    assert "Indstillingen er vedtaget enstemmigt." in screen(there)


def test_who_speaks_and_who_waits_is_shown(there: Hall) -> None:
    for place in (1, 2):
        ask_floor(sitting=there.sitting, person=there.people[place], now=at(14), actor=there.erik)
    give_floor(sitting=there.sitting, person=there.people[1], now=at(14, 5), actor=there.erik)

    assert "Har ordet Bo Lund (C) fra kl. 14.05 Venter Carl Vig (Ø)" in screen(there)


def test_a_closed_item_darkens_it() -> None:
    there = hall(5, "Salg af grund", closed=True)
    there.write("Grunden sælges til Havnens Venner.")
    event = vote(there)
    cast(event=event, choice="yes", now=at(14, 1), actor=there.member(0))
    assert "Salg af grund" in words(signed_in(there.desk, "bo"), where(there))

    page = signed_in(there.desk, "bo").get(where(there, "skaerm/")).content.decode()

    assert "Lukket punkt Punkt 1: Personsag" in read(page)
    hidden = ("Salg af grund", "Havnens Venner", "Anna Holm", "Indstilling", "Mangler")
    assert [one for one in hidden if one in page] == []


def test_one_kept_from_an_open_item_is_shown_nothing_of_it(there: Hall) -> None:
    there.write("Tiltrådt.")
    recused(there, 1)

    page = screen(there)

    assert "Punktet vises ikke her Punkt 1" in page
    assert "Tiltrådt" not in page


def test_a_meeting_of_a_committee_is_not_for_the_public(there: Hall) -> None:
    answer = Client().get(where(there, "skaerm/"))

    assert answer.status_code == 302
    assert signed_in(there.desk, "dorte").get(where(there, "skaerm/")).status_code == 403


def public(town: Council) -> str:
    """What anybody reads on the screen of the council."""
    return words(Client(), f"/moedesal/{town.meeting.pk}/skaerm/")


def up(town: Council, sitting: Sitting, place: int) -> None:
    """An item of the council, taken up."""
    take_up(sitting=sitting, item=town.items[place], now=at(13, 40), actor=SYSTEM)


def test_anybody_follows_an_open_item_of_the_council() -> None:
    town = council()
    before = public(town)
    up(town, town.opened(), 0)
    wording = Wording(text="Tiltrådt.")
    write_decision(item=town.items[0], wording=wording, seen=0, actor=SYSTEM)

    page = public(town)

    assert "Mødet er ikke begyndt. Det begynder kl. 13.30." in before
    assert "Punkt 1 Ny kaj" in page
    assert "Tiltrådt." in page


def test_a_closed_item_of_the_council_is_dark_to_anybody() -> None:
    town = council()
    up(town, town.opened(), 1)
    wording = Wording(text="Ejeren får et påbud.", public_text="Et påbud.")
    write_decision(item=town.items[1], wording=wording, seen=0, actor=SYSTEM)

    page = public(town)

    assert "Lukket punkt Punkt 2: Personsag" in page
    assert "påbud" not in page.casefold()


def test_an_item_the_public_has_not_been_sent_is_not_named() -> None:
    town = council()
    sitting = town.opened()
    up(town, sitting, 0)
    assert "Ny kaj" in public(town)
    town.items[0].__class__.objects.filter(pk=town.items[0].pk).update(title="Hemmelig kaj")
    PublicItem.objects.filter(item_key=town.items[0].pk).update(item_key=None)

    page = public(town)

    assert "Punktet vises ikke her Punkt 1" in page
    assert "kaj" not in page


def test_it_says_when_the_meeting_is_over(there: Hall) -> None:
    Sitting.objects.update(state="closed", closed_at=at(15), item=None)

    assert "Mødet er hævet." in screen(there)


def test_between_two_items_it_rests(there: Hall) -> None:
    Sitting.objects.update(item=None)

    assert "Mødet er i gang. Intet punkt er taget op." in screen(there)


def test_the_order_of_motions_is_shown_before_the_vote(there: Hall) -> None:
    entry = MotionEntry(kind="amendment", text="Kajen bliver kortere")
    put_motion(item=there.item, motion=entry, now=at(14), actor=there.member(1))

    page = screen(there)

    assert "Der stemmes om Ændringsforslag: Bo Lund (C)" in page
    open_vote(item=there.item, now=at(14, 5), actor=there.erik)
    assert "Der stemmes om" not in screen(there)
