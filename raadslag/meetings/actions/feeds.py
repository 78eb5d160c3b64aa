"""Verbs on the secret address of a person's calendar."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from django.db import transaction

from raadslag.bodies.models import User
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.access import may_keep_feed
from raadslag.meetings.models import CalendarFeed


@transaction.atomic
def open_feed(*, user: User, now: datetime, actor: Actor) -> str:
    """Make the calendar's address; return its secret part, which is not kept.

    The address made before stops working.
    """
    may_keep_feed(actor, user.pk).require()
    secret = secrets.token_urlsafe(32)
    digest = hashlib.sha256(secret.encode()).hexdigest()
    feed, _ = CalendarFeed.objects.update_or_create(
        user=user, defaults={"sha256": digest, "made_at": now}
    )
    record("meetings.open_feed", subject=feed, actor=actor)
    return secret


@transaction.atomic
def close_feed(*, user: User, actor: Actor) -> bool:
    """Let the calendar's address stop working; False when there is none."""
    may_keep_feed(actor, user.pk).require()
    feed = CalendarFeed.objects.filter(user=user).first()
    if feed is None:
        return False
    record("meetings.close_feed", subject=feed, actor=actor)
    feed.delete()
    return True
