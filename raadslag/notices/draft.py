"""A letter before it is written, and the places it may point to."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.notices.states import LetterKind

CHOICES = "/arbejdsplads/min-konto/breve/"


@dataclass(frozen=True, slots=True)
class Draft:
    """Who is told what; every word of it must be fit for an open letter."""

    to: User
    kind: LetterKind
    subject: str  # neutral, without names of closed matters
    lines: tuple[str, ...]  # paragraphs
    about: models.Model | None = None  # the thing whose page is linked to
    once: str = ""  # what this person is told once alone; none is once for the fact


def link(path: str) -> str:
    """The whole address of a page."""
    return f"{settings.RAADSLAG_ADDRESS}{path}"


def page_of(thing: models.Model) -> str:
    """Address that leads to a thing's page, wherever the workspace shows it."""
    return link(f"/arbejdsplads/til/{type(thing).__name__}/{thing.pk}/")


def one_line(text: str) -> str:
    r"""Text fit for a header: one line, nothing unprintable, at most 200 characters.

    >>> one_line("Møde flyttet\r\nBcc: alle@eksempel.dk")
    'Møde flyttet Bcc: alle@eksempel.dk'
    """
    words = " ".join(text.split())
    return "".join(mark for mark in words if mark.isprintable())[:200]


def body_of(draft: Draft) -> str:
    """The plain text of a letter, with greeting, link and the way out."""
    parts = [_("Kære %(name)s") % {"name": draft.to.get_full_name() or draft.to.username}]
    parts += draft.lines
    if draft.about is not None:
        parts.append(page_of(draft.about))
    parts.append(
        _("Venlig hilsen\nRådslag\n\nVælg, hvilke breve du får: %(link)s") % {"link": link(CHOICES)}
    )
    return "\n\n".join(parts) + "\n"
