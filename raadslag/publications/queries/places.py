"""Municipalities and their bodies and people."""

from __future__ import annotations

from raadslag.bodies.states import OrganizationKind
from raadslag.publications.models import PublicBody, PublicOrganization, PublicPerson
from raadslag.rules.old_address import known_as

COUNCIL = OrganizationKind.COUNCIL.value
ECONOMY = OrganizationKind.ECONOMY.value
COMMITTEE = OrganizationKind.COMMITTEE.value


def municipalities() -> list[PublicBody]:
    """All municipalities, the first released first."""
    # asked for each page: written out, it takes half the time
    table = PublicBody._meta.db_table
    return list(PublicBody.objects.raw(f"SELECT * FROM {table} ORDER BY id"))  # our own name


def organizations(body: PublicBody) -> list[PublicOrganization]:
    """The bodies of a municipality in their order, without their members."""
    return list(body.publicorganization_set.defer("members", "task"))


def organization(body: PublicBody, slug: str) -> PublicOrganization | None:
    """The body with this address."""
    return body.publicorganization_set.filter(slug=slug).first()


def forwarded(body: PublicBody, address: str) -> str:
    """The path here that an address of the earlier site leads to; "" when it is not known.

    An address that is not known with what it asks is looked for without.
    """
    whole = known_as(address)
    wanted = [whole, whole.partition("?")[0]]
    found = dict(body.oldaddress_set.filter(known_as__in=wanted).values_list("known_as", "path"))
    return next((found[one] for one in wanted if one in found), "")


def person(body: PublicBody, slug: str) -> PublicPerson | None:
    """The politician with this address."""
    return body.publicperson_set.filter(slug=slug).first()
