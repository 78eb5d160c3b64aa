"""The topics a page leads to, by the names of the municipality's list."""

from __future__ import annotations

from raadslag.publications.models import PublicBody
from raadslag.publications.queries import registers
from raadslag.publications.queries.registers import Topic


def main_group_and_topic(body: PublicBody, number: str) -> list[Topic]:
    """The main group, where the list has its title, and the topic itself."""
    levels = [number[:2], number] if number else []
    return [one for one in registers.topics(body, levels) if one.title or one.number == number]
