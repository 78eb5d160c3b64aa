"""The time left of a speech, on every screen of the meeting, and the majority of elections."""

import pytest
from django.utils import timezone

from raadslag.decisions.elections.models import Election
from raadslag.sittings.actions import give_floor, set_house_rules
from tests.decisions.hall import Hall, hall
from tests.web.chamber.bench import browser, where, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    return hall()


def ruled(there: Hall, minutes: int) -> None:
    """The rules of the body that meets, and a member who begins to speak."""
    set_house_rules(
        organization=there.sitting.meeting.organization,
        majority_of="cast",
        recused="left_out",
        speech_minutes=minutes,
        source="",
        actor=there.erik,
    )
    give_floor(sitting=there.sitting, person=there.people[0], now=timezone.now(), actor=there.erik)


@pytest.mark.parametrize(("minutes", "shown"), [(0, False), (3, True)])
@pytest.mark.parametrize("screen", ["styr/", "guide/", "skaerm/"])
def test_the_time_left_is_shown_where_there_is_a_limit(
    there: Hall, screen: str, minutes: int, shown: bool
) -> None:
    ruled(there, minutes)

    page = browser(there, there.erik).get(where(there, screen)).content.decode()

    assert ('data-allowance="180"' in page, "data-clock" in page) == (shown, True)


def test_a_new_election_is_held_by_the_rules_of_the_body(there: Hall) -> None:
    ruled(there, 0)
    erik = browser(there, there.erik)

    erik.post(where(there, f"styr/punkt/{there.item.pk}/valg/"), {"office": "formand"})

    assert Election.objects.get().denominator == "cast"


def test_no_words_of_time_where_nobody_speaks(there: Hall) -> None:
    assert "tilbage" not in words(browser(there, there.erik), where(there, "skaerm/"))
