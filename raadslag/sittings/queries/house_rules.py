"""How a body holds its meetings."""

from raadslag.bodies.models import Organization
from raadslag.sittings.models import HouseRules


def house_rules_of(organization: Organization) -> HouseRules:
    """The house rules of a body: those chosen, else those of the Act; one query."""
    found = HouseRules.objects.filter(organization=organization).first()
    return found or HouseRules(organization=organization)
