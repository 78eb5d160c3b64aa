"""Verbs on subscriptions: asked for, confirmed, left, told; anybody may, for their own address."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.publications.models import Publication, PublicBody
from raadslag.publications.queries.news import Followed
from raadslag.subscriptions.faults import TooManyAsked, TooManyFollowed, UnreadableAddress
from raadslag.subscriptions.models import Owing, Spread, Subscription
from raadslag.subscriptions.queries import Read, finding, following
from raadslag.subscriptions.states import LIFE, Rhythm, SubscriptionState

MOST_ASKED = 5  # unconfirmed ones an address may have
MOST_FOLLOWED = 100  # things an address may follow
AGAIN = timedelta(hours=1)  # so long until a question is sent anew


@transaction.atomic
def ask(
    *,
    body: PublicBody,
    kind: Followed,
    key: str,
    to_address: str,
    rhythm: Rhythm,
    language: str,
    actor: Actor,
    now: datetime,
) -> Subscription:
    """Want to be told of something; nothing is told before the address confirms.

    Asked again, the question is sent again after an hour, then after two, four and so on, and
    nothing once it is confirmed: so the answer tells nobody what an address follows, and nobody
    can fill another's letter box. An address in capitals is the same address.

    Raises:
        UnreadableAddress: It is no e-mail address.
        TooManyAsked: The address has many that wait to be confirmed.
        TooManyFollowed: The address follows as much as one may.
    """
    address = _readable(to_address)
    theirs = Subscription.objects.filter(to_address__iexact=address)
    found = theirs.filter(body=body, kind=kind, key=key).first()
    if found is not None:
        _again(found, now)
        return found
    if theirs.filter(state=SubscriptionState.ASKED).count() >= MOST_ASKED:
        raise TooManyAsked(most=MOST_ASKED)
    if theirs.count() >= MOST_FOLLOWED:
        raise TooManyFollowed(most=MOST_FOLLOWED)
    made, new = Subscription.objects.get_or_create(
        body=body,
        kind=kind,
        key=key,
        to_address=address,
        defaults={
            "rhythm": rhythm,
            "language": language,
            "secret": secrets.token_urlsafe(32),
            "asked_at": now,
            "next_try_at": now,
        },
    )
    if new:  # else somebody asked in the same moment
        record("subscriptions.ask", subject=made, actor=actor)
    return made


def _readable(given: str) -> str:
    """The address as it is compared: its host in small letters."""
    name, _at, host = given.strip().rpartition("@")
    address = f"{name}@{host.lower()}"
    try:
        validate_email(address)
    except ValidationError:
        raise UnreadableAddress(given=given.strip()[:80]) from None
    if len(address) > 254:
        raise UnreadableAddress(given=given.strip()[:80])
    return address


def _again(found: Subscription, now: datetime) -> None:
    """Send the question again, when as long has gone since the last as between it and the first."""
    if found.mailed_at is None:
        return
    rest = max(AGAIN, found.mailed_at - found.asked_at)
    Subscription.objects.filter(
        pk=found.pk, state=SubscriptionState.ASKED, mailed_at__lt=now - rest
    ).update(mailed_at=None, next_try_at=now)


@transaction.atomic
def confirm(*, subscription: Subscription, actor: Actor, now: datetime) -> bool:
    """The address wants it; False when it was confirmed before."""
    before, after = LIFE["confirm"]
    rows = Subscription.objects.filter(pk=subscription.pk, state__in=before)
    moved = rows.update(state=after, confirmed_at=now, next_try_at=now, attempts=0)
    if moved:
        record("subscriptions.confirm", subject=subscription, actor=actor)
    return bool(moved)


@transaction.atomic
def leave(*, subscription: Subscription, actor: Actor) -> None:
    """Delete the subscription and all that is kept of it; nothing the second time."""
    gone, _each = Subscription.objects.filter(pk=subscription.pk).delete()
    if gone:
        record("subscriptions.leave", subject=subscription, actor=actor)


@transaction.atomic
def spread(*, publication: Publication, now: datetime) -> int:
    """Lay a release out to those who follow it, once whoever comes."""
    _spread, new = Spread.objects.get_or_create(publication=publication, defaults={"at": now})
    if not new:
        return 0
    made = Owing.objects.bulk_create(
        Owing(subscription=one, publication=publication, made_at=now)
        for one in following(publication)
    )
    return len(made)


@transaction.atomic
def spread_texts(*, publication: Publication, read: Read, now: datetime) -> int:
    """Lay out to followers of searches what they find by documents read after the release.

    What an item was told of once is not told of again, whatever is read of it later.
    """
    made = Owing.objects.bulk_create(
        (
            Owing(subscription=one, publication=publication, item_id=item, made_at=now)
            for one, item in finding(publication, read)
        ),
        ignore_conflicts=True,
    )
    return len(made)


@transaction.atomic
def told(*, owing: Sequence[Owing], now: datetime) -> None:
    """They have been told, or may no longer be."""
    Owing.objects.filter(pk__in=[one.pk for one in owing], told_at=None).update(told_at=now)
    keys = [one.subscription_id for one in owing]
    Subscription.objects.filter(pk__in=keys).update(attempts=0)


def asked(*, subscription: Subscription, now: datetime) -> None:
    """The mail server took the question whether the address wants it."""
    Subscription.objects.filter(pk=subscription.pk).update(mailed_at=now, attempts=0)


def put_off(*, subscription: Subscription, until: datetime, attempts: int) -> None:
    """The mail server would not take a letter now; it is tried again."""
    Subscription.objects.filter(pk=subscription.pk).update(next_try_at=until, attempts=attempts)
