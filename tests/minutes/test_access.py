"""The matrix of minutes, cell by cell; and what of them each may read."""

from __future__ import annotations

import pytest

from raadslag.agendas.models import Exclusion
from raadslag.minutes.access import covered_from, may_with_minutes, may_write, parts_to
from raadslag.minutes.content import fingerprint
from raadslag.minutes.models import Minutes
from raadslag.minutes.seen import shown_to
from raadslag.rules.rights import MINUTES, PARTS, UNWRITTEN
from raadslag.sittings.models import Recusal, Substitution
from tests.cast import SYSTEM
from tests.minutes.written import DAWN, drafted
from tests.sittings.room import as_themselves, at, called, join
from tests.sittings.test_access import people

pytestmark = pytest.mark.django_db
STATES = ("draft", "reading", "approving", "sealed")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("verb", sorted(MINUTES))
def test_every_part_may_do_just_what_the_matrix_says(verb: str, state: str) -> None:
    desk, items = called("Ny kaj")
    meeting = items[0].agenda.meeting
    minutes = Minutes.objects.create(meeting=meeting, state=state)
    cast = people(desk)
    named = MINUTES[verb].get(state, frozenset())

    allowed = {part for part, one in cast.items() if may_with_minutes(one, verb, minutes)}

    assert set(cast) == set(PARTS)
    assert allowed == {part for part in cast if parts_to(cast[part], meeting) & named}
    assert may_with_minutes(SYSTEM, verb, minutes)


def test_the_secretary_alone_writes_them_for_the_first_time() -> None:
    desk, items = called("Ny kaj")
    meeting = items[0].agenda.meeting

    allowed = {part for part, one in people(desk).items() if may_write(one, meeting)}

    assert allowed == set(MINUTES["compose"][UNWRITTEN])


def test_what_one_must_not_see_is_covered_and_the_fingerprint_is_the_same() -> None:
    record = drafted(4, "Ny kaj", "Molen", "Slæbestedet", closed=True)
    one, two, three = record.hall.items
    bo, carl = record.hall.people[1:3]
    Recusal.objects.create(item=one, person=bo, origin="declared", finding="recused", asked_at=DAWN)
    Recusal.objects.create(item=two, person=bo, origin="declared", finding="free", asked_at=DAWN)
    Exclusion.objects.create(item=three, person=carl, starts_at=DAWN, reason="x")

    seen = {place: shown_to(record.hall.member(place), record.copy) for place in range(4)}

    covered = {
        place: [item["slug"] for item in text["items"] if "salt" not in item]
        for place, text in seen.items()
    }
    assert covered == {0: [], 1: ["1"], 2: ["3"], 3: []}
    assert {fingerprint(text) for text in seen.values()} == {record.copy.fingerprint}
    assert shown_to(record.erik, record.copy) == record.copy.text


def test_an_open_item_is_read_by_one_who_stepped_aside() -> None:
    record = drafted(3)
    item, bo = record.hall.item, record.hall.people[1]
    Recusal.objects.create(
        item=item, person=bo, origin="declared", finding="recused", asked_at=DAWN
    )

    assert covered_from(record.hall.member(1), record.hall.sitting.meeting, [item]) == frozenset()


def test_one_who_sat_in_for_one_item_reads_no_other_closed_one() -> None:
    record = drafted(3, "Ny kaj", "Molen", closed=True)
    one, two = record.hall.items
    who = join(record.hall.desk.house.committee, "Sven Ny", role="substitute")
    who.membership_set.all().delete()
    Substitution.objects.create(
        meeting=record.hall.sitting.meeting,
        member=record.hall.people[1],
        substitute=who,
        name=who.name,
        ground="recusal",
        item=one,
        called_at=at(13),
        approved_at=at(13),
    )
    sven = as_themselves(record.hall.desk, who)

    covered = covered_from(sven, record.hall.sitting.meeting, [one, two])

    assert covered == frozenset({two.pk})
