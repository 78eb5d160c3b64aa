"""The journal: written with the act, never changed."""

import pytest
from django.db import transaction

from raadslag.bodies.models import Body
from raadslag.journal.actions import OutsideTransaction, record
from raadslag.journal.models import Fact, Unchangeable
from tests.cast import SYSTEM


@pytest.mark.django_db
def test_record_keeps_who_what_and_why() -> None:
    body = Body.objects.create(name="Prøvekøbing Kommune", slug="p")

    with transaction.atomic():
        record("bodies.found", subject=body, actor=SYSTEM, reason="prøve", items=3)

    fact = Fact.objects.get()
    assert (fact.actor, fact.verb, fact.subject_type, fact.subject_id) == (
        "prøve",
        "bodies.found",
        "Body",
        body.pk,
    )
    assert (fact.reason, fact.details) == ("prøve", {"items": 3})


@pytest.mark.django_db(transaction=True)
def test_record_outside_a_transaction_is_refused() -> None:
    body = Body.objects.create(name="Prøvekøbing Kommune", slug="p")

    with pytest.raises(OutsideTransaction):
        record("bodies.found", subject=body, actor=SYSTEM)


@pytest.mark.django_db
def test_facts_cannot_be_changed_or_deleted() -> None:
    body = Body.objects.create(name="Prøvekøbing Kommune", slug="p")
    fact = record("bodies.found", subject=body, actor=SYSTEM)

    for attempt in (
        fact.save,
        fact.delete,
        Fact.objects.all().delete,
        lambda: Fact.objects.update(reason="omskrevet"),
    ):
        with pytest.raises(Unchangeable):
            attempt()
