"""The longest-serving member leads while the body has no chair (kommunestyrelsesloven § 6)."""

import pytest

from raadslag.bodies.models import Membership
from raadslag.minutes.attendance import attendance_of
from raadslag.sittings.actions import entrust, take_up
from raadslag.sittings.faults import ChairThere
from raadslag.sittings.queries import roll_of
from raadslag.verdict import NotAllowed
from tests.decisions.hall import Hall, hall
from tests.desk import verbs
from tests.sittings.room import at
from tests.web.chamber.bench import browser, member, where, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """Three members, and no chair among them."""
    made = hall(3, "Konstituering", "Ny kaj")
    Membership.objects.filter(role="chair").update(role="member")
    made.sitting.seat_set.update(role="member")
    return made


def test_the_longest_serving_leads_till_a_chair_is_there(there: Hall) -> None:
    senior = there.member(2)
    with pytest.raises(NotAllowed):
        take_up(sitting=there.sitting, item=there.items[1], now=at(14), actor=senior)
    first = entrust(sitting=there.sitting, person=there.people[2], actor=there.erik)
    again = entrust(sitting=there.sitting, person=there.people[2], actor=there.erik)
    take_up(sitting=there.sitting, item=there.items[1], now=at(14), actor=senior)

    Membership.objects.filter(person=there.people[0]).update(role="chair")

    with pytest.raises(NotAllowed):
        take_up(sitting=there.sitting, item=there.items[0], now=at(14, 5), actor=senior)
    with pytest.raises(ChairThere, match="er formand og leder mødet"):
        entrust(sitting=there.sitting, person=there.people[1], actor=there.erik)
    assert (first, again) == (True, False)
    assert "sittings.entrust" in verbs("sittings")


def test_it_is_chosen_on_the_secretary_s_screen_and_told_in_the_minutes(there: Hall) -> None:
    secretary, senior = browser(there, there.erik), member(there, 2)
    asked = words(secretary, where(there, "styr/"))
    secretary.post(where(there, "styr/aeldste/"), {"person": there.people[2].pk})
    there.sitting.refresh_from_db()

    guide = senior.get(where(there, "guide/")).status_code
    Membership.objects.filter(person=there.people[0]).update(role="chair")
    left = senior.get(where(there, "guide/"), follow=True)

    assert "Det længst siddende medlem leder mødet, til formanden er valgt" in asked
    assert (guide, left.redirect_chain) == (200, [(where(there), 302)])
    said = f"{there.people[0]} er nu formand og leder mødet. Tak for nu; du er med som medlem."
    assert [str(one) for one in left.context["messages"]] == [said]


def test_the_minutes_tell_who_led(there: Hall) -> None:
    entrust(sitting=there.sitting, person=there.people[2], actor=there.erik)
    there.sitting.refresh_from_db()

    told_of = attendance_of(roll_of(there.sitting))["lines"]

    assert told_of[0] == (
        f"{there.people[2]} ledede mødet som det længst siddende medlem, til formanden var valgt."
    )
