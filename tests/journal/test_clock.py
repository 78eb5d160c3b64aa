"""The instant acts are put down as done at."""

from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from raadslag.bodies.models import Body
from raadslag.journal import clock
from raadslag.journal.actions import record
from raadslag.journal.clock import told_at
from tests.cast import SYSTEM

NEW_YEAR = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # half past midnight in Denmark


def test_told_at_holds_inside_alone() -> None:
    with told_at(NEW_YEAR):
        inside = clock.now(), clock.today()

    assert inside == (NEW_YEAR, date(2027, 1, 1))
    assert clock.now() != NEW_YEAR


def test_told_at_ends_with_a_fault_too() -> None:
    with pytest.raises(ZeroDivisionError), told_at(NEW_YEAR):
        raise ZeroDivisionError

    assert clock.now() != NEW_YEAR


@pytest.mark.django_db
def test_record_tells_of_the_instant() -> None:
    body = Body.objects.create(name="Prøvekøbing Kommune", slug="p")

    with transaction.atomic(), told_at(NEW_YEAR):
        fact = record("bodies.found", subject=body, actor=SYSTEM)

    assert fact.at == NEW_YEAR
