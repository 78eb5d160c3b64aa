"""Which facts become letters: verb to the function that drafts them."""

from collections.abc import Callable, Iterable

from raadslag.journal.models import Fact
from raadslag.notices.draft import Draft
from raadslag.notices.letters import (
    accounts,
    agendas,
    approvals,
    attendance,
    decisions,
    duties,
    followups,
    meetings,
    minutes,
    releases,
    requests,
)

LETTERS: dict[str, Callable[[Fact], Iterable[Draft]]] = {
    **accounts.LETTERS,
    **duties.LETTERS,
    **approvals.LETTERS,
    **meetings.LETTERS,
    **agendas.LETTERS,
    **decisions.LETTERS,
    **followups.LETTERS,
    **requests.LETTERS,
    **releases.LETTERS,
    **attendance.LETTERS,
    **minutes.LETTERS,
}


def letters_of(fact: Fact) -> list[Draft]:
    """The letters a fact asks for, at most one for each reader and thing."""
    drafts = {(one.to.pk, one.once): one for one in LETTERS[fact.verb](fact)}
    return list(drafts.values())
