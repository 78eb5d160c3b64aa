"""Questions about subscriptions: what is owed to them, and what has grown old."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min, Q, QuerySet
from django.db.models.functions import Coalesce

from raadslag.publications.models import Publication, PublicBody, PublicFile, PublicItem
from raadslag.publications.queries.items import bare
from raadslag.publications.queries.news import Followed, news, news_among
from raadslag.publications.states import PublicationState
from raadslag.search.address import of_key
from raadslag.search.news import news_of
from raadslag.subscriptions.models import Owing, Subscription
from raadslag.subscriptions.states import Rhythm, SubscriptionState

UNCONFIRMED = timedelta(days=7)  # a subscription not confirmed by then is deleted


@dataclass(frozen=True, slots=True)
class Read:
    """Documents whose words became known lately."""

    sha256s: frozenset[str]
    at: datetime  # instant the last of them was read


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


def showing(sha256s: Collection[str]) -> list[Publication]:
    """Releases in force, laid out before, of which the public may fetch one of the documents."""
    files = PublicFile.objects.filter(
        sha256__in=sha256s, redaction=None, hushed=False, item__shown=True, item__closed=False
    )
    rows = Publication.objects.filter(
        pk__in=files.values("item__publication"), state=PublicationState.CURRENT
    )
    return list(rows.exclude(spread=None).select_related("meeting__organization__body"))


def finding(publication: Publication, read: Read) -> list[tuple[Subscription, int]]:
    """Searches that find an item of a release by documents read since, with the item's key.

    Left out are those who were told of the release after that, or will be.
    """
    body = publication.meeting.organization.body
    known = Owing.objects.filter(publication=publication, item=None).exclude(told_at__lt=read.at)
    rows = Subscription.objects.filter(
        body=body,
        kind=Followed.WORDS,
        state=SubscriptionState.CONFIRMED,
        confirmed_at__lte=publication.sealed_at,
    ).exclude(pk__in=known.values("subscription"))
    found = _found_by(publication, body, set(rows.values_list("key", flat=True)), read)
    return [(one, item) for one in rows.order_by("pk") for item in found[one.key]]


def _found_by(
    publication: Publication, body: PublicBody, keys: set[str], read: Read
) -> dict[str, list[int]]:
    """By search, the items it finds with the documents and not without them."""
    if not keys:
        return {}
    releases = [publication]
    with news_of(releases) as index, news_of(releases, read.sha256s) as before:
        return {
            key: sorted({*index.found(of_key(key), body)} - {*before.found(of_key(key), body)})
            for key in keys
        }


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
    whole = [one.publication_id for one in owing if one.item_id is None]
    some = [one.item_id for one in owing if one.item_id is not None]
    told = rows.filter(Q(publication__in=whole) | Q(publication__in=releases, pk__in=some))
    return [bare(item) for item in told]


def unasked(now: datetime) -> QuerySet[Subscription]:
    """Subscriptions whose owner has not been asked to confirm, the oldest first."""
    rows = Subscription.objects.filter(state=SubscriptionState.ASKED, mailed_at=None)
    return rows.filter(next_try_at__lte=now).order_by("asked_at", "pk")


def unconfirmed(now: datetime) -> QuerySet[Subscription]:
    """Subscriptions nobody has confirmed in time, counted from the last question sent."""
    rows = Subscription.objects.filter(state=SubscriptionState.ASKED)
    rows = rows.annotate(since=Coalesce("mailed_at", "asked_at"))
    return rows.filter(since__lt=now - UNCONFIRMED)
