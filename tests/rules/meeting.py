"""People and hours the rules of the meeting are tried on."""

from datetime import date, datetime

from raadslag.rules.attendance_log import Fact, Kind
from raadslag.rules.member import Member

ANNA = Member(1, "Anna Holm", "A")
BO = Member(2, "Bo Lund", "A")
CLARA = Member(3, "Clara Sivebæk", "Ø")
DORTE = Member(4, "Dorte Dam", "C")
ERIK = Member(5, "Erik Friis", "C")
DAY = date(2026, 1, 13)


def at(hour: int, minute: int = 0, day: int = 13) -> datetime:
    """An instant of the meeting, or of a day near it."""
    return datetime(2026, 1, day, hour, minute)


def fact(kind: Kind, who: Member, when: datetime, item: str = "") -> Fact:
    """A fact noted by the clock."""
    return Fact(kind, who, when, item)


def sits_in(who: Member, instead_of: Member, when: datetime) -> Fact:
    """A substitute who comes in."""
    return Fact(Kind.SUBSTITUTE_IN, who, when, instead_of=instead_of)
