"""The log is kept by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.errands.log import ERRANDS
from raadslag.ledger import queries
from raadslag.ledger.models import Checkpoint
from tests.ledger.book import document, fact

pytestmark = pytest.mark.django_db
LOG = next(one for one in ERRANDS if one.name == "log")


def test_a_document_is_signed_for_at_once() -> None:
    document("a" * 64)
    now = timezone.now()

    did = [LOG.run_one(now), LOG.run_one(now)]

    assert did == [True, False]
    assert Checkpoint.objects.count() == 1


def test_facts_alone_wait_a_minute_for_a_place_and_an_hour_for_a_signature() -> None:
    document("a" * 64)
    now = timezone.now()
    LOG.run_one(now)
    fact()

    at_once = LOG.run_one(now)
    grown = LOG.run_one(now + timedelta(minutes=2))
    signed = Checkpoint.objects.count()
    hour = LOG.run_one(now + timedelta(minutes=62))

    assert (at_once, grown, signed, hour) == (False, True, 1, True)
    assert [one.size for one in Checkpoint.objects.order_by("size")][-1] == queries.size()
