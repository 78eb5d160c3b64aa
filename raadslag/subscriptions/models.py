"""Followed: subscriptions by e-mail, and what each is owed; deleted when they end."""

from django.db import models

from raadslag.publications.models import Publication, PublicBody, PublicItem
from raadslag.subscriptions.states import Rhythm, SubscriptionState


class Subscription(models.Model):
    """What one address wants to be told of; the only personal data kept of a reader."""

    body = models.ForeignKey(PublicBody, on_delete=models.CASCADE)
    kind = models.CharField(max_length=6)  # publications.queries.news.Followed
    key = models.CharField(max_length=1500, blank=True)  # slug or search.address.key; "": all
    to_address = models.CharField(max_length=254)  # where its letters go
    rhythm = models.CharField(max_length=7, choices=Rhythm.choices)  # how often they come
    language = models.CharField(max_length=2)  # of its letters: da, en
    secret = models.CharField(max_length=43, unique=True)  # opens its pages: confirm and leave
    state = models.CharField(
        max_length=9, choices=SubscriptionState.choices, default=SubscriptionState.ASKED
    )  # see states.LIFE
    asked_at = models.DateTimeField()  # instant it was first asked for
    confirmed_at = models.DateTimeField(null=True)  # instant; told of what is released after
    mailed_at = models.DateTimeField(null=True)  # instant its question was sent; none is owed
    next_try_at = models.DateTimeField()  # no letter is sent before this instant
    attempts = models.PositiveIntegerField(default=0)  # times the mail server would not

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body", "kind", "key", "to_address"], name="one_subscription_a_thing"
            )
        ]
        indexes = [models.Index(fields=["state", "confirmed_at"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Spread(models.Model):
    """A publication that has been laid out to those who follow it, be they none."""

    publication = models.OneToOneField(Publication, primary_key=True, on_delete=models.CASCADE)
    at = models.DateTimeField()  # instant

    def __str__(self) -> str:
        return str(self.publication_id)


class Owing(models.Model):
    """A publication a subscription is told of, once; or an item whose document was read later."""

    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE)
    publication = models.ForeignKey(Publication, on_delete=models.CASCADE)
    item = models.ForeignKey(
        PublicItem, null=True, on_delete=models.CASCADE
    )  # the one that is told of; none is all that is followed
    made_at = models.DateTimeField()  # instant it became owed
    told_at = models.DateTimeField(null=True)  # instant the mail server took it, or it was dropped

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subscription", "publication"],
                condition=models.Q(item=None),
                name="told_of_a_publication_once",
            ),
            models.UniqueConstraint(
                fields=["subscription", "item"], name="told_of_a_read_item_once"
            ),
        ]
        indexes = [models.Index(fields=["told_at", "made_at"])]

    def __str__(self) -> str:
        return f"{self.subscription_id}: {self.publication_id}"
