"""By whom: one X in the routing row of a case."""

from django.db import models

from raadslag.bodies.models import CompetencePlan, Organization
from raadslag.bodies.states import ConsultationRole
from raadslag.cases.models import Case, Paper
from raadslag.consultations.states import ConsultationState, Precision


class Consultation(models.Model):
    """A body that deals with a case (OParl Consultation)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    paper = models.OneToOneField(
        Paper, null=True, on_delete=models.PROTECT
    )  # as laid before this body; none until its turn comes
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    routing = models.JSONField(null=True)  # {bodies, marked} as printed: codes of the row
    position = models.PositiveSmallIntegerField(default=0)  # order of the route, from 0
    role = models.CharField(max_length=10, choices=ConsultationRole.choices, blank=True)
    state = models.CharField(
        max_length=7, choices=ConsultationState.choices, default=ConsultationState.ENTERED
    )
    wished_on = models.DateField(null=True)  # meeting day the caseworker hopes for
    queued_at = models.DateTimeField(null=True)  # when it came into the queue
    note = models.TextField(blank=True)  # to the secretariat, never printed

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["organization", "state"])]

    def __str__(self) -> str:
        return f"{self.case} i {self.organization}"


class Comparison(models.Model):
    """The version of the competence plan the route of a case was held against."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT)
    plan = models.ForeignKey(CompetencePlan, on_delete=models.PROTECT)
    compared_on = models.DateField()  # day the route was last set

    def __str__(self) -> str:
        return f"{self.case}: {self.plan}"


class ProcessPlan(models.Model):
    """The steps a case is to take over the months, as decided or proposed."""

    case = models.OneToOneField(Case, on_delete=models.CASCADE)
    title = models.TextField()  # "Proces for den fremtidige beskæftigelsesindsats"

    def __str__(self) -> str:
        return self.title


class Milestone(models.Model):
    """A step of a process plan."""

    plan = models.ForeignKey(ProcessPlan, on_delete=models.CASCADE)
    title = models.TextField()  # "Udvalget drøfter politiske ambitioner"
    starts_on = models.DateField()  # first day of the time it is set to
    ends_on = models.DateField()  # last day of that time; the same for a day
    precision = models.CharField(max_length=7, choices=Precision.choices)
    organization = models.ForeignKey(Organization, null=True, on_delete=models.PROTECT)
    reached_on = models.DateField(null=True)  # day it was done

    class Meta:
        ordering = ["starts_on", "ends_on", "id"]

    def __str__(self) -> str:
        return self.title
