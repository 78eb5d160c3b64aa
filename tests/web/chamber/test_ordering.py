"""The order of voting on the secretary's screen: moved, followed again, a motion withdrawn."""

from __future__ import annotations

import pytest

from raadslag.decisions.actions import put_motion
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.models import Motion
from raadslag.decisions.states import MotionKind
from raadslag.decisions.table import order_of
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at
from tests.web.chamber.bench import browser, where, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """A postponement and an amendment on the table, beside the recommendation."""
    found = hall(5, "Ny kaj")
    for kind in (MotionKind.AMENDMENT, MotionKind.POSTPONEMENT):
        entry = MotionEntry(kind=kind, text="Først til maj.", by=found.people[1])
        put_motion(item=found.item, motion=entry, now=at(14), actor=found.erik)
    return found


def kinds(there: Hall) -> list[str]:
    """The order of voting."""
    return [one.motion.kind for one in order_of(there.item)]


def press(there: Hall, tail: str, kind: str, **said: str) -> None:
    """A button at a motion, pressed by Erik."""
    motion = Motion.objects.get(item=there.item, kind=kind)
    address = where(there, f"styr/punkt/{there.item.pk}/forslag/{tail}/")
    browser(there, there.erik).post(address, {"motion": motion.pk, **said})


def test_a_motion_is_moved_and_the_rule_is_shown_and_followed_again(there: Hall) -> None:
    ruled = kinds(there)

    press(there, "orden", "amendment", step="up")
    moved, page = kinds(there), words(browser(there, there.erik), where(there, "styr/"))
    press(there, "orden", "amendment", step="rule")

    assert moved[:2] == ["amendment", "postponement"]
    assert "Formanden har flyttet forslaget fra plads 2 til plads 1." in page
    assert "Reglen foreslår: udsættelse" in page
    assert kinds(there) == ruled


def test_a_motion_at_the_end_stays_there(there: Hall) -> None:
    ruled = kinds(there)

    press(there, "orden", ruled[0], step="up")
    press(there, "orden", ruled[-1], step="down")

    assert kinds(there) == ruled


def test_a_motion_is_withdrawn_for_its_mover(there: Hall) -> None:
    press(there, "traek", "postponement")

    assert "postponement" not in kinds(there)
    assert Motion.objects.get(kind="postponement").state == "withdrawn"
