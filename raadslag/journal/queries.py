"""Questions to the journal."""

from django.db import models

from raadslag.journal.models import Fact


def facts_of(subject: models.Model) -> models.QuerySet[Fact]:
    """What has happened to a thing, oldest first."""
    kind = type(subject).__name__
    return Fact.objects.filter(subject_type=kind, subject_id=subject.pk).order_by("id")
