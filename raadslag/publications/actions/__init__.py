"""Verbs on what is released."""

from raadslag.publications.actions.register import release_meetings, release_register
from raadslag.publications.actions.release import PrivateContent, release
from raadslag.publications.actions.withdraw import withdraw

__all__ = ["PrivateContent", "release", "release_meetings", "release_register", "withdraw"]
