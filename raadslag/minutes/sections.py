"""The sections a public page shows, and those told elsewhere on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from raadslag.cases.entries import Section
from raadslag.minutes.item_content import ItemContent, ItemSection
from raadslag.minutes.staff import names_staff, without_staff
from raadslag.rules.coverage import MOTIONS, STAGES, covered
from raadslag.rules.danish_date import MONTHS
from raadslag.rules.heading import Role, read_heading

FRAMES = {Role.RECOMMENDATION: MOTIONS, Role.DECISION: STAGES, Role.HISTORY: STAGES}


def shown(sections: Sequence[Section], content: ItemContent) -> list[ItemSection]:
    """The sections of a paper, but for those the page tells whole elsewhere.

    A recommendation is told by its proposals, a dated decision by the
    decision or the course of the case, and a course by its stages. A section
    that says one word more is shown as it stands, so that nothing is lost.
    Lines that name caseworkers stay in the house.
    """
    told = {
        Role.RECOMMENDATION: list(_proposed(content)),
        Role.DECISION: [*_decided(content), *_stages(content)],
        Role.HISTORY: list(_stages(content)),
    }
    public = (
        (one, without_staff(one["html"]))
        for one in sections
        if not _retold(one, told) and not names_staff(one["heading"])
    )
    return [
        {"heading": one["heading"], "level": one["level"], "html": html}
        for one, html in public
        if html or not one["html"]
    ]


def _retold(section: Section, told: Mapping[Role, Sequence[str]]) -> bool:
    role = read_heading(section["heading"] or "").role
    if not told.get(role):
        return False
    return covered(section["text"], by=told[role], frame=FRAMES[role])


def _proposed(content: ItemContent) -> Iterator[str]:
    for one in content["proposals"]:
        yield from (one["proposer"], *one["motions"])


def _decided(content: ItemContent) -> Iterator[str]:
    if content["decision"]:
        yield content["decision"]["text"]


def _stages(content: ItemContent) -> Iterator[str]:
    for stage in content["history"]:
        yield from (stage["name"], stage["number"], stage["text"])
        if stage["on"]:
            yield from _printed(date.fromisoformat(stage["on"]))


def _printed(day: date) -> tuple[str, ...]:
    """A day as documents print it."""
    month = MONTHS[day.month - 1]
    return (f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}", f"{day.day} {month} {day.year}")
