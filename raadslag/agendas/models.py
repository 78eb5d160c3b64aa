"""About what: the agenda and its items."""

from django.db import models

from raadslag.agendas.states import AgendaState, Audience, IssueKind
from raadslag.bodies.models import Organization, Person, User
from raadslag.cases.models import Case, Paper
from raadslag.cases.states import ItemKind
from raadslag.consultations.models import Consultation
from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting


class Agenda(models.Model):
    """The list of items of a meeting."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT)
    issued_at = models.DateTimeField(null=True)  # when it was first released, if here
    state = models.CharField(max_length=7, choices=AgendaState.choices, default=AgendaState.ISSUED)
    version = models.PositiveSmallIntegerField(default=0)  # number of the latest issue

    def __str__(self) -> str:
        return f"Dagsorden, {self.meeting}"


class SkeletonItem(models.Model):
    """An item that stands on every ordinary agenda of a body."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order among those first, or those last
    last = models.BooleanField(default=False)  # after the cases, not before them
    title = models.TextField()  # "Meddelelser"
    kind = models.CharField(max_length=13, choices=ItemKind.choices, default=ItemKind.ANNOUNCEMENTS)
    case = models.ForeignKey(Case, on_delete=models.PROTECT)  # the standing case behind it

    class Meta:
        ordering = ["last", "position", "id"]

    def __str__(self) -> str:
        return self.title


class AgendaItem(models.Model):
    """One item of an agenda (OParl AgendaItem)."""

    agenda = models.ForeignKey(Agenda, on_delete=models.PROTECT)
    consultation = models.OneToOneField(Consultation, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()  # order from 0
    number = models.TextField(blank=True)  # as printed: "5", "1.a"
    slug = models.SlugField(max_length=30)  # address part: the number
    title = models.TextField()  # the working title
    closed = models.BooleanField(default=False)  # behandles for lukkede døre
    public_title = models.TextField(blank=True)  # neutral; required when closed
    gone = models.BooleanField(default=False)  # taken off by a later version of the document
    kind = models.CharField(max_length=13, choices=ItemKind.choices, default=ItemKind.DECISION)
    since = models.PositiveSmallIntegerField(default=0)  # issue it first stood in; 0 is none yet
    last = models.BooleanField(default=False)  # stands after the cases, by the skeleton
    under = models.BooleanField(default=False)  # belongs under the item before: "2.a"

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["agenda", "slug"], name="one_item_a_slug"),
            models.CheckConstraint(
                condition=models.Q(closed=False) | ~models.Q(public_title=""),
                name="closed_item_has_public_title",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.public_title or self.title}"

    @property
    def paper(self) -> Paper:
        """The paper of the item; what stands on an agenda has one."""
        paper = self.consultation.paper
        if paper is None:
            raise Paper.DoesNotExist
        return paper


class Announcement(models.Model):
    """Something told under an item of announcements."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    text = models.TextField()
    author = models.CharField(max_length=200)  # name of who tells it
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text[:60]


class AgendaIssue(models.Model):
    """An agenda as it was sent to the members: numbered, sealed, never changed."""

    agenda = models.ForeignKey(Agenda, on_delete=models.PROTECT)
    number = models.PositiveSmallIntegerField()  # from 1 within the agenda
    kind = models.CharField(max_length=10, choices=IssueKind.choices)
    issued_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who issued it
    change_note = models.TextField(blank=True)  # what is new since the issue before
    due_on = models.DateField(null=True)  # last day it could be sent in time
    late_reason = models.TextField(blank=True)  # printed on the agenda when sent later
    content = models.JSONField()  # agendas.sealed.SealedAgenda
    sha256 = models.CharField(max_length=64)  # of the canonical JSON of the content

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["agenda", "number"], name="one_issue_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.agenda}, udgave {self.number}"


class Binder(models.Model):
    """The PDF of an issue with its attachments, for one audience; made by an errand."""

    issue = models.ForeignKey(AgendaIssue, on_delete=models.CASCADE)
    audience = models.CharField(max_length=7, choices=Audience.choices)
    without = models.JSONField(default=list)  # numbers of items left out for excluded members
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT)  # when made
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    step = models.TextField(blank=True)  # what is being done just now, in Danish
    steps_done = models.PositiveIntegerField(default=0)  # pages or files dealt with
    steps_all = models.PositiveIntegerField(default=0)  # of so many
    notes = models.JSONField(default=list)  # what could not be made whole, in sentences
    problem = models.TextField(blank=True)  # why it could not be made, in a sentence

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["issue", "audience", "without"], name="one_binder_an_audience"
            )
        ]

    def __str__(self) -> str:
        return f"{self.issue}, {self.get_audience_display()}"


class ReadThrough(models.Model):
    """A round in which named people read an agenda before it is out."""

    agenda = models.ForeignKey(Agenda, on_delete=models.CASCADE)
    opened_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who opened it
    due_at = models.DateTimeField(null=True)  # when remarks are wished for
    message = models.TextField(blank=True)  # to the readers
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agenda"],
                condition=models.Q(closed_at=None),
                name="one_open_reading_an_agenda",
            )
        ]

    def __str__(self) -> str:
        return f"Gennemlæsning, {self.agenda}"


class Reviewer(models.Model):
    """One asked to read an agenda through."""

    reading = models.ForeignKey(ReadThrough, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.PROTECT)
    done_at = models.DateTimeField(null=True)  # said to have read it all

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reading", "user"], name="one_reviewer_a_reading")
        ]

    def __str__(self) -> str:
        return self.user.get_full_name()


class Remark(models.Model):
    """What a reader says of an item, on the same copy."""

    reading = models.ForeignKey(ReadThrough, on_delete=models.CASCADE)
    item = models.ForeignKey(AgendaItem, null=True, on_delete=models.CASCADE)  # none is all of it
    user = models.ForeignKey(User, on_delete=models.PROTECT)
    quote = models.TextField(blank=True)  # the words it is about
    text = models.TextField()
    made_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="settled_remarks"
    )
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:60]


class Exclusion(models.Model):
    """A member kept from one item: a conflict of interest, or a case of their own."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    reason = models.TextField()
    starts_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item", "person"],
                condition=models.Q(ended_at=None),
                name="one_exclusion_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.item}"
