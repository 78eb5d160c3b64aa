"""What the chair says at each step of an election."""

from __future__ import annotations

from django.utils.translation import gettext as _

from raadslag.rules.member import listed
from raadslag.web.chamber.electing import Course


def say_of(course: Course) -> str:
    """What is said now: the round, the lots, the groups, or who is elected."""
    office = course.election.office
    if course.elected:
        named = {"who": listed(course.elected), "office": office}
        return _("%(who)s er valgt som %(office)s.") % named
    if course.lots_for:
        return _("Der står lige mellem %s. Vi trækker lod.") % listed(course.lots_among)
    return _round(course) if course.in_rounds else _groups(course)


def _round(course: Course) -> str:
    """Before a round: who may be voted for, and what it takes."""
    if course.round == 1:
        return _("Vi vælger %s. Hvem foreslås? Vi stemmer ved navn.") % course.election.office
    if course.nobody:
        return _("Ingen har fået stemmer. Valget begynder forfra.")
    if course.candidates:
        return _("Ingen fik flertal. Den tredje afstemning står mellem %s.") % listed(
            course.candidates
        )
    return _("Ingen fik flertal. Vi stemmer igen, og alle kan vælges.")


def _groups(course: Course) -> str:
    """Before the groups are formed, and when their seats have been counted."""
    if not course.sides:
        return _("Hvilke valggrupper er der? En gruppe dannes her på mødet og er ikke partiet.")
    seats = [f"{one.name} {one.seats}" for one in course.sides]
    return _("Pladserne er fordelt: %s. Hvem peger grupperne på?") % listed(seats)
