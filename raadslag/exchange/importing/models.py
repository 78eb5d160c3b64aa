"""What was imported, when, and from which bytes."""

from datetime import date

from django.db import models
from django.utils.timezone import localtime

from raadslag.exchange.importing.states import Step
from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting


class ImportRun(models.Model):
    """One carrying-out of an import."""

    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # none: it was broken off
    actor = models.CharField(max_length=200)  # who ran it

    def __str__(self) -> str:
        return f"Indlæsning {self.started_at:%d-%m-%Y %H:%M}"

    @property
    def started_on(self) -> date:
        """The Danish day it began."""
        return localtime(self.started_at).date()


class ImportLine(models.Model):
    """What an import did with one document, and why."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE)
    path = models.TextField()  # the file, as named on the command line
    step = models.CharField(max_length=9, choices=Step.choices)
    reason = models.TextField()  # in Danish
    warnings = models.JSONField(default=list)  # [{where, message}] from the reader
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.SET_NULL)

    def __str__(self) -> str:
        return f"{self.step} {self.path}"

    @property
    def name(self) -> str:
        """The document's name without its folders."""
        return self.path.rpartition("/")[2]


class ImportedDocument(models.Model):
    """A document that told of a meeting; the active one is what it rests on."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    kind = models.CharField(max_length=7)  # agenda | minutes
    reader = models.CharField(max_length=40)  # which reader understood it
    path = models.TextField()  # where it lay, as named in the import
    file_sha256 = models.CharField(max_length=64, db_index=True)  # of the bytes
    content_sha256 = models.CharField(max_length=64)  # of what was read from them
    edition = models.CharField(max_length=300)  # edition of the readers and the import's choices
    active = models.BooleanField(default=True)  # the meeting rests on this one
    document = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT)
    imported_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind", "file_sha256"], name="one_document_a_file"
            ),
            models.UniqueConstraint(
                fields=["meeting", "kind"],
                condition=models.Q(active=True),
                name="one_active_document_a_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.meeting}"
