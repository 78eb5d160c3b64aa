"""By whom: one X in the routing row of a case."""

from django.db import models

from raadslag.bodies.models import Organization
from raadslag.cases.models import Case, Paper


class Consultation(models.Model):
    """A body that deals with a case (OParl Consultation)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    paper = models.OneToOneField(Paper, on_delete=models.PROTECT)  # as laid before this body
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    routing = models.JSONField(null=True)  # {bodies, marked} as printed: codes of the row

    def __str__(self) -> str:
        return f"{self.case} i {self.organization}"
