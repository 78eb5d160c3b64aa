"""Why: the case, and the paper that lays it out."""

from django.db import models

from raadslag.bodies.models import Body
from raadslag.cases.states import Classification
from raadslag.files.models import StoredFile


class Case(models.Model):
    """A matter the municipality deals with (ODA Sag)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    number = models.TextField(null=True)  # as printed; none when not stated
    slug = models.SlugField(max_length=80, null=True)  # address part, from the number
    title = models.TextField()  # of the latest paper
    kle_topic = models.CharField(max_length=8, blank=True)  # NN.NN.NN
    kle_facet = models.CharField(max_length=3, blank=True)  # letter + two digits

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "number"], name="one_case_a_number"),
            models.UniqueConstraint(fields=["body", "slug"], name="one_case_a_slug"),
        ]

    def __str__(self) -> str:
        return f"{self.number or '–'} {self.title}"


class Paper(models.Model):
    """The case as laid before one meeting (OParl Paper)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    title = models.TextField()
    caseworker = models.CharField(max_length=200, blank=True)  # internal; never published
    sections = models.JSONField(default=list)  # [{heading, level, text, html}] in order

    def __str__(self) -> str:
        return self.title


class Recommendation(models.Model):
    """One "at …" of a recommendation or of a member's motion."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order over all proposals, from 0
    group = models.PositiveSmallIntegerField()  # which proposal it belongs to, from 0
    proposer = models.TextField(blank=True)  # "Direktøren for …"
    kind = models.CharField(max_length=14)  # recommendation | member_motion
    text = models.TextField()  # without "at"

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"at {self.text}"


class Attachment(models.Model):
    """A document that goes with a paper (OParl auxiliaryFile)."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    title = models.TextField()  # as listed
    classification = models.CharField(
        max_length=6, choices=Classification.choices, blank=True
    )  # open, closed, or not chosen yet; only open ones leave the house
    url = models.TextField(blank=True)  # where the source said it lies
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT)  # when at hand

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.title
