"""Who was at the meeting, as its protocol tells."""

from __future__ import annotations

from raadslag.bodies.models import Person
from raadslag.bodies.states import Role
from raadslag.meetings.models import Meeting
from raadslag.minutes.content import AttendanceList, GuestLine, PersonLine
from raadslag.sittings.models import Attendance, Seat, Sitting
from raadslag.sittings.queries import Roll, guests_of, lines_of, outside_of, regrets_of
from raadslag.sittings.states import PresenceKind

REGRET = "regret"  # the reason of one absent who had said so


def attendance_of(roll: Roll) -> AttendanceList:
    """Who was present and absent, as was written when the meeting closed; four queries.

    Source: kommunestyrelsesloven § 13; RD 2011/11.1.5.
    """
    meeting = roll.sitting.meeting
    seats = {seat.person_id: seat for seat in roll.seats}
    sat_in = _sat_in(roll)
    regretted = {one.person_id for one in regrets_of(meeting)}
    rows = list(meeting.attendance_set.select_related("person").order_by("position"))
    lines = [(one.present, _line(one, seats, sat_in, regretted)) for one in rows]
    return {
        "present": [line for there, line in lines if there],
        "absent": [line for there, line in lines if not there],
        "lines": [*_led(roll.sitting), *lines_of(roll), *_outside(meeting)],
    }


def _led(sitting: Sitting) -> list[str]:
    """Who led the meeting as its longest-serving member, in a sentence.

    Source: kommunestyrelsesloven § 6.
    """
    who, as_what = sitting.senior, "det længst siddende medlem"
    return [f"{who} ledede mødet som {as_what}, til formanden var valgt."] if who else []


def _outside(meeting: Meeting) -> list[str]:
    """Who was let in though the rule did not give them, and why, in sentences."""
    return [
        f"{one.name} blev indkaldt som stedfortræder for {one.member} uden for reglen: "
        f"{one.outside.rstrip('.')}."
        for one in outside_of(meeting)
    ]


def _sat_in(roll: Roll) -> dict[int, str]:
    """For whom each substitute sat in, by key of the substitute."""
    names = {key: who.name for key, who in roll.people.items()}
    return {
        note.person_id: names.get(note.instead_of_id or 0, "")
        for note in roll.notes
        if note.kind == PresenceKind.SUBSTITUTE_IN
    }


def _line(
    one: Attendance, seats: dict[int, Seat], sat_in: dict[int, str], regretted: set[int]
) -> PersonLine:
    key = one.person_id or 0
    seat = seats.get(key)
    name, party = _parted(one.name)
    return {
        "name": name,
        "slug": one.person.slug if one.person else "",
        "party": party,
        "role": seat.role if seat else (Role.SUBSTITUTE if key in sat_in else Role.MEMBER),
        "substitute_for": "" if seat else sat_in.get(key, ""),
        "reason": REGRET if not one.present and key in regretted else "",
    }


def _parted(printed: str) -> tuple[str, str]:
    """Name and party of a name as printed, "Bo Lund (A)"."""
    name, parted, party = printed.removesuffix(")").rpartition(" (")
    return (name, party) if parted and printed.endswith(")") else (printed, "")


def guests_at(sitting: Sitting) -> dict[int, list[GuestLine]]:
    """Who was in the room without a seat, by the item they came for; 0 is all; one query."""
    found: dict[int, list[GuestLine]] = {}
    for one in guests_of(sitting):
        found.setdefault(one.item_id or 0, []).append(
            {"name": one.name, "title": one.title, "kind": one.kind}
        )
    return found


def slugs_of(roll: Roll) -> dict[int, str]:
    """Address parts of all who have a seat or sat in, by person; one query."""
    return dict(Person.objects.filter(pk__in=list(roll.people)).values_list("pk", "slug"))
