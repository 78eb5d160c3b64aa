"""Questions about subscriptions: what is owed to them, and what has grown old."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Min, Q, QuerySet

from raadslag.publications.models import Publication, PublicBody, PublicItem
from raadslag.publications.queries.items import bare
from raadslag.publications.queries.news import Followed, news, news_among
from raadslag.publications.states import PublicationState
from raadslag.search.address import of_key
from raadslag.search.news import news_of
from raadslag.subscriptions.models import Owing, Subscription
from raadslag.subscriptions.states import Rhythm, SubscriptionState

UNCONFIRMED = timedelta(days=7)  # a subscription not confirmed by then is deleted
LISTED = 100  # items named in one letter


def by_secret(secret: str) -> Subscription | None:
    """The subscription whose pages that secret opens."""
    return Subscription.objects.select_related("body").filter(secret=secret).first()


def unspread() -> QuerySet[Publication]:
    """Releases in force that followers are to be told of, the oldest first.

    Nothing from before the first confirmed subscription: nobody followed it then.
    """
    confirmed = Subscription.objects.filter(state=SubscriptionState.CONFIRMED)
    first: datetime | None = confirmed.aggregate(at=Min("confirmed_at"))["at"]
    if first is None:
        return Publication.objects.none()
    rows = Publication.objects.filter(state=PublicationState.CURRENT, spread=None)
    return rows.filter(sealed_at__gte=first).order_by("sealed_at", "pk")


def following(publication: Publication) -> list[Subscription]:
    """Confirmed subscriptions that the publication is news to; one query a thing followed."""
    body = publication.meeting.organization.body
    rows = Subscription.objects.filter(
        body=body, state=SubscriptionState.CONFIRMED, confirmed_at__lte=publication.sealed_at
    )
    things: dict[tuple[str, str], list[Subscription]] = {}
    for one in rows.order_by("pk"):
        things.setdefault((one.kind, one.key), []).append(one)
    new = _new_to(publication, body, things)
    return [one for thing, fellows in things.items() if thing in new for one in fellows]


def _new_to(
    publication: Publication, body: PublicBody, things: Iterable[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Those of the things followed that have something new in the publication."""
    found = {
        (kind, key)
        for kind, key in things
        if news(body, Followed(kind), key).filter(publication=publication).exists()
    }
    sought = [(kind, key) for kind, key in things if kind == Followed.WORDS]
    if sought:
        with news_of([publication]) as index:
            found |= {one for one in sought if index.found(of_key(one[1]), body)}
    return found


def owed(now: datetime, digest: datetime) -> QuerySet[Subscription]:
    """Confirmed subscriptions with something to tell, those that waited longest first.

    Args:
        now: The present instant.
        digest: The last instant at which digests were due.
    """
    waiting = Owing.objects.filter(told_at=None)
    due = Q(rhythm=Rhythm.AT_ONCE, pk__in=waiting.values("subscription")) | Q(
        rhythm=Rhythm.DAILY, pk__in=waiting.filter(made_at__lt=digest).values("subscription")
    )
    rows = Subscription.objects.filter(due, state=SubscriptionState.CONFIRMED)
    return rows.filter(next_try_at__lte=now).order_by("next_try_at", "pk")


def owings(subscription: Subscription) -> list[Owing]:
    """What the subscription has not been told yet, the oldest first."""
    rows = subscription.owing_set.filter(told_at=None).select_related("publication")
    return list(rows.order_by("pk"))


def tellable(subscription: Subscription, owing: list[Owing]) -> list[PublicItem]:
    """What of that the public may see at this moment, of closed items what is public alone."""
    releases = [one.publication for one in owing]
    if subscription.kind == Followed.WORDS:
        with news_of(releases) as index:
            keys = index.found(of_key(subscription.key), subscription.body)
        rows = news_among(subscription.body, keys)
    else:
        rows = news(subscription.body, Followed(subscription.kind), subscription.key)
    return [bare(item) for item in rows.filter(publication__in=releases)[:LISTED]]


def unasked(now: datetime) -> QuerySet[Subscription]:
    """Subscriptions whose owner has not been asked to confirm, the oldest first."""
    rows = Subscription.objects.filter(state=SubscriptionState.ASKED, mailed_at=None)
    return rows.filter(next_try_at__lte=now).order_by("asked_at", "pk")


def unconfirmed(now: datetime) -> QuerySet[Subscription]:
    """Subscriptions nobody has confirmed in time."""
    rows = Subscription.objects.filter(state=SubscriptionState.ASKED)
    return rows.filter(asked_at__lt=now - UNCONFIRMED)
