"""The journal's one table."""

from typing import Any

from django.db import models


class Unchangeable(Exception):  # reads as a statement
    """A fact was about to be changed or deleted; facts stay."""


class Facts(models.QuerySet["Fact"]):
    """Facts can be read and added, never changed."""

    def update(self, **values: Any) -> int:
        raise Unchangeable

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Unchangeable


class Fact(models.Model):
    """One act: who did what to which thing, when and why."""

    at = models.DateTimeField()  # instant of the act, UTC
    actor = models.CharField(max_length=200)  # name of the person or part of the system
    user_id = models.BigIntegerField(null=True)  # account of the person, none for the system
    verb = models.CharField(max_length=80)  # room.verb, such as agendas.issue
    subject_type = models.CharField(max_length=40)  # class of the thing acted on
    subject_id = models.BigIntegerField()  # its key
    reason = models.TextField(blank=True)  # why, in the actor's words
    details = models.JSONField(default=dict)  # numbers and keys that tell the act

    objects = Facts.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "id"]),
            models.Index(fields=["subject_type", "id"]),  # each search asks what is new of some
            models.Index(fields=["verb", "at"]),  # letters ask for the latest of some verbs
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor}: {self.verb} {self.subject_type}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Unchangeable
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise Unchangeable
