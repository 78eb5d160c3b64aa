"""Verbs on decisions."""

from raadslag.decisions.actions.enter import enter
from raadslag.decisions.actions.resolve import resolve

__all__ = ["enter", "resolve"]
