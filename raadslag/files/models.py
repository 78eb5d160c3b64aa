"""Stored documents."""

from django.db import models


class StoredFile(models.Model):
    """A document kept by its checksum (OParl File)."""

    sha256 = models.CharField(max_length=64, unique=True)  # hex digest of the bytes
    size = models.BigIntegerField()  # bytes
    media_type = models.CharField(max_length=120)  # recognised by content

    def __str__(self) -> str:
        return f"{self.sha256[:12]} {self.media_type}"

    @property
    def path(self) -> str:
        """Where the bytes lie in the store."""
        return f"{self.sha256[:2]}/{self.sha256}"
