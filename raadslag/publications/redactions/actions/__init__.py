"""Verbs on what is taken out of the public side."""

from raadslag.publications.redactions.actions.decide import keep_out, let_back
from raadslag.publications.redactions.actions.redact import redact

__all__ = ["keep_out", "let_back", "redact"]
