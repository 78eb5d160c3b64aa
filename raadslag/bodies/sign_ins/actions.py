"""Verbs on signing in."""

from datetime import datetime, timedelta

from django.db import transaction

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.access import (
    may_choose_password,
    may_forget_sign_ins,
    may_note_sign_in,
)
from raadslag.bodies.sign_ins.models import SignIn
from raadslag.bodies.sign_ins.queries import outdated
from raadslag.bodies.sign_ins.states import Outcome
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor

MOST = 5000  # attempts taken out at a time, so that nobody waits for it
QUIET = timedelta(minutes=5)  # an address that is held back is noted once in this time


@transaction.atomic
def note_sign_in(
    *,
    actor: Actor,
    name: str,
    way: str,
    outcome: str,
    now: datetime,
    user: User | None = None,
    address: str | None = None,
) -> SignIn | None:
    """Note an attempt; None when its address was noted as held back just now."""
    may_note_sign_in(actor).require()
    held_back = SignIn.objects.filter(outcome=outcome, address=address, at__gt=now - QUIET)
    if outcome == Outcome.LIMITED and held_back.exists():
        return None
    noted = SignIn.objects.create(
        at=now, user=user, name=name[:150], way=way, outcome=outcome, address=address
    )
    record("bodies.note_sign_in", subject=noted, actor=actor)
    return noted


@transaction.atomic
def forget_sign_ins(*, before: datetime, actor: Actor) -> int:
    """Take attempts older than the log is kept out of it; return how many, at most ``MOST``."""
    may_forget_sign_ins(actor).require()
    old = list(outdated(before)[:MOST])
    if not old:
        return 0
    record(
        "bodies.forget_sign_ins",
        subject=old[-1],
        actor=actor,
        count=len(old),
        before=before.isoformat(),
    )
    SignIn.objects.filter(pk__in=[one.pk for one in old]).delete()
    return len(old)


@transaction.atomic
def choose_password(*, user: User, password: str, actor: Actor) -> None:
    """Give an account a new password, which ends its sessions elsewhere."""
    may_choose_password(actor, user).require()
    user.set_password(password)
    user.save(update_fields=["password"])
    record("bodies.choose_password", subject=user, actor=actor)
