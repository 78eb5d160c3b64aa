"""The journal's one verb."""

from django.db import models, transaction

from raadslag.journal import clock
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact

Detail = str | int | bool | None | list[str] | list[int]


class OutsideTransaction(Exception):  # reads as a statement
    """An act tried to record itself without a transaction around it."""


def record(
    verb: str, *, subject: models.Model, actor: Actor, reason: str = "", **details: Detail
) -> Fact:
    """Write a fact in the same transaction as the act it tells of.

    Raises:
        OutsideTransaction: No transaction is open, so act and fact could part.
    """
    if not transaction.get_connection().in_atomic_block:
        raise OutsideTransaction(verb)
    return Fact.objects.create(
        at=clock.now(),
        actor=actor.name,
        user_id=actor.user_id,
        verb=verb,
        subject_type=type(subject).__name__,
        subject_id=subject.pk,
        reason=reason,
        details=details,
    )
