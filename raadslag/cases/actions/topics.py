"""The KLE topics a municipality supplies, and how long data are kept by them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import transaction

from raadslag.bodies.models import Body
from raadslag.cases.access import may_for_body
from raadslag.cases.entries import TopicEntry
from raadslag.cases.models import Case, KleTopic
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.retention import erased_on

TOLD = ("title", "words", "keep_days", "archived")  # what a file tells of a topic


@transaction.atomic
def supply_topics(*, body: Body, topics: Sequence[TopicEntry], actor: Actor) -> dict[str, int]:
    """Let just these be the topics of a municipality; how many came, changed and went.

    Cases keep the topic they have. The same list again changes nothing. What is told of
    deletion holds for the cases that have ended too.
    """
    may_for_body(actor, "supply_topics", body.pk).require()
    there = {one.number: one for one in KleTopic.objects.filter(body=body)}
    given = {one.number: one for one in topics}
    new = [
        KleTopic(body=body, number=n, **_told(one)) for n, one in given.items() if n not in there
    ]
    changed = [
        _changed(one, given[n])
        for n, one in there.items()
        if n in given and any(getattr(one, name) != getattr(given[n], name) for name in TOLD)
    ]
    gone = [one.pk for number, one in there.items() if number not in given]
    KleTopic.objects.bulk_create(new)
    KleTopic.objects.bulk_update(changed, TOLD, batch_size=500)
    for at in range(0, len(gone), 500):
        KleTopic.objects.filter(pk__in=gone[at : at + 500]).delete()
    _set_again(body, [*new, *changed])
    count = {"new": len(new), "changed": len(changed), "gone": len(gone)}
    if any(count.values()):
        record("cases.supply_topics", subject=body, actor=actor, reason="", **count)
    return count


def _told(entry: TopicEntry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in TOLD}


def _changed(topic: KleTopic, entry: TopicEntry) -> KleTopic:
    for name, value in _told(entry).items():
        setattr(topic, name, value)
    return topic


def _set_again(body: Body, topics: Collection[KleTopic]) -> None:
    """Let the ended cases of topics be deleted by what is told of them now."""
    days = {one.number: one.keep_days for one in topics}
    ended = Case.objects.filter(body=body, ended_on__isnull=False)
    moved = []
    for case in ended.only("kle_topic", "ended_on", "erase_on"):
        kept = days.get(case.kle_topic)
        if case.kle_topic not in days or case.ended_on is None:
            continue
        on = erased_on(case.ended_on, kept) if kept is not None else None
        if case.erase_on != on:
            case.erase_on = on
            moved.append(case)
    Case.objects.bulk_update(moved, ["erase_on"], batch_size=500)
