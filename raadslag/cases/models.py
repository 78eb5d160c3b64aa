"""Why: the case, and the paper that lays it out."""

from django.db import models

from raadslag.bodies.models import Body, Organization, Person, User
from raadslag.cases.states import (
    ApprovalState,
    CaseState,
    Classification,
    Ground,
    ItemKind,
    PaperState,
)
from raadslag.files.models import StoredFile


class Case(models.Model):
    """A matter the municipality deals with (ODA Sag)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    number = models.TextField(null=True)  # as printed; none when not stated
    slug = models.SlugField(max_length=80, null=True)  # address part, from the number
    title = models.TextField()  # of the latest paper
    kle_topic = models.CharField(max_length=8, blank=True)  # NN.NN.NN
    kle_facet = models.CharField(max_length=3, blank=True)  # letter + two digits
    department = models.ForeignKey(
        Organization, null=True, on_delete=models.PROTECT
    )  # office that prepares it; none when the case came by import
    state = models.CharField(max_length=5, choices=CaseState.choices, default=CaseState.OPEN)
    standing = models.BooleanField(default=False)  # comes back at each meeting
    restricted = models.BooleanField(default=True)  # only its own people may know of it
    opened_on = models.DateField(null=True)  # day it was opened here
    ended_on = models.DateField(null=True)  # day it was ended here
    erase_on = models.DateField(null=True)  # day personal data in it are to go, by its topic
    people = models.ManyToManyField(User, through="CaseWorker")  # who works on it

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "number"], name="one_case_a_number"),
            models.UniqueConstraint(fields=["body", "slug"], name="one_case_a_slug"),
        ]

    def __str__(self) -> str:
        return f"{self.number or '–'} {self.title}"


class CaseWorker(models.Model):
    """One who works on a case."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.PROTECT)
    lead = models.BooleanField(default=False)  # the responsible one (sagsbehandler)

    class Meta:
        ordering = ["-lead", "id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], name="one_caseworker_a_case"),
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(lead=True), name="one_lead_a_case"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user.get_full_name()}: {self.case}"


class KleTopic(models.Model):
    """A topic of the KLE list that the municipality supplies."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE)
    number = models.CharField(max_length=8)  # NN, NN.NN or NN.NN.NN
    title = models.TextField()
    words = models.TextField(blank=True)  # key words, parted by spaces
    keep_days = models.PositiveIntegerField(null=True)  # personal data, from the end of a case
    archived = models.BooleanField(default=False)  # its cases go to the public archive (B)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["body", "number"], name="one_topic_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class PaperTemplate(models.Model):
    """What a paper of a kind is to hold, with guidance for its writer alone."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    name = models.CharField(max_length=200)  # "Sag til beslutning"
    kind = models.CharField(max_length=13, choices=ItemKind.choices, default=ItemKind.DECISION)
    organization = models.ForeignKey(
        Organization, null=True, on_delete=models.PROTECT
    )  # body it is for; none is any
    sections = models.JSONField(default=list)  # [{heading, mandatory, guidance}] in order
    needs_approval = models.BooleanField(default=True)  # at least one must approve the paper
    position = models.PositiveSmallIntegerField(default=0)  # order in lists
    retired_on = models.DateField(null=True)  # no longer offered from this day

    class Meta:
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name


class Paper(models.Model):
    """The case as laid before one meeting (OParl Paper)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    title = models.TextField()
    caseworker = models.CharField(max_length=200, blank=True)  # internal; never published
    sections = models.JSONField(default=list)  # [{heading, level, text, html}] in order
    organization = models.ForeignKey(
        Organization, null=True, on_delete=models.PROTECT
    )  # body it is written for; none when it came by import
    kind = models.CharField(max_length=13, choices=ItemKind.choices, default=ItemKind.DECISION)
    template = models.ForeignKey(PaperTemplate, null=True, on_delete=models.PROTECT)
    state = models.CharField(max_length=11, choices=PaperState.choices, default=PaperState.ISSUED)
    version = models.PositiveIntegerField(default=0)  # number of the latest saved version
    classification = models.CharField(max_length=6, choices=Classification.choices, blank=True)
    ground = models.CharField(max_length=6, choices=Ground.choices, blank=True)  # why closed
    law = models.TextField(blank=True)  # paragraph that closes it, in the writer's words
    public_title = models.TextField(blank=True)  # neutral; required when closed
    closed_until = models.PositiveIntegerField(default=0)  # last version saved before it was open
    earlier = models.ForeignKey("self", null=True, on_delete=models.PROTECT)  # of the body before
    touched_at = models.DateTimeField(null=True)  # instant of the latest saved version

    def __str__(self) -> str:
        return self.title


class MemberRequest(models.Model):
    """A member's written request to have a matter brought before a body."""

    paper = models.OneToOneField(Paper, on_delete=models.PROTECT)  # what the member wrote
    person = models.ForeignKey(Person, on_delete=models.PROTECT)  # the member who asks
    received_on = models.DateField()  # Danish day it came; its notice is counted from it
    by_letter = models.BooleanField(default=False)  # entered for the member by the secretariat
    withdrawn = models.BooleanField(default=False)  # the member took it back; the journal says when

    class Meta:
        ordering = ["received_on", "id"]

    def __str__(self) -> str:
        return f"{self.person}: {self.paper}"


