"""Released: sealed copies for the public, and nothing but these is public.

The register (municipality, bodies, people, meetings) is copied here as well,
so that the portal never looks into the rooms behind.
"""

from django.db import models

from raadslag.agendas.models import AgendaIssue
from raadslag.decisions.states import Outcome
from raadslag.publications.states import PublicationKind, PublicationState


class PublicBody(models.Model):
    """A municipality as the public sees it."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    website = models.URLField(blank=True)
    host = models.CharField(max_length=200, blank=True)  # host name of its own portal
    search_years = models.PositiveSmallIntegerField(
        null=True
    )  # years after a meeting that search engines may list it; none is for ever

    def __str__(self) -> str:
        return self.name


class PublicOrganization(models.Model):
    """A body of the municipality as the public sees it."""

    body = models.ForeignKey(PublicBody, on_delete=models.CASCADE)
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=20, blank=True)  # code in routing rows
    kind = models.CharField(max_length=12)  # OrganizationKind
    task = models.TextField(blank=True)  # what it deals with
    position = models.PositiveSmallIntegerField(default=0)  # order in lists
    historic = models.BooleanField(default=False)  # its time is over
    members = models.JSONField(default=list)
    # [{name, slug, role, role_name, party, starts_on, ends_on}] chair first

    class Meta:
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(fields=["body", "slug"], name="one_public_organization_a_slug")
        ]

    def __str__(self) -> str:
        return self.name


class PublicPerson(models.Model):
    """A politician as the public sees them."""

    body = models.ForeignKey(PublicBody, on_delete=models.CASCADE)
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    party = models.CharField(max_length=200, blank=True)  # of the latest seat
    seats = models.JSONField(default=list)
    # [{organization, organization_slug, role, role_name, party, starts_on, ends_on}]

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["body", "slug"], name="one_public_person_a_slug")
        ]

    def __str__(self) -> str:
        return self.name


class PublicMeeting(models.Model):
    """A meeting as the public sees it, planned or held."""

    organization = models.ForeignKey(PublicOrganization, on_delete=models.CASCADE)
    meeting_id = models.BigIntegerField(unique=True)  # key of the Meeting behind it
    slug = models.SlugField(max_length=20)  # address part: the date
    on = models.DateField()
    starts = models.TimeField(null=True)
    ends = models.TimeField(null=True)
    location = models.TextField(blank=True)
    virtual_reason = models.TextField(blank=True)  # why it is held virtually; none when it is not
    extraordinary = models.BooleanField(default=False)
    cancelled = models.BooleanField(default=False)
    agenda = models.OneToOneField(
        "Publication", null=True, on_delete=models.PROTECT, related_name="agenda_of"
    )  # the current released agenda
    minutes = models.OneToOneField(
        "Publication", null=True, on_delete=models.PROTECT, related_name="minutes_of"
    )  # the current released minutes

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "slug"], name="one_public_meeting_slug")
        ]
        indexes = [models.Index(fields=["on"]), models.Index(fields=["organization", "on"])]

    def __str__(self) -> str:
        return f"{self.organization} {self.on:%d-%m-%Y}"


class Publication(models.Model):
    """One sealed release of an agenda or of minutes."""

    meeting = models.ForeignKey(PublicMeeting, on_delete=models.CASCADE)
    kind = models.CharField(max_length=7, choices=PublicationKind.choices)
    version = models.PositiveSmallIntegerField()  # from 1 within meeting and kind
    state = models.CharField(
        max_length=10, choices=PublicationState.choices, default=PublicationState.CURRENT
    )
    sealed_at = models.DateTimeField()  # instant of release
    sha256 = models.CharField(max_length=64)  # of the canonical JSON of everything in it
    attendance = models.JSONField(null=True)  # {present: [{name, slug}], absent: […]}
    record = models.JSONField(null=True)  # content.PublicRecord, of minutes sealed here
    issue = models.ForeignKey(
        AgendaIssue, null=True, on_delete=models.PROTECT
    )  # of the agenda, when it was issued here
    document = models.CharField(max_length=64, blank=True)  # SHA-256 of its PDF, when made
    carried = models.CharField(max_length=64, blank=True)  # SHA-256 of the JSON that lies in it
    document_size = models.BigIntegerField(default=0)  # bytes of the PDF
    redacted_at = models.DateTimeField(null=True)  # last time something was taken out of it
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(blank=True)  # shown on the tombstone

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind", "version"], name="one_publication_a_version"
            )
        ]
        indexes = [models.Index(fields=["sealed_at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.meeting}, udgave {self.version}"


class PublicItem(models.Model):
    """One item within a publication; a closed one holds its neutral title alone."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE)
    meeting = models.ForeignKey(PublicMeeting, on_delete=models.CASCADE)
    # Its minutes if released, else its agenda: the one shown, found and counted.
    shown = models.BooleanField(default=True)
    item_key = models.BigIntegerField(null=True)  # of the AgendaItem behind it, when known
    silence = models.CharField(max_length=14, blank=True)  # why its decision is not told
    gone = models.BooleanField(default=False)  # taken out whole; its tombstone alone is shown
    # What was taken out of it: the shape is publications.content.Removal
    removed = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()  # order from 0
    number = models.TextField(blank=True)  # as printed
    slug = models.SlugField(max_length=30)  # address part: the number
    title = models.TextField()
    closed = models.BooleanField(default=False)
    case_number = models.TextField(blank=True)
    case_slug = models.SlugField(max_length=80, blank=True)
    kle_topic = models.CharField(max_length=8, blank=True)
    kle_facet = models.CharField(max_length=3, blank=True)
    outcome = models.CharField(max_length=26, choices=Outcome.choices, blank=True)
    dissenting = models.BooleanField(
        null=True
    )  # somebody stood otherwise; none where it was released before this was noted
    # What a list of items shows: {decision, changes: […], dissent: […], votes, attachments}
    glance = models.JSONField(default=dict)
    # Everything on the item's page; the shape is publications.content.ItemContent
    content = models.JSONField(default=dict)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "slug"], name="one_public_item_a_slug")
        ]
        indexes = [
            models.Index(fields=["case_slug", "shown"]),
            # all that registers choose by, so that they read no item they do not show
            models.Index(
                fields=["meeting", "outcome", "kle_topic", "dissenting", "publication", "position"],
                condition=models.Q(shown=True, gone=False, closed=False),
                name="public_items_in_registers",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class PublicFile(models.Model):
    """A document released with an item."""

    item = models.ForeignKey(PublicItem, on_delete=models.CASCADE)
    sha256 = models.CharField(max_length=64, db_index=True)
    title = models.TextField()
    media_type = models.CharField(max_length=120)
    size = models.BigIntegerField()  # bytes
    hushed = models.BooleanField(default=False)  # closed since: not even that it was there is told
    redaction = models.ForeignKey(
        "Redaction", null=True, on_delete=models.SET_NULL
    )  # by which it was taken out

    def __str__(self) -> str:
        return self.title


class OldAddress(models.Model):
    """An address of the municipality's earlier site, and the page here that has taken over."""

    body = models.ForeignKey(PublicBody, on_delete=models.CASCADE)
    known_as = models.CharField(max_length=500)  # path and question, as rules.old_address has it
    path = models.CharField(max_length=500)  # of the page here, from the municipality's root

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "known_as"], name="one_old_address_a_body")
        ]

    def __str__(self) -> str:
        return f"{self.known_as} → {self.path}"


class Citation(models.Model):
    """A place where one item names another meeting's item.

    ``cited_meeting`` and ``cited_slug`` are filled in when both are released,
    whichever came first.
    """

    item = models.ForeignKey(PublicItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order in the item, from 0
    text = models.TextField()  # as printed in the item's text
    body = models.ForeignKey(PublicBody, on_delete=models.CASCADE)
    organization_key = models.TextField()  # rules.body_name.key of the body named
    on = models.DateField(null=True)  # the day, or none when only the month is stated
    month = models.CharField(max_length=7, blank=True)  # YYYY-MM
    number = models.TextField(blank=True)  # item, or the meeting itself
    cited_meeting = models.ForeignKey(PublicMeeting, null=True, on_delete=models.SET_NULL)
    cited_slug = models.SlugField(max_length=30, blank=True)

    class Meta:
        indexes = [models.Index(fields=["body", "organization_key", "number"])]

    def __str__(self) -> str:
        return self.text
