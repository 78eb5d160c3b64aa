"""What was taken out of the public side after it was released."""

from django.db import models

from raadslag.bodies.models import User
from raadslag.publications.models import PublicMeeting
from raadslag.publications.redactions.states import RedactionState, Scope


class Redaction(models.Model):
    """One thing taken out of what is public, and the tombstone in its place."""

    meeting = models.ForeignKey(PublicMeeting, on_delete=models.CASCADE)
    scope = models.CharField(max_length=8, choices=Scope.choices)
    item_key = models.BigIntegerField(null=True)  # of the AgendaItem behind, when known
    case_key = models.BigIntegerField(null=True)  # of its Case, when known
    slug = models.SlugField(max_length=30)  # address part of the item
    number = models.TextField(blank=True)  # of the item, as printed
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)  # of a document
    name = models.TextField()  # what it was called; for the house alone
    words = models.JSONField(default=list)  # masked in the texts; for the house alone
    nameless = models.BooleanField(default=False)  # what it was called must go too
    reason = models.TextField()  # why, as the public may read it
    breach = models.BooleanField(default=False)  # personal data were out
    state = models.CharField(
        max_length=8, choices=RedactionState.choices, default=RedactionState.STANDING
    )
    at = models.DateTimeField()  # instant it was taken out
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who took it out

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["case_key"])]

    def __str__(self) -> str:
        return f"{self.get_scope_display()}, {self.meeting}"
