"""Why the public is told nothing of a closed decision."""

from django.db import models

from raadslag.bodies.models import User
from raadslag.cases.states import Ground
from raadslag.decisions.models import Decision


class Withholding(models.Model):
    """The ground on which all of a closed decision is kept from the public."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE)
    ground = models.CharField(max_length=6, choices=Ground.choices)
    note = models.TextField()  # why nothing of it can be told; for the house alone
    at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who entered it

    def __str__(self) -> str:
        return f"{self.get_ground_display()}: {self.decision}"
