"""Stored documents."""

from django.db import models


class StoredFile(models.Model):
    """A document kept by its checksum (OParl File)."""

    sha256 = models.CharField(max_length=64, unique=True)  # hex digest of the bytes
    size = models.BigIntegerField()  # bytes
    media_type = models.CharField(max_length=120)  # recognised by content
    text_owed = models.BooleanField(default=True)  # whether nobody has read what it says yet

    class Meta:
        # Asked every second by those who read: only what waits is in it.
        indexes = [
            models.Index(
                fields=["id"], name="files_awaiting_text", condition=models.Q(text_owed=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.sha256[:12]} {self.media_type}"

    @property
    def path(self) -> str:
        """Where the bytes lie in the store."""
        return f"{self.sha256[:2]}/{self.sha256}"


class FileText(models.Model):
    """What a document says: its texts and properties, read once."""

    file = models.OneToOneField(StoredFile, models.CASCADE, related_name="text")  # the document
    pages = models.JSONField(default=list)  # its texts in order, a list
    places = models.JSONField(default=list)  # where each text stands: "side 4", "kommentar"
    metadata = models.JSONField(default=dict)  # its properties: "forfatter" and the like
    problem = models.TextField(blank=True, default="")  # why there is no text, one sentence
    read_at = models.DateTimeField(null=True, blank=True)  # when it was read; empty while it waits
    claimed_at = models.DateTimeField(null=True, blank=True)  # when a reader took it on
    attempts = models.PositiveSmallIntegerField(default=0)  # readers that have begun on it
    pending = models.JSONField(default=list)  # places in pages, from 0, that are pictures yet
    scanned = models.BooleanField(default=False)  # whether pages wait for words to be recognised

    class Meta:
        indexes = [
            models.Index(
                fields=["id"], name="files_awaiting_words", condition=models.Q(scanned=True)
            ),
            models.Index(fields=["read_at"]),  # asked each second by search: what is new?
        ]

    def __str__(self) -> str:
        return f"{self.file}: {len(self.pages)}"
