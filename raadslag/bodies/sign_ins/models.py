"""The log of sign-ins."""

from django.db import models

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.states import Outcome, Way


class SignIn(models.Model):
    """One attempt to sign in, whether it opened or not."""

    at = models.DateTimeField()  # instant of the attempt, UTC
    user = models.ForeignKey(User, null=True, on_delete=models.SET_NULL)  # account, if known
    name = models.CharField(max_length=150, blank=True)  # user name as typed, or as told
    way = models.CharField(max_length=8, choices=Way.choices)  # how
    outcome = models.CharField(max_length=8, choices=Outcome.choices)  # how it went
    address = models.GenericIPAddressField(null=True)  # network address it came from

    class Meta:
        indexes = [
            models.Index(fields=["user", "-at"]),
            models.Index(fields=["outcome", "address", "at"]),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.name}: {self.get_outcome_display()}"
