"""What the competence plan says, as it is handed to the verbs."""

from dataclasses import dataclass
from datetime import date

from raadslag.bodies.models import Organization


@dataclass(frozen=True, slots=True)
class StationEntry:
    """What one body does with a topic."""

    organization: Organization
    role: str  # bodies.states.ConsultationRole


@dataclass(frozen=True, slots=True)
class CompetenceEntry:
    """A topic of the plan, its task and its stations in order."""

    kle: str  # "15", "15.00" or "15.00.00"
    task: str
    stations: tuple[StationEntry, ...]


@dataclass(frozen=True, slots=True)
class Adoption:
    """What makes a plan hold: from when, by whom, and the decision it rests on."""

    valid_from: date
    organization: Organization  # the body that adopted it
    resting_on: str  # "Byrådet 12. maj 2026, punkt 7"
