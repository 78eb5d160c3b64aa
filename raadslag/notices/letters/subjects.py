"""What a fact is about, and how it may be named in an open letter."""

from __future__ import annotations

from typing import TypeVar

from django.db import models
from django.utils.translation import gettext as _

from raadslag.cases.models import Paper
from raadslag.cases.states import Classification
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting

Thing = TypeVar("Thing", bound=models.Model)


def subject_of(fact: Fact, model: type[Thing]) -> Thing | None:
    """The thing the fact is about, if it is of that kind and still there."""
    if fact.subject_type != model.__name__:
        return None
    return model._default_manager.filter(pk=fact.subject_id).first()


def neutral_title(paper: Paper) -> str:
    """The case as it may be named: by title only when it is open to all, else by number."""
    title = paper.public_title
    if paper.classification == Classification.OPEN and not paper.case.restricted:
        title = paper.title
    number = paper.case.number or ""
    return " ".join(part for part in (number, title) if part) or _("en sag uden nummer")


def when(meeting: Meeting) -> str:
    """The meeting's day and hour, such as "13-01-2026 kl. 13.30"."""
    hour = meeting.starts
    clock = f" kl. {hour.hour}.{hour.minute:02d}" if hour else ""
    return f"{meeting.on:%d-%m-%Y}{clock}"
