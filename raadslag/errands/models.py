"""Who has taken on what, and when each errand was last seen to."""

from django.db import models


class Claim(models.Model):
    """A thing one worker has taken on; whoever comes after ``until`` may take it over."""

    kind = models.CharField(max_length=40)  # name of the errand
    key = models.CharField(max_length=120)  # the thing within the errand
    holder = models.UUIDField()  # the attempt that holds it; another one may not let go of it
    until = models.DateTimeField()  # instant the lease, or the rest after a failure, runs out
    attempts = models.PositiveIntegerField(default=1)  # times begun, those cut short included
    problem = models.TextField(blank=True)  # last failure, in a sentence
    failed_at = models.DateTimeField(null=True)  # instant of that failure

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_claim_a_thing")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Heartbeat(models.Model):
    """When a worker last looked after an errand, and what went wrong."""

    errand = models.CharField(max_length=40, unique=True)  # its name
    seen_at = models.DateTimeField()  # instant a worker last looked
    done_at = models.DateTimeField(null=True)  # instant something was last done
    failures = models.PositiveIntegerField(default=0)  # unexpected errors since it last went well
    problem = models.TextField(blank=True)  # last failure, in a sentence; kept for the page
    failed_at = models.DateTimeField(null=True)  # instant of that failure

    def __str__(self) -> str:
        return self.errand


class Mark(models.Model):
    """How far an errand has looked through what happened, so that it reads the rest alone."""

    errand = models.CharField(max_length=40, unique=True)  # its name
    at = models.DateTimeField()  # instant; what happened before it has been seen to

    def __str__(self) -> str:
        return f"{self.errand} {self.at:%Y-%m-%d %H:%M}"
