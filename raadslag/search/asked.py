"""A search: the question, what is chosen, the order and the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum


class Order(Enum):
    """What stands first."""

    RELEVANCE = "relevans"
    DATE = "dato"  # the latest


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as its address tells it; what is empty is not chosen."""

    question: str = ""
    organization: str = ""  # slug of a body
    year: int | None = None  # of the meeting
    topic: str = ""  # KLE group "15" or topic "15.00.00"
    outcome: str = ""  # Outcome
    person: str = ""  # slug of someone named in it
    attached: bool = False  # only what has an attachment
    since: date | None = None  # first day of the meeting
    until: date | None = None  # last day of the meeting
    order: Order = Order.RELEVANCE
    page: int = 1

    @property
    def chosen(self) -> bool:
        """Whether anything but words narrows it."""
        return replace(self, question="", order=Order.RELEVANCE, page=1) != Asked()

    def without_choices(self) -> Asked:
        """The same words among everything."""
        return Asked(self.question, order=self.order)
