"""Questions about what members have asked to have brought before their bodies."""

from __future__ import annotations

from django.db.models import QuerySet

from raadslag.bodies.models import Organization
from raadslag.bodies.queries import MEMBER
from raadslag.cases.access import POLITICAL
from raadslag.cases.models import MemberRequest, PaperVersion
from raadslag.journal.actor import Actor


def bodies_to_ask(actor: Actor) -> QuerySet[Organization]:
    """The bodies the actor may bring a matter before, in their order."""
    seated = Organization.objects.filter(pk__in=actor.organizations(MEMBER), kind__in=POLITICAL)
    return seated.select_related("body").order_by("position", "name")


def requests_of(actor: Actor) -> QuerySet[MemberRequest]:
    """The actor's own requests, the latest first."""
    mine = MemberRequest.objects.filter(person=actor.person_id or 0)
    return mine.select_related("paper__organization", "paper__case", "person").order_by(
        "-received_on", "-id"
    )


def as_sent(request: MemberRequest) -> PaperVersion:
    """The text as the member wrote it, whatever has been made of it since."""
    return request.paper.paperversion_set.get(number=1)
