"""When: the meetings of the bodies."""

from django.db import models

from raadslag.bodies.models import Organization, Person, User
from raadslag.meetings.states import MeetingMode, MeetingState
from raadslag.rules.meeting_mode import place_in_words
from raadslag.rules.member_item import NOTICE_DAYS


class MeetingPlan(models.Model):
    """A year of meetings of a body, made in one act from a rule."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    year = models.PositiveSmallIntegerField()  # calendar year
    rule = models.TextField()  # as written: "anden tirsdag i hver måned kl. 13.30, C3.40"
    made_at = models.DateTimeField()
    author = models.CharField(max_length=200)  # name of who made it

    class Meta:
        ordering = ["-year", "organization", "id"]

    def __str__(self) -> str:
        return f"{self.organization} {self.year}"


class Timetable(models.Model):
    """When a body's papers, agendas and minutes are due, by its standing orders."""

    organization = models.OneToOneField(Organization, on_delete=models.CASCADE)
    agenda = models.JSONField(default=dict)  # rules.deadline.DeadlineRule: agenda sent
    material = models.JSONField(null=True)  # the same: material at hand; none is with the agenda
    papers = models.JSONField(null=True)  # the same, counted from the agenda: papers handed in
    minutes = models.JSONField(default=dict)  # the same, after the meeting: minutes out
    saturday_counts = models.BooleanField(default=True)  # lørdag er en hverdag
    source = models.TextField(blank=True)  # paragraph of the standing orders
    through_year = models.BooleanField(default=False)  # items are numbered on all year
    request_days = models.PositiveSmallIntegerField(
        default=NOTICE_DAYS
    )  # days before a meeting a member's request has come in good time

    def __str__(self) -> str:
        return f"Frister, {self.organization}"


class Meeting(models.Model):
    """A meeting of a body (OParl Meeting)."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    on = models.DateField()  # Danish date of the meeting
    starts = models.TimeField(null=True)  # local time
    ends = models.TimeField(null=True)  # local time
    location = models.TextField(blank=True)  # room or address; of a virtual one, how to take part
    mode = models.CharField(max_length=8, choices=MeetingMode.choices, default=MeetingMode.PHYSICAL)
    virtual_reason = models.TextField(blank=True)  # which matter cannot wait; printed and public
    extraordinary = models.BooleanField(default=False)  # ekstraordinært
    slug = models.SlugField(max_length=20)  # address part: the date, -2 for a second that day
    state = models.CharField(
        max_length=10, choices=MeetingState.choices, default=MeetingState.PLANNED
    )
    plan = models.ForeignKey(MeetingPlan, null=True, on_delete=models.SET_NULL)  # made it
    demanded_by = models.TextField(blank=True)  # who called for an extraordinary meeting
    note = models.TextField(blank=True)  # shown with the meeting: why moved or cancelled
    changes = models.PositiveSmallIntegerField(default=0)  # how often moved (iCalendar SEQUENCE)
    begun_at = models.DateTimeField(null=True)  # when it was opened here; then it stays where it is

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "slug"], name="one_meeting_a_slug")
        ]

    def __str__(self) -> str:
        return f"{self.organization} {self.on:%d-%m-%Y}"

    @property
    def virtual(self) -> bool:
        """Whether the members take part from where they are."""
        return self.mode == MeetingMode.VIRTUAL

    @property
    def place(self) -> str:
        """Where the meeting is, as it is shown and printed."""
        return place_in_words(self.location, virtual=self.virtual)


class Objection(models.Model):
    """A member's demand that a virtual meeting be held in a room."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)  # the member
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="one_objection_a_member")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.meeting}"


class CalendarFeed(models.Model):
    """The secret address at which a person's calendar programme reads their meetings."""

    user = models.OneToOneField(User, on_delete=models.CASCADE)
    sha256 = models.CharField(max_length=64, unique=True)  # of the secret part of the address
    made_at = models.DateTimeField()  # when the address was made

    def __str__(self) -> str:
        return f"Kalender, {self.user.get_full_name()}"
