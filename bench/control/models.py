"""A meeting, its items and their attachments, as a first lesson has them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Meeting(models.Model):
    """A meeting."""

    body = models.TextField()  # name of the body
    on = models.DateField()

    objects: ClassVar[models.Manager[Meeting]] = models.Manager()

    class Meta:
        app_label = "control"

    def __str__(self) -> str:
        return f"{self.body} {self.on}"


class Item(models.Model):
    """An item of a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    number = models.TextField()  # as printed
    title = models.TextField()
    decision = models.TextField()

    objects: ClassVar[models.Manager[Item]] = models.Manager()

    class Meta:
        app_label = "control"

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Attachment(models.Model):
    """A document named with an item."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE)
    title = models.TextField()

    objects: ClassVar[models.Manager[Attachment]] = models.Manager()

    class Meta:
        app_label = "control"

    def __str__(self) -> str:
        return self.title
