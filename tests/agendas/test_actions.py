"""Verbs on agendas."""

import pytest

from raadslag.agendas.actions import draw_up, place
from raadslag.agendas.models import AgendaItem
from raadslag.cases.models import Case
from raadslag.journal.queries import facts_of
from raadslag.verdict import NotAllowed
from tests.cast import FREJA, SYSTEM, entry, house, meeting_of, placed

pytestmark = pytest.mark.django_db


def standing(meeting_pk: int) -> list[tuple[int, str, str, str]]:
    """Key, number, address and title of what stands on the agenda, in order."""
    items = AgendaItem.objects.filter(agenda__meeting=meeting_pk, gone=False)
    return list(items.values_list("pk", "number", "slug", "title"))


def test_place_makes_items_in_order_with_addresses() -> None:
    meeting = meeting_of(house().committee)

    items = placed(meeting, entry("1", "Kajen"), entry("1.a", "Molen"), entry("", "Eventuelt"))

    assert standing(meeting.pk) == [
        (items[0].pk, "1", "1", "Kajen"),
        (items[1].pk, "1.a", "1-a", "Molen"),
        (items[2].pk, "", "uden-nummer-3", "Eventuelt"),
    ]
    assert [fact.verb for fact in facts_of(items[0].agenda)] == ["agendas.draw_up", "agendas.place"]


def test_place_again_keeps_keys_when_items_change_places() -> None:
    meeting = meeting_of(house().committee)
    kaj, mole = placed(meeting, entry("1", "Kajen", "A-1"), entry("2", "Molen", "A-2"))

    placed(meeting, entry("1", "Molen", "A-2"), entry("2", "Kajen, ny titel", "A-1"))

    assert standing(meeting.pk) == [
        (mole.pk, "1", "1", "Molen"),
        (kaj.pk, "2", "2", "Kajen, ny titel"),
    ]


def test_place_without_an_item_marks_it_gone_and_takes_it_back() -> None:
    meeting = meeting_of(house().committee)
    both = (entry("1", "Kajen", "A-1"), entry("2", "Molen", "A-2"))
    kaj, mole = placed(meeting, *both)

    placed(meeting, both[1])
    alone = standing(meeting.pk)
    placed(meeting, *both)

    assert alone == [(mole.pk, "2", "2", "Molen")]
    assert [row[0] for row in standing(meeting.pk)] == [kaj.pk, mole.pk]


def test_place_an_item_of_another_case_under_the_same_number_is_new() -> None:
    meeting = meeting_of(house().committee)
    (old,) = placed(meeting, entry("1", "Kajen", "A-1"))

    (new,) = placed(meeting, entry("1", "Kajen", "B-7"))

    assert new.pk != old.pk
    assert [case.number for case in Case.objects.order_by("id")] == ["A-1", "B-7"]


def test_place_the_same_case_at_two_meetings_is_one_case() -> None:
    home = house()

    for _ in range(2):
        placed(meeting_of(home.committee), entry("1", "Kajen", "A-1"))

    assert Case.objects.count() == 1


def test_place_by_a_citizen_is_refused() -> None:
    agenda = draw_up(meeting=meeting_of(house().committee), actor=SYSTEM)

    with pytest.raises(NotAllowed):
        place(agenda=agenda, entries=[entry("1", "Kajen")], actor=FREJA)

    assert AgendaItem.objects.count() == 0
