"""May this person do this? Routes and queues."""

from raadslag.cases.access import may_with_case
from raadslag.cases.models import Paper
from raadslag.journal.actor import Actor
from raadslag.verdict import Verdict, no


def may_queue(actor: Actor, paper: Paper) -> Verdict:
    """Put a paper in the queue: those who may set the route of its case."""
    if paper.organization_id is None:
        return no("Vælg, hvilket organ sagen skal for, før den sættes i kø.")
    return may_with_case(actor, "route", paper.case)
