"""Resolved: what the body decided, and who did not go along."""

from django.db import models

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization, Person
from raadslag.decisions.states import DissentKind, Outcome


class Decision(models.Model):
    """What a meeting decided on an item (OParl result, resolutionText)."""

    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE)
    text = models.TextField()  # as written in the minutes
    html = models.TextField(blank=True)  # the same with its marks, sanitised
    public_text = models.TextField(blank=True)  # of a closed item: what may be known
    outcome = models.CharField(max_length=26, choices=Outcome.choices)  # OParl result
    recommends_to = models.TextField(blank=True)  # body advised, as printed
    referred_to = models.TextField(blank=True)  # body sent on to, as printed
    changes = models.JSONField(default=list)  # [{kind, before, after}] against the recommendation

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.text[:60]}"


class VoteEvent(models.Model):
    """A counted vote (Popolo VoteEvent)."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    on = models.TextField(blank=True)  # what was voted on, as printed
    yes = models.PositiveSmallIntegerField(null=True)  # votes for
    no = models.PositiveSmallIntegerField(null=True)  # votes against
    abstained = models.PositiveSmallIntegerField(null=True)  # blank votes

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.yes}-{self.no}-{self.abstained}"


class Vote(models.Model):
    """How one person or group voted (Popolo Vote)."""

    event = models.ForeignKey(VoteEvent, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order as printed, from 0
    option = models.CharField(max_length=7)  # yes | no | abstain
    voter = models.TextField()  # person or group, as printed

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.voter}: {self.option}"


class Statement(models.Model):
    """One who did not go along, or a statement to the minutes."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    who = models.TextField()  # person or party, as printed
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)  # when known
    kind = models.CharField(max_length=17, choices=DissentKind.choices)
    scope = models.TextField(blank=True)  # what it concerns, as printed

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.who}: {self.get_kind_display()}"


class EarlierStage(models.Model):
    """What another meeting decided on the case, as this document tells it."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order as printed, from 0
    organization_name = models.TextField()  # as printed
    organization = models.ForeignKey(Organization, null=True, on_delete=models.PROTECT)
    on = models.DateField(null=True)  # the day, if stated
    number = models.TextField(blank=True)  # item number, if stated
    text = models.TextField(blank=True)  # the decision as told

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.organization_name} {self.on}"


class Reference(models.Model):
    """Another meeting named in running text."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    text = models.TextField()  # as printed
    organization_name = models.TextField(blank=True)  # as printed
    on = models.DateField(null=True)  # the day, if stated
    month = models.CharField(max_length=7, blank=True)  # YYYY-MM, when only that is stated
    number = models.TextField(blank=True)  # item number

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.text
