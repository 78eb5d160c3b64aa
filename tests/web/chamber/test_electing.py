"""An election as the room sees it: on the phones, in the chair's guide, on the big screen."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from raadslag.decisions.elections.actions import (
    draw_lots,
    form_groups,
    hold_round,
    name_elected,
    open_election,
)
from raadslag.decisions.elections.entries import GroupEntry, RoundEntry
from raadslag.decisions.elections.models import Election
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at
from tests.web.chamber.bench import browser, member, told, where, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]

SCREENS = (("", 1), ("guide/", 0), ("skaerm/", 1))  # the address, and who reads it


@pytest.fixture
def there() -> Hall:
    """Five members and an item that is up."""
    return hall(5, "Konstituering")


def begun(there: Hall, **values: object) -> Election:
    """An election opened by Erik."""
    said = {"office": "næstformand", "method": "majority"} | values
    return open_election(item=there.item, now=at(14), actor=there.erik, **said)  # type: ignore[arg-type]


def counted(there: Hall, election: Election, *votes: tuple[str, int], blank: int = 0) -> None:
    """A round as it was counted."""
    entry = RoundEntry(votes=votes, blank=blank)
    hold_round(election=election, entry=entry, now=at(14, 5), actor=there.erik)


def grouped(there: Hall, election: Election, *sizes: int) -> list[GroupEntry]:
    """Groups of so many members each, in the order of the roll."""
    people = iter(there.people)
    groups = [
        GroupEntry(f"Gruppe {place}", tuple(next(people) for _ in range(size)))
        for place, size in enumerate(sizes, 1)
    ]
    form_groups(election=election, groups=groups, now=at(14, 5), actor=there.erik)
    return groups


def read(there: Hall) -> list[str]:
    """What is read on each of the screens."""
    return [words(member(there, who), where(there, tail)) for tail, who in SCREENS]


def test_rounds_are_read_on_every_screen_with_what_elects(there: Hall) -> None:
    election = begun(there)
    counted(there, election, ("Bo Lund", 2), ("Anna Holm", 2), blank=1)

    pages = read(there)

    told = "1. afstemning 3 stemmer vælger Kandidat Stemmer Bo Lund 2 Anna Holm 2 Blanke 1"
    assert [told in page for page in pages] == [True] * 3
    assert "Ingen fik flertal. Vi stemmer igen, og alle kan vælges." in pages[1]


def test_lots_are_asked_for_and_told(there: Hall) -> None:
    election = begun(there)
    for _ in range(3):
        counted(there, election, ("Bo Lund", 2), ("Anna Holm", 2), blank=1)
    before = read(there)

    draw_lots(election=election, drawn=["Bo Lund"], witness="Anna", now=at(14, 9), actor=there.erik)

    asked = "trækkes lod mellem Bo Lund og Anna Holm"
    drawn = "Lod mellem Bo Lund, Anna Holm: Bo Lund blev trukket (Anna). Valgt: Bo Lund"
    assert [asked in page for page in before] == [True] * 3
    assert [drawn in page for page in read(there)] == [True] * 3


def test_the_table_of_dhondt_is_read_with_the_seats(there: Hall) -> None:
    election = begun(there, method="proportional", office="medlemmer", seats=3)
    grouped(there, election, 3, 2)

    pages = read(there)

    table = "Gruppe 1 3,00 giver plads 1 1,50 giver plads 3 1,00 2 Gruppe 2 2,00 giver plads 2 1,00"
    assert [table in page for page in pages] == [True] * 3
    assert "Pladserne er fordelt: Gruppe 1 2 og Gruppe 2 1. Hvem peger grupperne på?" in pages[1]
    assert "Kommunestyrelsesloven § 24, stk. 3 og § 25; RD 1979/79.1.3" in pages[1]


def test_those_elected_are_named(there: Hall) -> None:
    election = begun(there, method="proportional", office="medlemmer", seats=2)
    groups = grouped(there, election, 3, 2)
    people = {one.name: one.members[:1] for one in groups}
    name_elected(election=election, people=people, now=at(14, 9), actor=there.erik)

    pages = read(there)

    names = [str(one) for one in election.elected_set.order_by("position")]
    assert [f"Valgt: {names[0]} og {names[1]}" in page for page in pages] == [True] * 3


def test_a_further_round_costs_no_further_query(there: Hall) -> None:
    election, reader = begun(there), member(there, 1)
    counts = []
    for _ in range(2):
        counted(there, election, ("Bo Lund", 2), ("Anna Holm", 2), blank=1)
        with CaptureQueriesContext(connection) as asked:
            reader.get(where(there, "skaerm/"))
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_what_an_election_changes_is_shown_and_done_by_a_press(there: Hall) -> None:
    election = begun(there, office="formand")
    counted(there, election, (there.people[1].name, 5))
    there.decide("Valgt.")
    erik, lead = browser(there, there.erik), where(there, "styr/")
    before = words(erik, lead)
    form = erik.get(lead).context["seatings"][0]

    said = {"shown": form.shown, "valg": election.pk, "rolle": "chair"}
    answer = told(erik, where(there, f"styr/valg/{election.pk}/indsaet/"), **said)

    assert "Anna Holm går fra formand til medlem." in before
    assert "Bo Lund går fra medlem til formand." in before
    assert answer == "Registret er ændret: de valgte er indsat."
    assert "De valgte står i registret" in words(erik, lead)


def test_the_office_can_be_chosen_before_the_press(there: Hall) -> None:
    election = begun(there, office="leder")
    counted(there, election, (there.people[1].name, 5))
    there.decide("Valgt.")

    chosen = f"styr/?valg={election.pk}&rolle=vice&dag=2026-03-01"
    page = words(browser(there, there.erik), where(there, chosen))

    assert "fra 1. marts 2026: Bo Lund går fra medlem til næstformand." in page


def test_members_vote_for_somebody_on_their_phones(there: Hall) -> None:
    election = begun(there)
    secretary, bo = browser(there, there.erik), member(there, 1)
    lead = f"styr/valg/{election.pk}/runde"
    secretary.post(where(there, f"{lead}/aabn/"))
    address = where(there, f"mit/valg/{election.pk}/")

    empty = told(bo, address, candidate="")
    bo.post(address, {"candidate": "Bo Lund (C)"})
    pages = [*read(there), words(bo, where(there)), words(secretary, where(there, "styr/"))]

    assert empty == (
        "Vælg, hvem du stemmer på, eller tryk »Stem blankt«. (Kommunestyrelsesloven § 24, stk. 1)"
    )
    assert ["1 af 5 har stemt" in page for page in pages] == [True] * 5
    assert "Du har stemt på Bo Lund (C). Du kan ændre det" in pages[3]


def test_a_round_voted_in_is_counted_and_read_by_name(there: Hall) -> None:
    election = begun(there)
    secretary = browser(there, there.erik)
    lead = f"styr/valg/{election.pk}/runde"
    secretary.post(where(there, f"{lead}/aabn/"))
    for place in range(3):
        who = there.people[place].pk
        said = {"person": who, "candidate": "Bo Lund (C)"}
        secretary.post(where(there, f"{lead}/stemme/"), said)
    secretary.post(where(there, f"{lead}/stemme/"), {"person": there.people[2].pk, "away": "1"})
    member(there, 2).post(where(there, f"mit/valg/{election.pk}/"), {"blank": "1"})

    secretary.post(where(there, f"{lead}/luk/"))

    pages = read(there)
    assert ["Bo Lund (C) 2 Blanke 1" in page for page in pages] == [True] * 3
    assert "Bo Lund (C): Bo Lund (C)" in pages[0]
