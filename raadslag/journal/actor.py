"""Who acts: a signed-in person, or a part of the system."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Capacity:
    """A duty or seat someone holds today; without organization in all of the municipality."""

    duty: str  # bodies.states.Duty, or "chair" and "member" for seats
    body_id: int
    organization_id: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts; ``user_id`` is None for the system itself."""

    name: str
    user_id: int | None = None
    person_id: int | None = None  # the politician behind the account
    acts_for: frozenset[int] = frozenset()  # accounts that are away, whose deputy this is
    capacities: frozenset[Capacity] = frozenset()
    kept_from: frozenset[int] = frozenset()  # papers of the items the person is excluded from
    operator: bool = False  # runs the installation; administers every municipality

    @property
    def accounts(self) -> frozenset[int]:
        """The actor's own account and those acted for."""
        return self.acts_for if self.user_id is None else self.acts_for | {self.user_id}

    def everywhere(self, duty: str) -> frozenset[int]:
        """Municipalities in all of which the duty is held."""
        held = (one for one in self.capacities if one.duty == duty)
        return frozenset(one.body_id for one in held if one.organization_id is None)

    def organizations(self, duty: str) -> frozenset[int]:
        """Committees and departments the duty or seat is held in."""
        held = (one for one in self.capacities if one.duty == duty)
        return frozenset(one.organization_id for one in held if one.organization_id is not None)

    def holds(self, duty: str) -> bool:
        """Whether the duty or seat is held anywhere."""
        return any(one.duty == duty for one in self.capacities)

    def serves(self, duty: str, *, body_id: int, organization_id: int | None = None) -> bool:
        """Whether the duty is held for this body of this municipality."""
        return body_id in self.everywhere(duty) or (
            organization_id is not None and organization_id in self.organizations(duty)
        )


def system(name: str) -> Actor:
    """A part of the system, such as the importer."""
    return Actor(name=name)
