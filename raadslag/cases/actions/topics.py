"""The KLE topics a municipality supplies."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from raadslag.bodies.models import Body
from raadslag.cases.access import may_for_body
from raadslag.cases.entries import TopicEntry
from raadslag.cases.models import KleTopic
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def supply_topics(*, body: Body, topics: Sequence[TopicEntry], actor: Actor) -> dict[str, int]:
    """Let just these be the topics of a municipality; how many came, changed and went.

    Cases keep the topic they have. The same list again changes nothing.
    """
    may_for_body(actor, "supply_topics", body.pk).require()
    there = {one.number: one for one in KleTopic.objects.filter(body=body)}
    given = {one.number: one for one in topics}
    new = [
        KleTopic(body=body, number=n, title=one.title, words=one.words)
        for n, one in given.items()
        if n not in there
    ]
    changed = [
        _changed(one, given[n])
        for n, one in there.items()
        if n in given and (one.title, one.words) != (given[n].title, given[n].words)
    ]
    gone = [one.pk for number, one in there.items() if number not in given]
    KleTopic.objects.bulk_create(new)
    KleTopic.objects.bulk_update(changed, ["title", "words"], batch_size=500)
    for at in range(0, len(gone), 500):
        KleTopic.objects.filter(pk__in=gone[at : at + 500]).delete()
    count = {"new": len(new), "changed": len(changed), "gone": len(gone)}
    if any(count.values()):
        record("cases.supply_topics", subject=body, actor=actor, reason="", **count)
    return count


def _changed(topic: KleTopic, entry: TopicEntry) -> KleTopic:
    topic.title, topic.words = entry.title, entry.words
    return topic
