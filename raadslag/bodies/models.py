"""Who: municipalities, their bodies, and the people in them."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from raadslag.bodies.states import ConsultationRole, Duty, OrganizationKind, Role
from raadslag.files.models import StoredFile


class Body(models.Model):
    """A municipality (OParl Body)."""

    name = models.CharField(max_length=200, unique=True)  # "Lyngsø Kommune"
    slug = models.SlugField(max_length=80, unique=True)  # address part
    code = models.CharField(max_length=4, blank=True)  # kommunekode, four digits
    website = models.URLField(blank=True)  # the municipality's own site
    host = models.CharField(max_length=200, blank=True)  # its own portal's host name
    council_reads = models.BooleanField(default=False)  # the council reads what its bodies are sent
    free_days = models.JSONField(default=list)  # optional Danish holidays kept, by key: "05-01"

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """An account that can sign in; the person it belongs to, if any."""

    person = models.OneToOneField("Person", null=True, on_delete=models.SET_NULL)
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT)  # whose house it works in
    title = models.CharField(max_length=200, blank=True)  # "Konsulent", shown in the house

    class Meta(AbstractUser.Meta):
        pass


class Letterhead(models.Model):
    """What stands at the top of printed agendas and minutes, of all or of one body."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE)
    organization = models.ForeignKey(
        "Organization", null=True, on_delete=models.CASCADE
    )  # the one body whose own it is; none is the municipality's
    address = models.TextField(blank=True)  # lines under the municipality's name
    logo = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT)  # safe to print
    logo_text = models.CharField(max_length=200, blank=True)  # what it says, read aloud

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization"], name="one_letterhead_an_organization"),
            models.UniqueConstraint(
                fields=["body"], condition=Q(organization=None), name="one_letterhead_a_body"
            ),
        ]

    def __str__(self) -> str:
        return f"Brevhoved, {self.organization or self.body}"


class ElectronicMaterial(models.Model):
    """The council's decision to send its material to the members electronically alone."""

    body = models.OneToOneField(Body, on_delete=models.CASCADE)
    decided_on = models.DateField()  # day of the council's decision
    reference = models.CharField(max_length=200)  # case number or meeting it was taken at
    note = models.TextField(blank=True)  # such as which equipment is paid for

    def __str__(self) -> str:
        return f"{self.body}: {self.reference}"


