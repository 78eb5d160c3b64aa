"""What is handed in about a follow-up."""

from __future__ import annotations

from dataclasses import dataclass

from raadslag.bodies.models import Organization, User


@dataclass(frozen=True, slots=True)
class FollowUpEntry:
    """What is to be done, who sees to it, and by when in words."""

    title: str
    text: str = ""
    account: User | None = None
    office: Organization | None = None
    whom: str = ""
    due: str = ""  # "1. maj 2026", "på et senere udvalgsmøde i foråret 2026"; empty is no day
