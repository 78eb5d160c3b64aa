"""The log: entries, the hash tree over them, its signed checkpoints and its keys."""

from django.db import models

from raadslag.ledger.states import EntryKind, first_kinds


class Entry(models.Model):
    """One thing the log holds: its kind, its key and a commitment to what it said."""

    index = models.BigIntegerField(null=True, unique=True)  # place from 0; none until it has one
    kind = models.CharField(max_length=12, choices=EntryKind.choices)
    key = models.CharField(max_length=80)  # of the thing within its kind
    salt = models.BinaryField(null=True)  # 32 random bytes; none once what was said is erased
    commitment = models.CharField(max_length=64)  # SHA-256 of salt and canonical JSON
    at = models.DateTimeField()  # instant it was entered, to the second

    class Meta:
        verbose_name_plural = "entries"
        indexes = [
            models.Index(fields=["kind", "key"]),
            models.Index(fields=["id"], condition=models.Q(index=None), name="entry_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Node(models.Model):
    """The hash of a complete subtree of 2**level leaves (RFC 6962)."""

    level = models.PositiveSmallIntegerField()  # 0 is a leaf
    number = models.BigIntegerField()  # from 0 within the level
    hash = models.BinaryField()  # 32 bytes

    class Meta:
        constraints = [models.UniqueConstraint(fields=["level", "number"], name="one_node_a_place")]

    def __str__(self) -> str:
        return f"{self.level}/{self.number}"


class Reach(models.Model):
    """How far the log has come; one row, which is locked while the log grows."""

    size = models.BigIntegerField(default=0)  # entries that have a place
    facts = models.BigIntegerField(default=0)  # every fact up to this key is in the log
    kinds = models.JSONField(default=first_kinds)  # EntryKind of which all there was is taken in

    class Meta:
        verbose_name_plural = "reaches"

    def __str__(self) -> str:
        return f"{self.size} entries"


class Checkpoint(models.Model):
    """The log at one size, signed (C2SP tlog-checkpoint)."""

    size = models.BigIntegerField(unique=True)  # entries
    root = models.BinaryField()  # 32 bytes, RFC 6962 root of that many entries
    note = models.TextField()  # the signed text
    made_at = models.DateTimeField()  # instant
    stamp = models.BinaryField(null=True)  # RFC 3161 answer over the note, when there is one
    stamp_tried_at = models.DateTimeField(null=True)  # instant of the last attempt
    stamp_problem = models.TextField(blank=True)  # why the last attempt failed

    def __str__(self) -> str:
        return f"Checkpoint {self.size}"


class LogKey(models.Model):
    """A public key the log is or was signed with."""

    written = models.CharField(max_length=400, unique=True)  # as people hand it on
    since = models.DateTimeField()  # instant it was taken into use
    until = models.DateTimeField(null=True)  # instant it was put out of use
    vouched = models.TextField(blank=True)  # the key before's signed word for it; none if lost
    reason = models.TextField(blank=True)  # why it was replaced

    def __str__(self) -> str:
        return self.written