class LegislativeTerm(models.Model):
    """A term of office (OParl LegislativeTerm)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    starts_on = models.DateField()  # first day
    ends_on = models.DateField()  # last day

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "starts_on"], name="one_term_a_start"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("starts_on")), name="term_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on.year}-{self.ends_on.year}"


class Organization(models.Model):
    """A council, committee, party group or department (OParl Organization)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    name = models.CharField(max_length=200)  # "Beskæftigelsesudvalget"
    slug = models.SlugField(max_length=80)  # address part, never changed
    short_name = models.CharField(max_length=20, blank=True)  # code in the routing row, "BSK"
    kind = models.CharField(
        max_length=12, choices=OrganizationKind.choices, default=OrganizationKind.COMMITTEE
    )  # OParl organizationType
    task = models.TextField(blank=True)  # what it deals with, from the statute of the municipality
    position = models.PositiveSmallIntegerField(default=0)  # order in lists
    starts_on = models.DateField(null=True)  # first day, if known
    ends_on = models.DateField(null=True)  # last day; historic bodies stay readable

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "slug"], name="one_organization_an_address")
        ]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """A politician or other named participant (OParl Person)."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    name = models.CharField(max_length=200)  # as printed, without party letter
    slug = models.SlugField(max_length=80)  # address part, never changed

    class Meta:
        constraints = [models.UniqueConstraint(fields=["body", "slug"], name="one_person_a_slug")]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A seat in a body for a time (OParl Membership)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    term = models.ForeignKey(LegislativeTerm, null=True, on_delete=models.PROTECT)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.MEMBER)
    on_behalf_of = models.ForeignKey(
        Organization, null=True, on_delete=models.PROTECT, related_name="mandates"
    )  # party
    election_group = models.CharField(max_length=200, blank=True)  # valggruppe, not the party
    starts_on = models.DateField(null=True)  # first day, if known
    ends_on = models.DateField(null=True)  # last day, open while the seat is held

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "organization", "term", "role"], name="one_seat_a_term_and_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"


class Assignment(models.Model):
    """A duty an account has, in one body or department or in the whole municipality."""

    user = models.ForeignKey(User, on_delete=models.PROTECT)
    duty = models.CharField(max_length=13, choices=Duty.choices)
    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    organization = models.ForeignKey(
        Organization, null=True, on_delete=models.PROTECT
    )  # committee or department; none is all of them
    starts_on = models.DateField()  # first day
    ends_on = models.DateField(null=True)  # last day, open while it is held

    class Meta:
        indexes = [models.Index(fields=["user", "ends_on"])]

    def __str__(self) -> str:
        where = self.organization or self.body
        return f"{self.user.get_full_name()}: {self.get_duty_display()}, {where}"


class Deputy(models.Model):
    """One who acts for another between two days."""

    user = models.ForeignKey(User, on_delete=models.PROTECT)  # who is away
    deputy = models.ForeignKey(User, on_delete=models.PROTECT, related_name="deputising")
    starts_on = models.DateField()  # first day
    ends_on = models.DateField()  # last day

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(user=models.F("deputy")), name="nobody_deputises_for_themselves"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=models.F("starts_on")), name="deputy_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deputy.get_full_name()} for {self.user.get_full_name()}"


class ClosingDay(models.Model):
    """A day the town hall is closed, besides the holidays."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    on = models.DateField()  # Danish date
    name = models.CharField(max_length=200)  # "Rådhuset lukket mellem jul og nytår"

    class Meta:
        ordering = ["on"]
        constraints = [models.UniqueConstraint(fields=["body", "on"], name="one_closing_a_day")]

    def __str__(self) -> str:
        return f"{self.on:%d-%m-%Y} {self.name}"


class CompetencePlan(models.Model):
    """A version of the competence and delegation plan; without a number it is the draft."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    number = models.PositiveSmallIntegerField(null=True)  # from 1 in each municipality
    valid_from = models.DateField(null=True)  # first day it holds, until the next one does
    resting_on = models.CharField(max_length=500, blank=True)  # decision: "Byrådet 12.5.2026, 7"
    adopted_by = models.ForeignKey(Organization, null=True, on_delete=models.PROTECT)  # which body
    entered_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # none is the system
    entered_at = models.DateTimeField(null=True)  # instant it was entered as adopted, UTC
    recalled = models.CharField(max_length=8, blank=True)  # KLE topic whose delegation it recalls
    reason = models.TextField(blank=True)  # why it was recalled

    class Meta:
        ordering = ["body", "valid_from", "number"]
        constraints = [
            models.UniqueConstraint(fields=["body", "number"], name="one_plan_a_number"),
            models.UniqueConstraint(
                fields=["body"], condition=Q(number=None), name="one_draft_plan_a_body"
            ),
            models.CheckConstraint(
                condition=Q(number=None, valid_from=None)
                | Q(number__isnull=False, valid_from__isnull=False),
                name="adopted_plan_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}" if self.number else "kladden"


class Competence(models.Model):
    """A row of the competence and delegation plan: who does what with a KLE topic."""

    plan = models.ForeignKey(CompetencePlan, on_delete=models.CASCADE)
    kle = models.CharField(max_length=8)  # "15", "15.00" or "15.00.00"; the longest match counts
    position = models.PositiveSmallIntegerField()  # order of the stations, from 0
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    role = models.CharField(max_length=10, choices=ConsultationRole.choices)
    task = models.TextField(blank=True)  # the task as the plan words it

    class Meta:
        ordering = ["kle", "position"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "kle", "position"], name="one_station_a_place")
        ]

    def __str__(self) -> str:
        return f"{self.kle} {self.organization}: {self.get_role_display()}"