class PaperVersion(models.Model):
    """A paper as it was saved; what was saved is never changed."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    number = models.PositiveIntegerField()  # from 1 within the paper
    base = models.PositiveIntegerField(default=0)  # version it was written upon
    aside = models.BooleanField(default=False)  # written at the same time as another; not in force
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who saved it
    saved_at = models.DateTimeField()
    note = models.TextField(blank=True)  # why, if said
    title = models.TextField()
    sections = models.JSONField(default=list)  # as on the paper
    proposals = models.JSONField(default=list)  # [{proposer, kind, motions}] in order

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["paper", "number"], name="one_version_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.title}, udgave {self.number}"


class PaperPicture(models.Model):
    """A picture that stands, or stood in some version, in the text of a paper."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT)  # as it was drawn anew

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["paper", "file"], name="one_picture_a_paper_and_file")
        ]

    def __str__(self) -> str:
        return f"{self.paper}: {self.file}"


class Draft(models.Model):
    """What one writer has typed in a paper and not yet saved as a version."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.PROTECT)
    base = models.PositiveIntegerField()  # version it is written upon
    sequence = models.PositiveBigIntegerField(default=0)  # of the browser; older ones are dropped
    fields = models.JSONField(default=dict)  # {title, sections, proposals} as typed
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["paper", "user"], name="one_draft_a_writer")]

    def __str__(self) -> str:
        return f"{self.user.get_full_name()}: {self.paper}"


class Pen(models.Model):
    """Who is writing in a paper just now."""

    paper = models.OneToOneField(Paper, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.PROTECT)
    since = models.DateTimeField()  # instant it was taken
    seen_at = models.DateTimeField()  # last sign of life

    def __str__(self) -> str:
        return f"{self.user.get_full_name()}: {self.paper}"


class Approval(models.Model):
    """One person's approval of a paper; those of a position are asked together."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    round = models.PositiveSmallIntegerField()  # which submission it belongs to, from 1
    position = models.PositiveSmallIntegerField()  # turn in the chain, from 0
    approver = models.ForeignKey(User, on_delete=models.PROTECT, related_name="approvals")
    state = models.CharField(
        max_length=9, choices=ApprovalState.choices, default=ApprovalState.AHEAD
    )
    version = models.PositiveIntegerField(default=0)  # of the paper that was approved
    due_on = models.DateField(null=True)  # day an answer is wished for
    called_at = models.DateTimeField(null=True)  # when the turn came
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="answers"
    )  # the approver, a deputy, or the secretary who skipped
    comment = models.TextField(blank=True)  # what was said with the answer
    handed_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT)  # delegated from

    class Meta:
        ordering = ["round", "position", "id"]
        indexes = [models.Index(fields=["approver", "state"])]

    def __str__(self) -> str:
        return f"{self.approver.get_full_name()}: {self.get_state_display()}"


class Recommendation(models.Model):
    """One "at …" of a recommendation or of a member's motion."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order over all proposals, from 0
    group = models.PositiveSmallIntegerField()  # which proposal it belongs to, from 0
    proposer = models.TextField(blank=True)  # "Direktøren for …"
    kind = models.CharField(max_length=14)  # recommendation | member_motion
    text = models.TextField()  # without "at"

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"at {self.text}"


class Attachment(models.Model):
    """A document that goes with a paper (OParl auxiliaryFile)."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    title = models.TextField()  # as listed
    classification = models.CharField(
        max_length=6, choices=Classification.choices, blank=True
    )  # open, closed, or not chosen yet; only open ones leave the house
    url = models.TextField(blank=True)  # where the source said it lies
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT)  # when at hand
    name = models.TextField(blank=True)  # name of the file as it came
    ground = models.CharField(max_length=6, choices=Ground.choices, blank=True)  # why closed
    added_at = models.DateTimeField(null=True)
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who added it

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.title
