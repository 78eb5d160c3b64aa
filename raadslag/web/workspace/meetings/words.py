"""Words for how something stands to its deadline, known to every template."""

from __future__ import annotations

from django.template import Library
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from raadslag.rules.deadline import Standing

register = Library()
WORDS: dict[str, str | Promise] = {
    Standing.DONE: _("ude til tiden"),
    Standing.DONE_LATE: _("ude for sent"),
    Standing.AHEAD: _("god tid"),
    Standing.SOON: _("snart"),
    Standing.DUE: _("i dag"),
    Standing.OVERDUE: _("overskredet"),
}


@register.filter
def stands(standing: str) -> str | Promise:
    """The word for how something stands to its deadline."""
    return WORDS[standing]
